import type { DataRequest } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { rungWords } from '../registers/choice-words.ts';
import { SettingsPart } from '../settings-page.tsx';
import type { OpenStep } from './open-step.server.ts';
import { AnswerForm, ExtensionForm, IdentityForm, LetterForm, NoteForm, ProofForm, RightForm } from './step-forms.tsx';

interface Props {
  request: DataRequest;
  open: OpenStep | null;
  result: FormResult | undefined;
}

/** What is to do next with one button for it; everything else stands below, smaller. An open step takes its place. */
export function NextStep({ request, open, result }: Props) {
  if (!useMay()('data-request.answer')) return <p className="text-14 text-muted">{m.data_request_read_only()}</p>;
  if (open !== null)
    return (
      <SettingsPart title={titles[open.step]()}>
        <StepForm request={request} open={open} result={result} />
      </SettingsPart>
    );
  return (
    <SettingsPart
      title={request.state === 'closed' ? m.data_request_state_closed() : m.data_request_next()}
      lead={leadOf(request)}
    >
      <Primary request={request} result={result} />
      <Others request={request} />
    </SettingsPart>
  );
}

const titles: Record<OpenStep['step'], () => string> = {
  identity: m.data_request_do_identity,
  proof: m.data_request_do_proof,
  extension: m.data_request_do_extension,
  answer: m.data_request_do_answer,
  receipt: m.data_request_do_receipt,
  recipients: m.data_request_do_recipients,
  note: m.data_request_do_note,
  right: m.data_request_do_right,
};

function StepForm({ request, open, result }: Props & { open: OpenStep }) {
  switch (open.step) {
    case 'identity':
      return <IdentityForm request={request} open={open} result={result} />;
    case 'proof':
      return <ProofForm request={request} open={open} result={result} />;
    case 'extension':
      return <ExtensionForm request={request} open={open} result={result} />;
    case 'answer':
      return <AnswerForm request={request} open={open} result={result} />;
    case 'right':
      return <RightForm request={request} open={open} result={result} />;
    case 'note':
      return <NoteForm request={request} open={open} result={result} />;
    default:
      return <LetterForm request={request} open={open} result={result} />;
  }
}

function leadOf({ state, identity, rightUnclear, clock }: DataRequest): string {
  if (rightUnclear && clock !== 'stopped') return m.data_request_next_right();
  switch (state) {
    case 'received':
      return identity.proof === null ? m.data_request_next_identity() : m.data_request_next_start();
    case 'identity':
      return identity.asked === 'knownAddress'
        ? m.data_request_next_link()
        : m.data_request_next_waiting({ way: identity.asked === null ? '' : rungWords[identity.asked]() });
    case 'inProgress':
      return m.data_request_next_answer();
    case 'answered':
      return m.data_request_next_close();
    case 'closed':
      return m.data_request_next_done();
  }
}

const StepLink = ({ step, label }: { step: string; label: string }) => (
  <ButtonLink to={`?step=${step}`} look="primary" preventScrollReset>
    {label}
  </ButtonLink>
);

function Primary({ request: { state, identity, rightUnclear, clock }, result }: Pick<Props, 'request' | 'result'>) {
  const act = (name: string, label: string) => (
    <SettingsForm name={name} pageResult={result} submitLabel={label}>
      <></>
    </SettingsForm>
  );
  if (rightUnclear && clock !== 'stopped') return <StepLink step="right" label={m.data_request_do_right()} />;
  switch (state) {
    case 'received':
      if (identity.proof !== null) return act('start', m.data_request_do_start());
      return <StepLink step="identity" label={m.data_request_do_identity()} />;
    case 'identity':
      return <StepLink step="proof" label={m.data_request_do_proof()} />;
    case 'inProgress':
      return <StepLink step="answer" label={m.data_request_do_answer()} />;
    case 'answered':
      return act('close', m.data_request_do_close());
    case 'closed':
      return null;
  }
}

/** What else a request can take now, beside its next step. */
function othersOf({ state, identity, extension, letters, rightUnclear }: DataRequest): OpenStep['step'][] {
  if (state === 'closed') return [];
  if (state === 'answered') return ['recipients', 'note'];
  return [
    ...(state === 'received' && identity.proof === null ? (['proof'] as const) : []),
    ...(state === 'identity' ? (['identity'] as const) : []),
    ...(state === 'inProgress' ? [] : (['answer'] as const)),
    ...(extension.possible ? (['extension'] as const) : []),
    ...(rightUnclear || letters.some(({ kind }) => kind === 'receipt') ? [] : (['receipt'] as const)),
    'recipients',
    ...(rightUnclear ? [] : (['right'] as const)),
    'note',
  ];
}

function Others({ request }: Pick<Props, 'request'>) {
  const others = othersOf(request);
  if (others.length === 0) return null;
  return (
    <nav aria-label={m.data_request_other_steps()} className="mt-5 flex flex-wrap items-center gap-x-4 text-13">
      <span className="text-muted">{m.data_request_other_steps()}</span>
      {others.map((step) => (
        <Link
          key={step}
          to={`?step=${step}`}
          preventScrollReset
          className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {titles[step]()}
        </Link>
      ))}
    </nav>
  );
}
