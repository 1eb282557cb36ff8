import type { Language, NoticeLetter, RecipientNotice } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, FormRadios, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';

interface Props {
  notice: RecipientNotice;
  letter: NoticeLetter;
  language: Language;
  result: FormResult | undefined;
}

/** The letter to the recipient, filled in and still to be changed, and how it leaves. */
export function LetterPart({ notice, letter, language, result }: Props) {
  const [other, label] =
    language === 'de' ? ['en', m.recipient_notice_in_english()] : ['de', m.recipient_notice_in_german()];
  return (
    <SettingsPart title={m.recipient_notice_letter()}>
      <SettingsForm
        name="letter"
        pageResult={result}
        submitLabel={m.recipient_notice_tell()}
        hidden={{ language }}
        extra={
          <Link
            to={`?language=${other}`}
            preventScrollReset
            className="inline-flex min-h-9 items-center px-2 text-13 text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
          >
            {label}
          </Link>
        }
      >
        <FormText field="letter.subject" label={m.recipient_notice_subject()} value={letter.subject} maxLength={250} />
        <FormArea
          field="letter.body"
          label={m.recipient_notice_body()}
          help={m.recipient_notice_body_help()}
          value={letter.body}
          rows={13}
          maxLength={20_000}
        />
        <FormRadios
          field="letter.way"
          label={m.recipient_notice_way()}
          value={notice.recipient.email === '' ? 'paper' : 'mail'}
          choices={[
            { value: 'mail', label: m.recipient_notice_way_mail() },
            { value: 'paper', label: m.recipient_notice_way_paper() },
          ]}
        />
        <FormText
          field="email"
          type="email"
          label={m.recipient_notice_email()}
          help={m.recipient_notice_email_help()}
          value={notice.recipient.email}
          maxLength={254}
          optional
        />
      </SettingsForm>
    </SettingsPart>
  );
}

/** Why a recipient is not told. Folded: it is the exception. */
export function ExceptionPart({ result }: Pick<Props, 'result'>) {
  return (
    <div className="border-t border-line">
      <FoldRow head={m.recipient_notice_except()} open={result?.form === 'except' && !result.saved}>
        <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.recipient_notice_except_lead()}</p>
        <SettingsForm name="except" pageResult={result} submitLabel={m.recipient_notice_except_save()} look="secondary">
          <FormRadios
            field="exception"
            label={m.recipient_notice_except_why()}
            value="impossible"
            choices={[
              {
                value: 'impossible',
                label: m.recipient_notice_except_impossible(),
                help: m.recipient_notice_except_impossible_help(),
              },
              {
                value: 'disproportionate',
                label: m.recipient_notice_except_disproportionate(),
                help: m.recipient_notice_except_disproportionate_help(),
              },
            ]}
          />
          <FormText
            field="reason"
            label={m.recipient_notice_reason()}
            help={m.recipient_notice_reason_help()}
            maxLength={500}
          />
        </SettingsForm>
      </FoldRow>
    </div>
  );
}
