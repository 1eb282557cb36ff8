import { block, claim, sentence, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

export const rightNames = ['access', 'rectification', 'erasure', 'restriction', 'portability'] as const;

/** Objection and withdrawal exist only where a purpose rests on an interest or on consent. */
export function rightsSection({ registers: { activities, controller, dpo } }: NoticeFacts): DraftSection {
  const on = (basis: string) => activities.filter((activity) => activity.legalBasis === basis).map(({ id }) => id);
  const [interests, consents] = [on('legitimateInterest'), on('consent')];
  const email = dpo?.email ?? controller?.email;
  return {
    id: 'rights',
    blocks: [
      ...block('paragraph', [
        sentence('rights.intro', claim('K20', { rights: [...rightNames] }), ({ rights }) => rights.intro),
      ]),
      ...block(
        'list',
        rightNames.map((name) =>
          sentence(`rights.${name}`, claim('K20', { right: name }, name), ({ rights }) => rights.list[name]),
        ),
      ),
      ...(email
        ? block('paragraph', [sentence('rights.how', claim('K21', { email }), ({ rights }) => rights.how(email))])
        : []),
      ...(interests.length > 0
        ? block('emphasis', [
            sentence('rights.objection', claim('K41', { activities: interests }), ({ rights }) => rights.objection),
          ])
        : []),
      ...(consents.length > 0
        ? block('paragraph', [
            sentence('rights.withdrawal', claim('K31', { activities: consents }), ({ rights }) => rights.withdrawal),
          ])
        : []),
    ],
  };
}

export const automated = (): DraftSection => ({
  id: 'automated',
  blocks: block('paragraph', [
    sentence(
      'automated.none',
      claim('K36', { automatedDecisions: false, profiling: false }),
      ({ rights }) => rights.automated,
    ),
    sentence('automated.enrichment', claim('K36', { enrichment: false }), ({ rights }) => rights.enrichment),
  ]),
});
