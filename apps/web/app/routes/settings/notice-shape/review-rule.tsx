import type { FormResult } from '#app/forms/saved.server.ts';
import { FormCheck, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { SettingsPart } from '../settings-page.tsx';

interface Props {
  needsReview: boolean;
  result: FormResult | undefined;
  changeable: boolean;
}

/** Whether two people are needed. Set by who manages the organisation, not by who publishes. */
export function ReviewRule({ needsReview, result, changeable }: Props) {
  return (
    <SettingsPart title={m.notice_review_rule()} lead={m.notice_review_rule_lead()}>
      <fieldset disabled={!changeable}>
        {changeable ? (
          <SettingsForm name="review" hidden={{ act: 'review' }} pageResult={result} submitLabel={m.save()}>
            <FormCheck field="needsReview" value={needsReview} label={m.notice_review_rule_on()} />
          </SettingsForm>
        ) : (
          <p className="text-14 text-normal">
            {needsReview && <>{m.notice_review_rule_on()}. </>}
            <span className="text-muted">{m.notice_review_rule_admin()}</span>
          </p>
        )}
      </fieldset>
    </SettingsPart>
  );
}
