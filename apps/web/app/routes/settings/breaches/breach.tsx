import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { actOnBreach } from './act-on-breach.server.ts';
import { AssessmentPart } from './assessment-part.tsx';
import { AuthorityPart } from './authority-part.tsx';
import { BreachBadge } from './breach-badge.tsx';
import { readRecipientOptions } from './breach-input.server.ts';
import { eventWords, lackWords } from './breach-words.ts';
import { FactsPart } from './facts-part.tsx';
import { MeasuresPart } from './measures-part.tsx';
import { PeoplePart } from './people-part.tsx';

export const meta = () => [{ title: m.breaches() }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'breach.get');
  const breach = need(await context.api.getBreach({ params: { id: params.id ?? '' } }), 200);
  return { breach, recipients: await readRecipientOptions(context), now: Date.now() };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await actOnBreach(context, params.id ?? '', fields);
  if (fields.get('form') === 'draft' && answer.status === 201 && answer.body.people.announcementId !== null)
    throw redirect(`/settings/announcements/${answer.body.people.announcementId}`);
  return formResult(request, fields, answer);
}

/** A breach: the clock, what is known, what was decided and what happened, in the order in which it is worked on. */
export default function BreachPage() {
  const { breach, recipients, now } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const { authority, risk, closedAt, dueAt, noticedAt, events, lacks, people } = breach;
  const part = { breach, result, mayWrite: may('breach.change') && closedAt === null };
  return (
    <SettingsPage title={breach.title} lead={m.breach_noticed_at({ at: moment(noticedAt) })}>
      <p className="flex flex-wrap items-center gap-3 text-14 text-normal">
        <BreachBadge {...breach} now={now} />
        {authority === 'open' && closedAt === null && m.breach_due({ at: moment(dueAt) })}
      </p>
      <FactsPart {...part} now={now} recipients={recipients} />
      <AssessmentPart {...part} />
      {(risk === 'risk' || risk === 'high' || breach.notifiedAt !== null) && <AuthorityPart {...part} now={now} />}
      {(risk === 'high' || people.decision !== null) && <PeoplePart {...part} />}
      <MeasuresPart {...part} />
      {part.mayWrite && (
        <SettingsPart title={m.breach_closing()} lead={m.breach_closing_lead()}>
          {lacks.length > 0 ? (
            <ul className="list-disc pl-5 text-14 text-normal">
              {lacks.map((lack) => (
                <li key={lack}>{lackWords[lack]()}</li>
              ))}
            </ul>
          ) : (
            <SettingsForm name="close" pageResult={result} submitLabel={m.breach_close()}>
              {null}
            </SettingsForm>
          )}
        </SettingsPart>
      )}
      <SettingsPart title={m.breach_events()}>
        <ol className="border-t border-line">
          {events.map(({ id, kind, at, by }) => (
            <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-2 text-14">
              <span className="text-13 text-muted tabular-nums">{moment(at)}</span>
              <span className="text-normal">{eventWords[kind]()}</span>
              {by !== null && <span className="text-muted">{by}</span>}
            </li>
          ))}
        </ol>
      </SettingsPart>
    </SettingsPage>
  );
}
