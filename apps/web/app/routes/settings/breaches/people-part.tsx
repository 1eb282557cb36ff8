import { Link } from '@remix-run/react';
import { FormArea, FormRadios, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import type { BreachPart } from './breach-part.ts';
import { choicesOf, exceptionWords } from './breach-words.ts';

/** Whether the people concerned are told, or which exception holds. */
export function PeoplePart({ breach, result, mayWrite }: BreachPart) {
  const { decision, exception, reasons, announcementId } = breach.people;
  const chosen = decision === 'exempt' ? exception : decision;
  const form = (
    <SettingsForm
      name="people"
      pageResult={result}
      submitLabel={m.breach_decide()}
      look={decision === null ? 'primary' : 'secondary'}
    >
      <FormRadios
        field="decision"
        label={m.breach_decision()}
        value={chosen ?? 'tell'}
        choices={[{ value: 'tell', label: m.breach_tell() }, ...choicesOf(exceptionWords)]}
      />
      <FormArea
        field="reasons"
        label={m.breach_reasons()}
        help={m.breach_people_reasons_help()}
        value={reasons}
        rows={3}
        maxLength={5000}
        optional
      />
    </SettingsForm>
  );
  return (
    <SettingsPart title={m.breach_people()} lead={m.breach_people_lead()}>
      {decision !== null && (
        <div className="text-14">
          <p className="font-medium text-strong">
            {exception === null ? m.breach_tell() : exceptionWords[exception]()}
          </p>
          <p className="mt-1 max-w-[68ch] wrap-anywhere whitespace-pre-line text-normal">{reasons}</p>
        </div>
      )}
      {announcementId !== null && (
        <p className="mt-3 text-14">
          <Link
            to={`/settings/announcements/${announcementId}`}
            className="text-accent-text underline underline-offset-2"
          >
            {m.breach_open_announcement()}
          </Link>
        </p>
      )}
      {mayWrite && decision === 'tell' && announcementId === null && (
        <div className="my-4">
          <SettingsForm name="draft" pageResult={result} submitLabel={m.breach_draft()}>
            <p className="text-14 text-muted">{m.breach_draft_lead()}</p>
          </SettingsForm>
        </div>
      )}
      {mayWrite && (decision === null ? form : <FoldRow head={m.breach_decide_again()}>{form}</FoldRow>)}
    </SettingsPart>
  );
}
