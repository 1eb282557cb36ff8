import type { LegalBasis } from '@redlich/contract';
import { block, claim, sentence, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

export const rightNames = ['access', 'rectification', 'erasure', 'restriction', 'portability'] as const;

/** Objection and withdrawal exist only where a purpose rests on an interest or on consent. */
export function rightsSection({ registers, channels }: NoticeFacts): DraftSection {
  const { activities, controller, dpo, identity } = registers;
  const mailboxes = channels.filter(({ takes }) => takes === 'dataRequests').map(({ address }) => address);
  const on = (name: LegalBasis) => activities.some(({ bases }) => bases.some(({ basis }) => basis === name));
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
      ...block('paragraph', [
        sentence('rights.recipients', claim('K40', { notified: true }), ({ rights }) => rights.recipients),
      ]),
      ...(email
        ? block('paragraph', [sentence('rights.how', claim('K21', { email }), ({ rights }) => rights.how(email))])
        : []),
      ...(mailboxes.length > 0
        ? block('paragraph', [
            sentence('rights.mailbox', claim('K21', { mailboxes }, 'mailboxes'), ({ rights }) =>
              rights.mailbox(mailboxes),
            ),
          ])
        : []),
      ...(identity
        ? block('paragraph', [
            sentence('rights.identity', claim('K21', { ladder: identity.ladder }), ({ rights }) =>
              rights.identity(identity.ladder),
            ),
          ])
        : []),
      ...(on('legitimateInterest')
        ? block('emphasis', [
            sentence('rights.objection', claim('K41', { purposes: true }), ({ rights }) => rights.objection),
          ])
        : []),
      ...(on('consent')
        ? block('paragraph', [
            sentence('rights.withdrawal', claim('K31', { purposes: true }), ({ rights }) => rights.withdrawal),
          ])
        : []),
    ],
  };
}

/** Stated by the controller; what the product itself does, it says beside that. */
export function automatedSection({ registers: { automated } }: NoticeFacts): DraftSection {
  if (!automated) return { id: 'automated', blocks: [] };
  if (!automated.used)
    return {
      id: 'automated',
      blocks: block('paragraph', [
        sentence(
          'automated.none',
          claim('K36', { automatedDecisions: false, profiling: false }),
          ({ rights }) => rights.automated,
        ),
        sentence('automated.enrichment', claim('K36', { enrichment: false }), ({ rights }) => rights.enrichment),
      ]),
    };
  const parts = ['logic', 'significance', 'consequences'] as const;
  return {
    id: 'automated',
    blocks: [
      ...block('paragraph', [
        sentence('automated.used', claim('K36', { automatedDecisions: true }), ({ rights }) => rights.automatedUsed),
      ]),
      ...block(
        'list',
        parts.map((part) => {
          const { de, en } = automated[part];
          return sentence(`automated.${part}`, claim('K36', { de, en }, part), ({ rights }, language) =>
            rights.automatedParts[part](automated[part][language]),
          );
        }),
      ),
      ...block('emphasis', [
        sentence('automated.human', claim('K36', { review: true }), ({ rights }) => rights.automatedReview),
      ]),
    ],
  };
}
