import type { Correction, DataRequest } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { SettingsPart } from '../settings-page.tsx';

/** What stands and what is right, side by side, and the step that carries it out. */
export function CorrectionPart({ request, result }: { request: DataRequest; result: FormResult | undefined }) {
  const may = useMay();
  const { correction, identity, clock } = request;
  if (correction === null) return null;
  const { held, proposed, reason, doneAt } = correction;
  const canApply = doneAt === null && clock !== 'stopped' && may('data-request.apply-correction');
  return (
    <SettingsPart title={m.correction_asked()} lead={<DatumLine correction={correction} />}>
      <div className="grid max-w-180 gap-3 sm:grid-cols-2">
        <Side label={m.correction_held()} text={held} />
        <Side label={m.correction_proposed()} text={proposed} isProposed />
      </div>
      {reason !== '' && reason !== request.text && (
        <div className="mt-4 max-w-[68ch] text-14">
          <p className="text-13 text-muted">{m.correction_reason()}</p>
          <PlainText text={reason} className="text-normal" />
        </div>
      )}
      {doneAt !== null && (
        <Callout tone="good" className="mt-4">
          {doneWords[correction.doneAs ?? 'byHand']({ at: moment(doneAt) })}
          {clock !== 'stopped' && ` ${m.correction_then()}`}
        </Callout>
      )}
      {canApply && identity.proof === null && (
        <p className="mt-4 text-14 text-muted">{m.correction_identity_first()}</p>
      )}
      {canApply && identity.proof !== null && <Steps correction={correction} result={result} />}
    </SettingsPart>
  );
}

const doneWords = {
  field: m.correction_done_field,
  statement: m.correction_done_statement,
  byHand: m.correction_done_by_hand,
};

function Steps({ correction, result }: { correction: Correction; result: FormResult | undefined }) {
  const step = (as: 'field' | 'statement' | 'byHand', label: string) => (
    <SettingsForm
      name={`correction-${as}`}
      pageResult={result}
      submitLabel={label}
      look={as === 'byHand' ? 'secondary' : 'primary'}
      doneText={m.correction_done()}
    >
      <></>
    </SettingsForm>
  );
  const { datum } = correction;
  return (
    <div className="mt-5 flex flex-col gap-3">
      {datum === 'request' && <p className="max-w-[68ch] text-14 text-muted">{m.correction_apply_statement_text()}</p>}
      <div className="flex flex-wrap items-start gap-2">
        {datum === 'request' && step('statement', m.correction_apply_statement())}
        {datum !== 'request' && datum !== 'other' && step('field', m.correction_apply_field())}
        {step('byHand', m.correction_apply_by_hand())}
      </div>
    </div>
  );
}

function DatumLine({ correction: { datum, ticket } }: { correction: Correction }) {
  const may = useMay();
  if (datum !== 'request') return <>{dataWords[datum]()}</>;
  if (ticket === null) return <>{m.correction_datum_request_gone()}</>;
  const words = m.correction_datum_request({ number: ticket.number });
  if (!may('ticket.get')) return <>{words}</>;
  return (
    <Link to={`/desk/tickets/${ticket.id}`} className="text-accent-text underline underline-offset-2">
      {words}
    </Link>
  );
}

const dataWords = {
  firstName: m.correction_datum_firstName,
  lastName: m.correction_datum_lastName,
  organisation: m.correct_datum_organisation,
  other: m.correction_datum_other,
};

function Side({ label, text, isProposed = false }: { label: string; text: string; isProposed?: boolean }) {
  return (
    <div className={`rounded-card p-4 ring-1 ring-inset ${isProposed ? 'bg-accent-soft ring-line' : 'ring-line'}`}>
      <p className="text-13 text-muted">{label}</p>
      {text === '' ? (
        <p className="text-14 text-muted">{m.correction_empty()}</p>
      ) : (
        <PlainText text={text} className="text-14 text-strong" />
      )}
    </div>
  );
}
