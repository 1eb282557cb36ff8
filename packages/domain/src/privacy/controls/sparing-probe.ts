import type { Claim } from '@redlich/contract';
import { receiptsWithoutHint } from '../../notifications/index.ts';
import { writingFormsOf } from '../registers/forms.ts';
import { contradicted, holds, words, type Outcome } from './control.ts';
import type { LiveFacts } from './live-facts.ts';

/** The setting, and the confirmations as they would be written now. That each form obeys the setting, the walks over them show. */
export function sparingProbe(claim: Claim, { facts: { portal } }: LiveFacts): Outcome {
  if ('confirmation' in claim.statement) {
    const silent = receiptsWithoutHint(portal);
    const what = words('Bestätigungen ohne die Bitte', 'Confirmations without the request');
    return silent.length === 0
      ? holds(what, words('keine', 'none'))
      : contradicted(what, words(silent.join(', '), silent.join(', ')));
  }
  const forms = writingFormsOf(portal).length;
  const what = words('Formulare, in denen geschrieben wird', 'Forms in which people write');
  return portal.minimises
    ? holds(what, words(`${forms}, jedes mit der Bitte`, `${forms}, each with the request`))
    : contradicted(what, words('ohne die Bitte: ausgeschaltet', 'without the request: switched off'));
}
