import type { ObjectionChoice, OwnProcessingObjection, OwnProcessingObjections, Stoppable } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const action = '/portal/profile/objections';

const stopWords: Record<Stoppable, () => string> = {
  marketing: m.processing_objection_stops_marketing,
  sharing: m.processing_objection_stops_sharing,
  webhooks: m.processing_objection_stops_webhooks,
  announcements: m.processing_objection_stops_announcements,
};

interface Props extends OwnProcessingObjections {
  /** The answer to a form that was sent without scripts. */
  result?: FormResult | undefined;
  isPage?: boolean;
}

/** What the person can object to, and what they objected to (GDPR Art. 21). */
export function Objections({ marketing, purposes, others, result, isPage = false }: Props) {
  return (
    <section id="objections" className={isPage ? '' : 'mt-10 border-t border-line pt-8'}>
      {!isPage && <h2 className="text-20">{m.processing_objections_own()}</h2>}
      <p className="mt-1 max-w-[68ch] text-14 text-muted">{m.processing_objections_own_lead()}</p>
      <div className="mt-6 flex flex-col gap-8">
        <Marketing objection={marketing} result={result} />
        {purposes.map((choice) => (
          <Purpose key={`${choice.activityId}${choice.objection?.id}`} choice={choice} result={result} />
        ))}
        {purposes.length === 0 && (
          <p className="max-w-[68ch] text-14 text-muted">{m.processing_objections_own_none()}</p>
        )}
        {others.length > 0 && <Others items={others} result={result} />}
      </div>
    </section>
  );
}

type Answer = { result: FormResult | undefined };

function TakeBack({ id, result }: { id: string } & Answer) {
  return (
    <SettingsForm
      name={`back-${id}`}
      action={action}
      pageResult={result}
      hidden={{ objectionId: id }}
      submitLabel={m.processing_objection_back()}
      look="secondary"
      doneText={m.processing_objection_back_done()}
    >
      {null}
    </SettingsForm>
  );
}

function Marketing({ objection, result }: { objection: OwnProcessingObjection | null } & Answer) {
  return (
    <div>
      <h3 className="text-16">{m.processing_objection_marketing()}</h3>
      {objection === null ? (
        <>
          <p className="mt-1 mb-4 max-w-[68ch] text-14 text-muted">{m.processing_objection_marketing_text()}</p>
          <SettingsForm
            name="object-marketing"
            action={action}
            pageResult={result}
            submitLabel={m.processing_objection_marketing_action()}
            look="secondary"
            doneText={m.processing_objection_marketing_done()}
          >
            {null}
          </SettingsForm>
        </>
      ) : (
        <>
          <p className="mt-1 max-w-[68ch] text-14 text-normal">
            {m.processing_objection_marketing_since({ date: day(objection.objectedAt) })}
          </p>
          <p className="mt-1 mb-4 max-w-[68ch] text-14 text-muted">{m.processing_objection_marketing_back_text()}</p>
          <TakeBack id={objection.id} result={result} />
        </>
      )}
    </div>
  );
}

function Purpose({ choice, result }: { choice: ObjectionChoice } & Answer) {
  const { activityId, purpose, interest, objection } = choice;
  return (
    <div>
      <h3 className="text-16 wrap-anywhere">{purpose[getLocale()]}</h3>
      <p className="mt-1 max-w-[68ch] text-14 text-muted">
        {m.processing_objection_interest({ interest: interest[getLocale()] })}
      </p>
      {objection !== null && (
        <p className="mt-3 max-w-[68ch] text-14 text-normal">
          {objection.decision === 'upheld'
            ? m.processing_objection_purpose_upheld({ date: day(objection.objectedAt) })
            : m.processing_objection_purpose_since({ date: day(objection.objectedAt) })}
        </p>
      )}
      <Effect {...(objection ?? choice)} />
      {objection === null ? (
        <SettingsForm
          name={`object-${activityId}`}
          action={action}
          pageResult={result}
          hidden={{ activityId }}
          submitLabel={m.processing_objection_purpose_action()}
          look="secondary"
          doneText={m.processing_objection_purpose_done()}
        >
          <FormArea
            field="reasons"
            label={m.processing_objection_reasons()}
            help={m.processing_objection_reasons_help()}
            rows={3}
            maxLength={4000}
          />
        </SettingsForm>
      ) : (
        <>
          <p className="mb-4 max-w-[68ch] text-14 wrap-anywhere text-muted">
            {m.processing_objection_your_reasons({ reasons: objection.reasons })}{' '}
            {m.processing_objection_purpose_back_text()}
          </p>
          <TakeBack id={objection.id} result={result} />
        </>
      )}
    </div>
  );
}

/** What stops and what stays, in plain words. */
function Effect({ stops, restricts }: { stops: Stoppable[]; restricts: boolean }) {
  const stopped = stops.map((stop) => stopWords[stop]());
  if (restricts) stopped.push(m.processing_objection_stops_restricts());
  const stays = [restricts ? m.processing_objection_stays_new() : m.processing_objection_stays_requests()];
  if (stops.includes('announcements')) stays.push(m.processing_objection_stays_security());
  return (
    <dl className="mt-3 mb-4 grid max-w-[68ch] gap-x-6 gap-y-2 text-14 sm:grid-cols-[auto_1fr]">
      <dt className="text-muted">{m.processing_objection_what_stops()}</dt>
      <dd className="text-normal">{stopped.join(' ')}</dd>
      <dt className="text-muted">{m.processing_objection_what_stays()}</dt>
      <dd className="text-normal">{stays.join(' ')}</dd>
    </dl>
  );
}

/** What came of one that is over; of one that lasts against a purpose that is gone, since when. */
function becameOf({ endedAs, endedAt, objectedAt, grounds }: OwnProcessingObjection): string {
  if (endedAs === null || endedAt === null) return m.processing_objection_lasts_other({ date: day(objectedAt) });
  const date = day(endedAt);
  if (endedAs === 'refused') return m.processing_objection_over_refused({ date, grounds });
  const words = {
    takenBack: m.processing_objection_over_taken_back,
    merged: m.processing_objection_over_merged,
    erased: m.processing_objection_over_erased,
  };
  return words[endedAs]({ date });
}

function Others({ items, result }: { items: OwnProcessingObjection[] } & Answer) {
  return (
    <div>
      <h3 className="text-16">{m.processing_objections_own_others()}</h3>
      <ul className="mt-2 border-t border-line">
        {items.map((objection) => (
          <li key={objection.id} className="border-b border-line py-3 text-14">
            <p className="font-medium wrap-anywhere text-strong">
              {objection.kind === 'marketing' ? m.processing_objection_marketing() : objection.purpose[getLocale()]}
            </p>
            <p className="max-w-[68ch] wrap-anywhere text-muted">{becameOf(objection)}</p>
            {objection.endedAt === null && (
              <div className="mt-3">
                <TakeBack id={objection.id} result={result} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
