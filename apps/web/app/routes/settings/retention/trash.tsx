import type { TrashRestoration } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';

export const meta = () => [{ title: m.trash() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'trash.list');
  const { api } = context;
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const [tickets, restorations] = await Promise.all([
    api.listTrash({ query: { limit: 50, cursor } }),
    api.listRestorations(),
  ]);
  return { ...need(tickets, 200), restorations: need(restorations, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { api } = context;
  const fields = await request.formData();
  const params = { id: textOf(fields, 'id') };
  return textOf(fields, 'form').startsWith('ask-')
    ? formResult(request, fields, await api.askForRestoration({ params, body: { reason: textOf(fields, 'reason') } }))
    : formResult(
        request,
        fields,
        await api.decideOnRestoration({ params, body: { isRestored: textOf(fields, 'restored') === 'yes' } }),
      );
}

/** Tickets whose period is over, by number; one person asks for one back, another one decides. */
export default function Trash() {
  const { items, nextCursor, restorations } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const open = restorations.filter(({ state }) => state === 'open');
  const ended = restorations.filter(({ state }) => state !== 'open');
  return (
    <SettingsPage title={m.trash()} lead={m.trash_lead()}>
      {open.length > 0 && (
        <SettingsPart title={m.trash_to_decide()} lead={m.trash_to_decide_lead()}>
          <div className="border-t border-line">
            {open.map((one) => (
              <FoldRow key={one.id} open head={`#${one.ticketNumber}`} detail={one.askedBy?.name}>
                <p className="mb-4 max-w-[68ch] text-14 text-normal">{one.reason}</p>
                <div className="flex flex-wrap gap-2">
                  {(['yes', 'no'] as const).map((restored) => (
                    <SettingsForm
                      key={restored}
                      name={`decide-${restored}-${one.id}`}
                      pageResult={result}
                      hidden={{ id: one.id, restored }}
                      submitLabel={restored === 'yes' ? m.trash_restore() : m.trash_refuse()}
                      look={restored === 'yes' ? 'primary' : 'secondary'}
                      doneText={restored === 'yes' ? m.trash_restored() : m.trash_refused()}
                    >
                      {null}
                    </SettingsForm>
                  ))}
                </div>
              </FoldRow>
            ))}
          </div>
        </SettingsPart>
      )}
      {items.length === 0 ? (
        <EmptyState icon={Trash2} title={m.trash_none()} text={m.trash_none_text()} />
      ) : (
        <div>
          <div className="border-t border-line">
            {items.map(({ id, number, closedAt, goesAt, isAskedFor }) => (
              <FoldRow key={id} head={`#${number}`} detail={m.trash_goes({ date: day(goesAt) })}>
                <p className="mb-4 text-14 text-muted">{m.trash_closed({ date: day(closedAt) })}</p>
                {isAskedFor ? (
                  <p className="text-14 text-normal">{m.trash_asked()}</p>
                ) : (
                  <SettingsForm
                    name={`ask-${id}`}
                    pageResult={result}
                    hidden={{ id }}
                    submitLabel={m.trash_ask()}
                    doneText={m.trash_asked()}
                  >
                    <FormArea
                      field="reason"
                      label={m.trash_reason()}
                      help={m.trash_reason_help()}
                      rows={2}
                      maxLength={1000}
                    />
                  </SettingsForm>
                )}
              </FoldRow>
            ))}
          </div>
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      )}
      {ended.length > 0 && (
        <SettingsPart title={m.trash_ended()}>
          <ul className="border-t border-line">
            {ended.map((one) => (
              <li key={one.id} className="border-b border-line py-2.5 text-14 text-normal">
                <span className="font-medium text-strong tabular-nums">#{one.ticketNumber}</span> {stateWords(one)}
                <span className="block text-13 text-muted">{one.reason}</span>
              </li>
            ))}
          </ul>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}

function stateWords({ state, decidedAt, decidedBy }: TrashRestoration): string {
  if (state === 'gone') return m.trash_state_gone();
  const said = { name: decidedBy?.name ?? '–', date: decidedAt === null ? '–' : moment(decidedAt) };
  return state === 'restored' ? m.trash_state_restored(said) : m.trash_state_refused(said);
}
