import type { DataRequest, RequestOutcome } from '@redlich/contract';
import { Form, Link } from '@remix-run/react';
import { FormArea, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import type { FormResult } from '#app/forms/saved.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { optionsOf, rungWords } from '../registers/choice-words.ts';
import { LetterFields } from './letter-fields.tsx';
import type { OpenStep } from './open-step.server.ts';
import { outcomeWords, refusalWords, rightWords } from './request-words.ts';

interface Props<S extends OpenStep['step']> {
  request: DataRequest;
  open: Extract<OpenStep, { step: S }>;
  result: FormResult | undefined;
}

const back = (request: DataRequest) => (
  <ButtonLink to={`/settings/data-requests/${request.id}`} look="quiet" preventScrollReset>
    {m.data_request_back_to_steps()}
  </ButtonLink>
);

/** Choices that change the proposed letter are addresses, so that they work without scripts. */
function Choices({ label, items }: { label: string; items: { to: string; text: string; current: boolean }[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex flex-wrap gap-1">
      {items.map(({ to, text, current }) => (
        <Link
          key={to}
          to={to}
          preventScrollReset
          aria-current={current ? 'step' : undefined}
          className="inline-flex min-h-8 items-center rounded-control px-2.5 text-13 text-normal ring-1 ring-line ring-inset hover:bg-surface-2 aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-text pointer-coarse:min-h-11"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

export function IdentityForm({ request, open: { rung, proposal }, result }: Props<'identity'>) {
  return (
    <>
      <p className="mb-2 text-14 text-muted">{m.data_request_ways()}</p>
      <Choices
        label={m.data_request_way()}
        items={request.identity.ways.map((way) => ({
          to: `?step=identity&rung=${way}`,
          text: rungWords[way](),
          current: way === rung,
        }))}
      />
      <SettingsForm
        key={rung}
        name="identity"
        pageResult={result}
        hidden={{ rung }}
        submitLabel={m.data_request_do_identity()}
        extra={back(request)}
      >
        <LetterFields
          proposal={proposal}
          person={request.person}
          mailOnly={rung === 'knownAddress'}
          optional={rung !== 'knownAddress'}
        />
      </SettingsForm>
    </>
  );
}

export function ProofForm({ request, result }: Props<'proof'>) {
  const ways = request.identity.ways.filter((way) => way !== 'knownAddress');
  return (
    <SettingsForm name="proof" pageResult={result} submitLabel={m.data_request_do_proof()} extra={back(request)}>
      <FormSelect
        field="rung"
        label={m.data_request_proof_seen()}
        value={request.identity.asked ?? undefined}
        options={ways.map((way) => ({ value: way, label: rungWords[way]() }))}
      />
      <FormText
        field="note"
        label={m.data_request_proof_note()}
        help={m.data_request_proof_note_help()}
        maxLength={300}
        optional
      />
    </SettingsForm>
  );
}

export function AnswerForm({ request, open: { outcome, refusal, proposal }, result }: Props<'answer'>) {
  const known = request.identity.proof !== null;
  const possible = (Object.keys(outcomeWords) as RequestOutcome[]).filter(
    (one) => known || (one !== 'fulfilled' && one !== 'partly'),
  );
  return (
    <>
      {!known && <p className="mb-3 text-14 text-muted">{m.data_request_needs_identity()}</p>}
      <Choices
        label={m.data_request_outcome()}
        items={possible.map((one) => ({
          to: `?step=answer&outcome=${one}`,
          text: outcomeWords[one](),
          current: one === outcome,
        }))}
      />
      {refusal !== null && (
        <Form method="get" preventScrollReset className="mb-5 flex max-w-140 flex-wrap items-end gap-2">
          <input type="hidden" name="step" value="answer" />
          <input type="hidden" name="outcome" value={outcome} />
          <div className="min-w-0 flex-1 basis-60">
            <Select
              key={refusal}
              id="refusal"
              name="refusal"
              label={m.data_request_refusal()}
              defaultValue={refusal}
              options={optionsOf(refusalWords)}
            />
          </div>
          <Button type="submit">{m.data_request_refusal_propose()}</Button>
        </Form>
      )}
      <SettingsForm
        key={`${outcome}-${refusal}`}
        name="answer"
        pageResult={result}
        hidden={{ outcome, refusal: refusal ?? '' }}
        submitLabel={proposal === null ? m.data_request_dropped_do() : m.data_request_do_answer()}
        extra={back(request)}
      >
        {proposal === null ? (
          <p className="text-14 text-muted">{m.data_request_dropped_help()}</p>
        ) : (
          <LetterFields proposal={proposal} person={request.person} />
        )}
      </SettingsForm>
    </>
  );
}

export function ExtensionForm({ request, open: { proposal }, result }: Props<'extension'>) {
  return (
    <>
      <p className="mb-5 text-14 text-muted">
        {m.data_request_extension_until({ date: day(request.extension.until) })}
      </p>
      <SettingsForm
        name="extension"
        pageResult={result}
        submitLabel={m.data_request_extension_do()}
        extra={back(request)}
      >
        <FormText
          field="reason"
          label={m.data_request_extension_reason()}
          help={m.data_request_extension_reason_help()}
          maxLength={500}
        />
        <LetterFields proposal={proposal} person={request.person} />
      </SettingsForm>
    </>
  );
}

export function LetterForm({ request, open: { step, proposal }, result }: Props<'receipt' | 'recipients'>) {
  return (
    <SettingsForm name={step} pageResult={result} submitLabel={m.data_request_letter_send()} extra={back(request)}>
      {step === 'recipients' && (
        <>
          <FormText field="to.name" label={m.data_request_recipient_name()} maxLength={200} />
          <FormText field="to.email" type="email" label={m.data_request_recipient_email()} maxLength={254} optional />
        </>
      )}
      <LetterFields proposal={proposal} person={step === 'recipients' ? null : request.person} />
    </SettingsForm>
  );
}

export function RightForm({ request, result }: Props<'right'>) {
  return (
    <SettingsForm name="right" pageResult={result} submitLabel={m.save()} extra={back(request)}>
      <FormSelect
        field="right"
        label={m.data_request_right_is()}
        help={request.rightUnclear ? m.data_request_right_receipt() : undefined}
        value={request.right}
        options={optionsOf(rightWords)}
      />
    </SettingsForm>
  );
}

export function NoteForm({ request, result }: Props<'note'>) {
  return (
    <SettingsForm name="note" pageResult={result} submitLabel={m.data_request_note_save()} extra={back(request)}>
      <FormArea field="text" label={m.data_request_note_text()} rows={4} maxLength={2_000} />
    </SettingsForm>
  );
}
