import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CalendarOff } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { formResult } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';
import { StateMark } from '#app/ui/display/state-mark.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { canOwn } from '../ticket/can-own.ts';
import { AbsenceForm } from './absence-form.tsx';
import { setAbsence } from './set-absence.server.ts';
import { handoverWord } from './absence-words.ts';

export const meta = () => [{ title: m.absence() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  requirePermission(context, 'absence.get-own');
  const [own, agents] = await Promise.all([context.api.getOwnAbsence(), context.api.listAgents({ query: {} })]);
  return {
    ...need(own, 200),
    others: need(agents, 200).items.filter(canOwn),
    today: new Date().toISOString().slice(0, 10),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { person } = requireStaff(context, request);
  const fields = await request.formData();
  return formResult(request, fields, await setAbsence(context.api, person.id, fields));
}

/** Out of office: one's own, and afterwards what went to whom. */
export default function OwnAbsence() {
  const { absence, handed, others, today } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const me = useRootData()?.person?.id;
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-190 px-4 py-6 md:px-8 md:py-8">
        <h1 className="text-20">{m.absence()}</h1>
        <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{m.absence_lead()}</p>
        <div className="mt-8">
          <AbsenceForm
            key={JSON.stringify(absence)}
            absence={absence}
            others={others.filter(({ id }) => id !== me)}
            today={today}
            result={result}
          />
        </div>
        <section className="mt-10">
          <h2 className="text-16">{m.absence_handed()}</h2>
          {handed.length === 0 ? (
            <EmptyState icon={CalendarOff} title={m.absence_handed_none()} text={m.absence_handed_none_text()} />
          ) : (
            <div className="mt-3">
              <Table
                caption={m.absence_handed()}
                rows={handed}
                rowKey={({ ticket }) => ticket.id}
                columns={[
                  {
                    head: m.absence_ticket(),
                    cell: ({ ticket }) => (
                      <Link
                        to={`/desk/tickets/${ticket.id}`}
                        className="block max-w-80 truncate font-medium text-strong hover:underline"
                      >
                        <span className="text-muted tabular-nums">#{ticket.number}</span> {ticket.subject}
                      </Link>
                    ),
                  },
                  { head: m.state(), wideOnly: true, cell: ({ ticket }) => <StateMark state={ticket.state} /> },
                  {
                    head: m.absence_now_with(),
                    cell: ({ owner, reason }) => (
                      <span className="block min-w-32 text-13">{owner?.name ?? handoverWord(reason)}</span>
                    ),
                  },
                  {
                    head: m.absence_handed_at(),
                    wideOnly: true,
                    cell: ({ at }) => <span className="whitespace-nowrap text-muted tabular-nums">{moment(at)}</span>,
                  },
                ]}
              />
            </div>
          )}
        </section>
      </div>
    </main>
  );
}

export const ErrorBoundary = ErrorPage;
