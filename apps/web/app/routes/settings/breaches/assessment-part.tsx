import { FormArea, FormRadios, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import type { BreachPart } from './breach-part.ts';
import { choicesOf, riskHelp, riskWords } from './breach-words.ts';

/** How great the risk is, and why. */
export function AssessmentPart({ breach, result, mayWrite }: BreachPart) {
  const { risk, riskReasons } = breach;
  const form = (
    <SettingsForm
      name="assess"
      pageResult={result}
      submitLabel={m.breach_assess()}
      look={risk === null ? 'primary' : 'secondary'}
    >
      <FormRadios
        field="risk"
        label={m.breach_risk()}
        value={risk ?? 'risk'}
        choices={choicesOf(riskWords).map((choice) => ({ ...choice, help: riskHelp[choice.value]() }))}
      />
      <FormArea field="reasons" label={m.breach_reasons()} value={riskReasons} rows={4} maxLength={5000} />
    </SettingsForm>
  );
  return (
    <SettingsPart title={m.breach_assessment()} lead={m.breach_assessment_lead()}>
      {risk !== null && (
        <div className="text-14">
          <p className="font-medium text-strong">{riskWords[risk]()}</p>
          <p className="mt-1 max-w-[68ch] wrap-anywhere whitespace-pre-line text-normal">{riskReasons}</p>
        </div>
      )}
      {mayWrite && (risk === null ? form : <FoldRow head={m.breach_assess_again()}>{form}</FoldRow>)}
      {risk === null && !mayWrite && <p className="text-14 text-muted">{m.breach_not_assessed()}</p>}
    </SettingsPart>
  );
}
