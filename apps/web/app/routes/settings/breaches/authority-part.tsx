import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { toLocal } from './berlin-time.ts';
import type { BreachPart } from './breach-part.ts';

/** To whom, by when and in which words the authority is notified, and that it was. */
export function AuthorityPart({ breach, result, mayWrite, now }: BreachPart & { now: number }) {
  const { id, office, letter, proposedLetters, notifiedAt, lateReasons, dueAt } = breach;
  const language = letter?.language ?? getLocale();
  const isOver = Date.parse(dueAt) < now;
  return (
    <SettingsPart title={m.breach_authority()} lead={m.breach_authority_lead()}>
      {office === null ? (
        <Callout tone="warn">{m.breach_office_unknown()}</Callout>
      ) : (
        <address className="text-14 wrap-anywhere text-normal not-italic">
          <span className="block font-medium text-strong">{office.name}</span>
          {office.address.street}, {office.address.postalCode} {office.address.city}
          <br />
          {office.email} · {office.website}
        </address>
      )}
      <div className="mt-4">
        <PaperFiles path={`/privacy/breaches/${id}/letter/file`} formats={['pdf', 'html']} of={m.breach_letter()} />
      </div>
      {mayWrite && (
        <FoldRow head={m.breach_letter_edit()}>
          <SettingsForm
            name="letter"
            pageResult={result}
            submitLabel={m.breach_letter_save()}
            hidden={{ language }}
            look="secondary"
          >
            <FormArea
              field="text"
              label={m.breach_letter()}
              value={letter?.text ?? proposedLetters[language]}
              rows={18}
              maxLength={20_000}
            />
          </SettingsForm>
        </FoldRow>
      )}
      {notifiedAt !== null && (
        <div className="mt-4 text-14">
          <p className="font-medium text-strong">{m.breach_notified_on({ at: moment(notifiedAt) })}</p>
          {lateReasons && (
            <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">
              {m.breach_late_because()} {lateReasons}
            </p>
          )}
        </div>
      )}
      {mayWrite && (
        <FoldRow head={m.breach_note_notification()} open={notifiedAt === null && isOver}>
          <SettingsForm name="notify" pageResult={result} submitLabel={m.breach_note_notification()}>
            <FormText
              field="notifiedAt"
              type="datetime-local"
              label={m.breach_notified_at()}
              value={toLocal(notifiedAt ?? now)}
            />
            <FormArea
              field="lateReasons"
              label={m.breach_late_reasons()}
              help={m.breach_late_help({ at: moment(dueAt) })}
              value={lateReasons}
              rows={3}
              maxLength={5000}
              optional
            />
          </SettingsForm>
        </FoldRow>
      )}
    </SettingsPart>
  );
}
