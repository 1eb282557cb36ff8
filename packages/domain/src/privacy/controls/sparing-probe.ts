import { writingFormSchema, type Claim } from '@redlich/contract';
import { receiptsWithoutHint } from '../../notifications/index.ts';
import { writingFormsOf } from '../registers/forms.ts';
import { contradicted, holds, words, type Outcome } from './control.ts';
import type { LiveFacts } from './live-facts.ts';

const outcome = (isSo: boolean) => (isSo ? holds : contradicted);

/** The setting, the forms that can be reached now, and the confirmations as they would be written now. */
export function sparingProbe(claim: Claim, { facts: { portal } }: LiveFacts): Outcome {
  const setting = outcome(portal.minimises)(
    words('Einstellung', 'Setting'),
    portal.minimises ? words('eingeschaltet', 'on') : words('ausgeschaltet', 'off'),
  );
  const forms = claim.statement['forms'];
  if (!Array.isArray(forms)) return setting;
  const missing = writingFormsOf(portal).filter((form) => !forms.includes(form));
  const inForms = outcome(missing.length === 0)(
    words('Formulare, in denen geschrieben wird', 'Forms in which people write'),
    words(
      `${forms.length} von ${writingFormSchema.options.length}`,
      `${forms.length} of ${writingFormSchema.options.length}`,
    ),
  );
  const silent = claim.statement['confirmation'] === true ? receiptsWithoutHint(portal) : [];
  const inMails = outcome(silent.length === 0)(
    words('Bestätigungen ohne die Bitte', 'Confirmations without the request'),
    silent.length === 0 ? words('keine', 'none') : words(silent.join(', '), silent.join(', ')),
  );
  const all = [setting, inForms, inMails];
  return {
    verdict: all.some(({ verdict }) => verdict === 'contradicted') ? 'contradicted' : 'holds',
    evidence: all.flatMap(({ evidence }) => evidence),
  };
}
