import type { ProcessingObjection, Stoppable } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { FoldRow } from '../fold-row.tsx';

const action = '/settings/objections';

const effects: Record<Stoppable, () => string> = {
  marketing: m.processing_objection_effect_marketing,
  sharing: m.processing_objection_effect_sharing,
  webhooks: m.processing_objection_effect_webhooks,
  announcements: m.processing_objection_effect_announcements,
};

/** What is objected to. */
const objectOf = ({ kind, purpose }: Pick<ProcessingObjection, 'kind' | 'purpose'>) =>
  kind === 'marketing' ? m.processing_objection_marketing() : purpose[getLocale()];

function Mark({ kind, decision, endedAs }: ProcessingObjection) {
  if (endedAs !== null) {
    const words = {
      takenBack: m.processing_objection_taken_back,
      refused: m.processing_objection_refused,
      merged: m.processing_objection_merged,
      erased: m.processing_objection_erased,
    };
    return <Badge>{words[endedAs]()}</Badge>;
  }
  if (kind === 'marketing') return <Badge tone="good">{m.processing_objection_always()}</Badge>;
  if (decision === 'upheld') return <Badge tone="good">{m.processing_objection_upheld()}</Badge>;
  return <Badge tone="warn">{m.processing_objection_open()}</Badge>;
}

interface Props {
  objection: ProcessingObjection;
  result: FormResult | undefined;
  /** In the request it belongs to: its person and number stand there already. */
  inRequest?: boolean;
}

/** One objection: what it stops, why, and the decision about it. */
export function ObjectionItem({ objection, result, inRequest = false }: Props) {
  const { id, customer } = objection;
  const person = customer === null ? m.processing_objection_person_erased() : customer.name || customer.email;
  const refused = result?.saved === false && result.form.endsWith(id);
  return (
    <FoldRow
      head={inRequest ? objectOf(objection) : person}
      detail={
        <>
          {!inRequest && <span className="hidden truncate sm:inline">{objectOf(objection)}</span>}
          <Mark {...objection} />
        </>
      }
      open={refused || inRequest}
    >
      <Facts objection={objection} inRequest={inRequest} />
      <Decision objection={objection} result={result} />
    </FoldRow>
  );
}

function sinceWords({ objectedAt, source, recordedBy }: ProcessingObjection): string {
  const date = day(objectedAt);
  if (source === 'portal') return m.processing_objection_since_portal({ date });
  return recordedBy === null
    ? m.processing_objection_since_somebody({ date })
    : m.processing_objection_since_staff({ date, name: recordedBy.name });
}

function Facts({ objection, inRequest }: { objection: ProcessingObjection; inRequest: boolean }) {
  const { kind, stops, restricts, reasons, decidedAt, decidedBy, grounds, dataRequest, customer } = objection;
  const stopped = stops.map((stop) => effects[stop]());
  if (restricts) stopped.push(m.processing_objection_effect_restricts());
  const date = decidedAt === null ? '' : day(decidedAt);
  return (
    <div className="flex max-w-[68ch] flex-col gap-1 text-13 wrap-anywhere text-muted">
      {!inRequest && (
        <p className="text-14 text-normal">{[objectOf(objection), customer?.email].filter(Boolean).join(' · ')}</p>
      )}
      <p>{sinceWords(objection)}</p>
      <p>{m.processing_objection_effect({ stops: stopped.join(', ') })}</p>
      {!inRequest && dataRequest !== null && (
        <p>
          <Link
            to={`/settings/data-requests/${dataRequest.id}`}
            className="text-accent-text underline underline-offset-2"
          >
            {m.processing_objection_request({ number: dataRequest.number })}
          </Link>
        </p>
      )}
      {kind === 'purpose' && (
        <Said title={m.processing_objection_said()} text={reasons} none={m.processing_objection_said_nothing()} />
      )}
      {decidedAt !== null && (
        <p>
          {decidedBy === null
            ? m.processing_objection_decided({ date })
            : m.processing_objection_decided_by({ date, name: decidedBy.name })}
        </p>
      )}
      {grounds !== '' && <Said title={m.processing_objection_grounds_said()} text={grounds} none="" />}
    </div>
  );
}

const Said = ({ title, text, none }: { title: string; text: string; none: string }) => (
  <div className="mt-2">
    <p>{title}</p>
    <div className="mt-1 border-l-2 border-line pl-4 text-14 text-normal">
      {text === '' ? <p className="text-muted">{none}</p> : <PlainText text={text} className="text-normal" />}
    </div>
  </div>
);

function Decision({ objection, result }: Pick<Props, 'objection' | 'result'>) {
  const may = useMay();
  const { id, kind, decision, endedAt, restricts } = objection;
  if (endedAt !== null || !may('processing-objection.decide')) return null;
  const form = { action, pageResult: result };
  const isOpen = kind === 'purpose' && decision === null;
  return (
    <div className="mt-5 flex flex-col gap-4">
      <p className="max-w-[68ch] text-14 text-muted">
        {kind === 'marketing'
          ? m.processing_objection_marketing_lead()
          : isOpen
            ? m.processing_objection_decide_lead()
            : null}
      </p>
      {isOpen && (
        <>
          <SettingsForm
            {...form}
            name={`uphold-${id}`}
            hidden={{ id, act: 'uphold' }}
            submitLabel={m.processing_objection_uphold()}
            doneText={m.processing_objection_uphold_done()}
          >
            {null}
          </SettingsForm>
          <div className="border-t border-line">
            <FoldRow
              head={m.processing_objection_refuse()}
              open={result?.saved === false && result.form === `refuse-${id}`}
            >
              <p className="mb-4 max-w-[68ch] text-14 text-muted">
                {m.processing_objection_refuse_lead()}{' '}
                {restricts && m.processing_objection_restriction_next({ page: m.restrictions() })}
              </p>
              <SettingsForm
                {...form}
                name={`refuse-${id}`}
                hidden={{ id, act: 'refuse' }}
                submitLabel={m.processing_objection_refuse()}
                look="danger"
                doneText={m.processing_objection_refuse_done()}
              >
                <FormArea field="grounds" label={m.processing_objection_grounds()} rows={4} maxLength={4000} />
              </SettingsForm>
            </FoldRow>
          </div>
        </>
      )}
      <div className={isOpen ? '-mt-4' : 'border-t border-line'}>
        <FoldRow head={m.processing_objection_end()}>
          <p className="mb-4 max-w-[68ch] text-14 text-muted">
            {m.processing_objection_end_lead()}{' '}
            {restricts && m.processing_objection_restriction_next({ page: m.restrictions() })}
          </p>
          <SettingsForm
            {...form}
            name={`end-${id}`}
            hidden={{ id, act: 'end' }}
            submitLabel={m.processing_objection_end()}
            look="secondary"
            doneText={m.processing_objection_end_done()}
          >
            {null}
          </SettingsForm>
        </FoldRow>
      </div>
    </div>
  );
}
