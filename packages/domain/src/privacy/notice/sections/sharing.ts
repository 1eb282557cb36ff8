import { isInEea } from '../../../law/index.ts';
import { block, claim, sentence, table, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { countryName } from '../texts/names.ts';

export function recipientsSection({ registers: { recipients } }: NoticeFacts): DraftSection {
  const names = recipients.map(({ name }) => name);
  const whole = claim('K12', { names });
  if (recipients.length === 0)
    return {
      id: 'recipients',
      blocks: block('paragraph', [sentence('recipients.none', whole, ({ sharing }) => sharing.recipientsNone)]),
    };
  return {
    id: 'recipients',
    blocks: [
      ...block('paragraph', [sentence('recipients.intro', whole, ({ sharing }) => sharing.recipientsIntro)]),
      ...table(
        ({ sharing }) => sharing.recipientColumns,
        recipients.map(({ id, name, role, purpose, country }) => ({
          id: `recipients.${id}`,
          claims: claim('K12', { name, role, purposeDe: purpose.de, purposeEn: purpose.en, country }, id),
          cells: [
            () => name,
            ({ sharing }) => sharing.roles[role],
            (_, language) => purpose[language],
            (_, language) => countryName(country, language),
          ],
        })),
      ),
    ],
  };
}

export function transfers({ registers: { recipients } }: NoticeFacts): DraftSection {
  if (recipients.length === 0) return { id: 'transfers', blocks: [] };
  const outside = recipients.filter(({ country }) => !isInEea(country));
  const countries = [...new Set(outside.map(({ country }) => country))].sort();
  const whole = claim('K13', { countries });
  if (outside.length === 0)
    return {
      id: 'transfers',
      blocks: block('paragraph', [sentence('transfers.none', whole, ({ sharing }) => sharing.transfersNone)]),
    };
  return {
    id: 'transfers',
    blocks: [
      ...block('paragraph', [sentence('transfers.intro', whole, ({ sharing }) => sharing.transfersIntro)]),
      ...block(
        'list',
        outside.map(({ id, name, country, transferMechanism }) =>
          sentence(
            `transfers.${id}`,
            claim('K13', { country, mechanism: transferMechanism }, id),
            ({ sharing }, language) =>
              `${name} (${countryName(country, language)}): ${sharing.mechanisms[transferMechanism!]}`,
          ),
        ),
      ),
      // GDPR Art. 13(1)(f): a contract or rules between companies can be asked for; a decision is public.
      ...(outside.some(({ transferMechanism }) => transferMechanism === 'scc' || transferMechanism === 'bcr')
        ? block('paragraph', [
            sentence('transfers.copy', claim('K13', { copy: 'onRequest' }), ({ sharing }) => sharing.transfersCopy),
          ])
        : []),
    ],
  };
}
