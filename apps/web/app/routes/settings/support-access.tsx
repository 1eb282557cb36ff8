import { supportHours, type SupportAccess, type SupportMode } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { supportModeWords, supportOutcome, supportStateWords, supportTones } from '#app/support-words.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'support.list');
  return need(await context.api.listSupportAccesses(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const hours = supportHours.find((each) => String(each) === textOf(fields, 'hours')) ?? 1;
  const access: SupportMode = textOf(fields, 'access') === 'change' ? 'change' : 'read';
  const answer = textOf(fields, 'form').startsWith('grant')
    ? await context.api.grantSupportAccess({ params: { id }, body: { access, hours } })
    : await context.api.endSupportAccess({ params: { id }, body: undefined });
  return formResult(request, fields, answer);
}

const hourWords = { 1: m.support_hours_1, 8: m.support_hours_8, 24: m.support_hours_24, 168: m.support_hours_168 };

export default function SupportAccesses() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const open = items.filter(({ state }) => state === 'requested' || state === 'granted');
  const over = items.filter((access) => !open.includes(access));
  return (
    <SettingsPage title={m.support_access()} lead={m.support_access_lead()}>
      {items.length === 0 && <EmptyState icon={LifeBuoy} title={m.support_none()} text={m.support_none_text()} />}
      {open.length > 0 && (
        <SettingsPart title={m.support_open()}>
          <ul className="border-t border-line">
            {open.map((access) => (
              <li key={access.id} className="border-b border-line py-4">
                <Head access={access} />
                {access.state === 'requested' ? (
                  <Decision access={access} result={result} />
                ) : (
                  <Granted access={access} />
                )}
              </li>
            ))}
          </ul>
        </SettingsPart>
      )}
      {over.length > 0 && (
        <SettingsPart title={m.support_history()}>
          <ul className="border-t border-line">
            {over.map((access) => (
              <li key={access.id} className="border-b border-line py-3">
                <Head access={access} />
                <p className="mt-1 text-13 text-muted">{supportOutcome(access)}</p>
              </li>
            ))}
          </ul>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}

function Head({ access }: { access: SupportAccess }) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 text-14 font-medium text-strong">
          {m.support_asked({ name: access.operatorName, at: moment(access.requestedAt) })}
        </span>
        <Badge tone={supportTones[access.state]}>{supportStateWords[access.state]()}</Badge>
      </div>
      <p className="mt-1 max-w-[68ch] text-14 break-words text-normal">{m.support_reason({ reason: access.reason })}</p>
    </>
  );
}

function Decision({ access, result }: { access: SupportAccess; result: FormResult | undefined }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="mt-4 flex flex-col gap-3">
      <SettingsForm
        name={`grant-${access.id}`}
        hidden={{ id: access.id }}
        pageResult={result}
        submitLabel={m.support_grant()}
      >
        <FormSelect
          field="access"
          label={m.support_access_label()}
          help={m.support_access_help()}
          options={(['read', 'change'] as const).map((value) => ({ value, label: supportModeWords[value]() }))}
        />
        <FormSelect
          field="hours"
          label={m.support_hours()}
          options={supportHours.map((value) => ({ value: String(value), label: hourWords[value]() }))}
        />
      </SettingsForm>
      <EndForm id={access.id} label={m.support_refuse()} busy={busy} />
    </div>
  );
}

function Granted({ access }: { access: SupportAccess }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-14 text-normal">
        {m.support_until({ access: supportModeWords[access.access ?? 'read'](), at: moment(access.expiresAt ?? '') })}
      </p>
      <EndForm id={access.id} label={m.support_end()} busy={busy} />
    </div>
  );
}

function EndForm({ id, label, busy }: { id: string; label: string; busy: boolean }) {
  return (
    <Form method="post">
      <input type="hidden" name="form" value="end" />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" disabled={busy}>
        {label}
      </Button>
    </Form>
  );
}
