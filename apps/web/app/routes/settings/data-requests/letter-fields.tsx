import type { DataRequest, LetterProposal } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { FormArea, FormRadios, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';

interface Props {
  proposal: LetterProposal;
  person: DataRequest['person'] | null;
  /** Whether it may be left out. */
  optional?: boolean;
  /** Whether it can go by mail only: what it is for is a link. */
  mailOnly?: boolean;
}

/** The letter of a step, filled in and still to be changed, and how it leaves. */
export function LetterFields({ proposal, person, optional = false, mailOnly = false }: Props) {
  const { missing } = proposal;
  const byMail = person === null || person.email !== '';
  const mail = {
    value: 'mail',
    label: person === null ? m.data_request_letter_mail_plain() : m.data_request_letter_mail({ email: person.email }),
  };
  const choices = [
    ...(byMail ? [mail] : []),
    ...(mailOnly ? [] : [{ value: 'paper', label: m.data_request_letter_paper() }]),
    ...(optional ? [{ value: 'none', label: m.data_request_letter_none() }] : []),
  ];
  return (
    <>
      {missing.length > 0 && (
        <Callout
          tone="warn"
          action={
            <Link to="/settings/registers/controller" className="underline underline-offset-2">
              {m.data_request_registers()}
            </Link>
          }
        >
          {missing.includes('controller')
            ? m.data_request_letter_missing_controller()
            : m.data_request_letter_missing_authority()}
        </Callout>
      )}
      <FormText
        field="letter.subject"
        label={m.data_request_letter_subject()}
        value={proposal.subject}
        maxLength={250}
      />
      <FormArea
        field="letter.body"
        label={m.data_request_letter_body()}
        help={m.data_request_letter_body_help()}
        value={proposal.body}
        rows={16}
        maxLength={20_000}
      />
      {choices.length === 1 ? (
        <>
          <input type="hidden" name="letter.way" value={choices[0]!.value} />
          <p className="text-13 text-muted">{choices[0]!.label}</p>
        </>
      ) : (
        <FormRadios
          field="letter.way"
          label={m.data_request_letter_way()}
          value={choices[0]!.value}
          choices={choices}
        />
      )}
    </>
  );
}
