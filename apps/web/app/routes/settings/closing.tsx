import type { Closing, TenantExport } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, fileSize, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'closing.get');
  const [closing, exports] = await Promise.all([context.api.getClosing(), context.api.listExports()]);
  return { ...need(closing, 200), exports: need(exports, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const form = textOf(fields, 'form');
  const mail = textOf(fields, 'mail') === 'refuse' ? 'refuse' : 'keep';
  const answer =
    form === 'export'
      ? await context.api.createExport({ body: undefined })
      : form === 'withdraw'
        ? await context.api.withdrawClosing({ body: undefined })
        : await context.api.requestClosing({ body: { slug: textOf(fields, 'slug'), mail } });
  return formResult(request, fields, answer);
}

export default function ClosingPage() {
  const { slug, closing, exports } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.closing()} lead={m.closing_lead()}>
      {closing && <Given closing={closing} />}
      <SettingsPart title={m.export_title()} lead={m.export_lead()}>
        <ul className="mb-4 border-t border-line">
          {exports.map((each) => (
            <ExportRow key={each.id} entry={each} />
          ))}
        </ul>
        <SettingsForm name="export" pageResult={result} submitLabel={m.export_create()}>
          {null}
        </SettingsForm>
      </SettingsPart>
      {!closing && <Notice slug={slug} result={result} />}
    </SettingsPage>
  );
}

const stateWords: Record<TenantExport['state'], () => string> = {
  queued: m.export_state_queued,
  ready: m.export_state_ready,
  failed: m.export_state_failed,
  expired: m.export_state_expired,
};
const tones = { queued: 'accent', ready: 'good', failed: 'bad', expired: 'plain' } as const;

function ExportRow({ entry }: { entry: TenantExport }) {
  const at = moment(entry.requestedAt);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 font-medium text-strong">
          {entry.requestedByName === null ? at : m.export_by({ at, name: entry.requestedByName })}
          <Badge tone={tones[entry.state]}>{stateWords[entry.state]()}</Badge>
        </p>
        {entry.state === 'ready' && entry.expiresAt !== null && (
          <p className="mt-0.5 text-13 text-muted">
            {m.export_until({ at: moment(entry.expiresAt) })} · {m.export_sha()}{' '}
            <code className="font-mono text-12 break-all">{entry.sha256}</code>
          </p>
        )}
      </div>
      {entry.state === 'ready' && (
        <a href={`/api/v1/exports/${entry.id}/archive`} download className={buttonClass('primary')}>
          {m.export_download({ size: fileSize(entry.bytes ?? 0) })}
        </a>
      )}
    </li>
  );
}

function Given({ closing }: { closing: NonNullable<Closing['closing']> }) {
  const busy = useNavigation().state !== 'idle';
  const words = { at: day(closing.at), day: day(closing.eraseAfter) };
  return (
    <div>
      <Callout
        tone="warn"
        action={
          closing.by === 'tenant' && (
            <Form method="post">
              <input type="hidden" name="form" value="withdraw" />
              <Button type="submit" disabled={busy}>
                {m.notice_withdraw()}
              </Button>
            </Form>
          )
        }
      >
        {closing.by === 'tenant' ? m.notice_given(words) : m.notice_by_operator(words)}
      </Callout>
      <p className="mt-3 text-14 text-normal">{m.notice_certificate()}</p>
      <a href={closing.certificateUrl} className="text-14 break-all underline underline-offset-2 hover:text-strong">
        {closing.certificateUrl}
      </a>
    </div>
  );
}

function Notice({ slug, result }: { slug: string; result: FormResult | undefined }) {
  return (
    <SettingsPart title={m.notice_title()} lead={m.notice_lead()}>
      <div className="border-t border-line">
        <FoldRow head={m.notice_give()} open={result?.form === 'notice' && !result.saved}>
          <SettingsForm name="notice" pageResult={result} submitLabel={m.notice_give()}>
            <FormSelect
              field="mail"
              label={m.notice_mail()}
              options={[
                { value: 'keep', label: m.notice_mail_keep() },
                { value: 'refuse', label: m.notice_mail_refuse() },
              ]}
            />
            <FormText
              field="slug"
              label={m.notice_slug({ slug })}
              help={m.notice_slug_help()}
              maxLength={80}
              autoComplete="off"
            />
          </SettingsForm>
        </FoldRow>
      </div>
    </SettingsPart>
  );
}
