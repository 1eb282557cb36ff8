import type { Erasure } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { UserX } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult, textOf } from '#app/forms/saved.server.ts';
import { FormCheck, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'erasure.list');
  return need(await context.api.listErasures(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const body = { email: textOf(fields, 'email'), confirmed: checkOf(fields, 'confirmed') === true };
  return formResult(request, fields, await context.api.eraseOnRequest({ body }));
}

const steps: Record<Erasure['steps'][number]['step'], () => string> = {
  requests: m.erasure_requests,
  sharedRequests: m.erasure_shared_requests,
  kept: m.erasure_kept,
  messages: m.erasure_messages,
  mails: m.erasure_mails,
  account: m.erasure_account,
  consents: m.erasure_consents,
  objections: m.erasure_objections,
  dataRequests: m.erasure_data_requests,
  person: m.erasure_person,
};

/** Somebody asked by mail, on the phone or by letter: deleted by who protects data. */
function EraseOnRequest() {
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  if (!useMay()('erasure.begin-for')) return null;
  return (
    <SettingsPart title={m.erase_on_request()} lead={m.erase_on_request_lead()}>
      <div className="border-t border-line">
        <FoldRow head={m.erase_on_request()} open={params.has('email') || result?.saved === false}>
          <SettingsForm
            name="erase"
            pageResult={result}
            submitLabel={m.erase_on_request_action()}
            doneText={m.erase_on_request_done()}
            look="danger"
            clears
          >
            <FormText
              field="email"
              type="email"
              label={m.erase_on_request_email()}
              value={params.get('email') ?? undefined}
              maxLength={254}
              autoComplete="off"
              className="max-w-96"
            />
            <FormCheck
              field="confirmed"
              value={false}
              label={m.erase_on_request_confirmed()}
              help={m.erase_on_request_confirmed_help()}
            />
          </SettingsForm>
        </FoldRow>
      </div>
    </SettingsPart>
  );
}

/** People who were deleted at their request: state and proof, without a name. */
export default function Erasures() {
  const { items } = useLoaderData<typeof loader>();
  if (items.length === 0)
    return (
      <SettingsPage title={m.erasures()} lead={m.erasures_lead()}>
        <EmptyState icon={UserX} title={m.erasures_none()} text={m.erasures_none_text()} />
        <EraseOnRequest />
      </SettingsPage>
    );
  return (
    <SettingsPage title={m.erasures()} lead={m.erasures_lead()}>
      <div className="border-t border-line">
        {items.map((erasure) => (
          <FoldRow
            key={erasure.id}
            head={`${m.erasure_asked({ at: moment(erasure.requestedAt) })}${erasure.reach === 'requests' ? ` (${m.erasure_reach_requests()})` : ''}`}
            detail={
              erasure.keptTickets > 0 ? (
                <Badge tone="warn">{m.erasure_waits({ count: erasure.keptTickets })}</Badge>
              ) : erasure.finishedAt === null ? (
                <Badge tone="note">{m.erasure_running()}</Badge>
              ) : (
                <Badge tone="good">{m.erasure_done()}</Badge>
              )
            }
          >
            <p className="mb-3 text-13 text-muted">
              {m.erasure_reference()} <code className="font-mono text-12">{erasure.id}</code>
              {erasure.finishedAt !== null && ` · ${m.erasure_finished({ at: moment(erasure.finishedAt) })}`}
            </p>
            {erasure.keptTickets > 0 && (
              <p className="mb-3 max-w-[68ch] text-14 text-muted">{m.erasure_waits_text()}</p>
            )}
            {erasure.steps.length === 0 ? (
              <p className="text-14 text-muted">{m.erasure_not_begun()}</p>
            ) : (
              <Table
                caption={m.erasure_steps()}
                rows={erasure.steps.map((step, position) => ({ ...step, position }))}
                rowKey={({ position }) => String(position)}
                columns={[
                  { head: m.erasure_step(), cell: ({ step }) => steps[step]() },
                  { head: m.erasure_objects(), numeric: true, cell: ({ objects }) => count(objects) },
                  {
                    head: m.erasure_articles(),
                    numeric: true,
                    wideOnly: true,
                    cell: ({ articles }) => count(articles),
                  },
                  { head: m.erasure_files(), numeric: true, wideOnly: true, cell: ({ files }) => count(files) },
                  {
                    head: m.erasure_at(),
                    cell: ({ doneAt }) => (
                      <span className="whitespace-nowrap text-muted tabular-nums">{moment(doneAt)}</span>
                    ),
                  },
                ]}
              />
            )}
          </FoldRow>
        ))}
      </div>
      <EraseOnRequest />
    </SettingsPage>
  );
}
