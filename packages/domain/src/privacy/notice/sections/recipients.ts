import type { Recipient } from '@redlich/contract';
import { block, claim, sentence, table, type DraftBlock, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { countryName, listed } from '../texts/names.ts';

const namesOf = (recipients: readonly Recipient[]) => recipients.map(({ name }) => name);

/** What holds for processors and for controllers of their own: they are not the same to the person. */
function roles(recipients: readonly Recipient[]): DraftBlock[] {
  const processors = recipients.filter(({ role }) => role === 'processor');
  const controllers = recipients.filter(({ role }) => role === 'controller');
  const bound = processors.filter(({ standing }) => standing === 'valid');
  return block('paragraph', [
    ...(processors.length > 0
      ? [
          sentence(
            'recipients.processors',
            claim('K12', { processors: namesOf(processors) }),
            ({ sharing }) => sharing.processors,
          ),
        ]
      : []),
    ...(bound.length > 0
      ? [
          sentence(
            'recipients.contracts',
            bound.map(({ id, name }) => claim('K38', { contractWith: name }, id)),
            ({ sharing }, language) => sharing.contracts(listed(namesOf(bound), language)),
          ),
        ]
      : []),
    ...(controllers.length > 0
      ? [
          sentence(
            'recipients.controllers',
            claim('K12', { controllers: namesOf(controllers) }),
            ({ sharing }) => sharing.controllers,
          ),
        ]
      : []),
  ]);
}

const links = (recipients: readonly Recipient[]): DraftBlock[] =>
  block(
    'list',
    recipients
      .filter(({ website, privacyWebsite }) => website !== null || privacyWebsite !== null)
      .map(({ id, name, website, privacyWebsite }) =>
        sentence(`recipients.links.${id}`, claim('K12', { website, privacyWebsite }, id), ({ sharing }) =>
          sharing.links(
            name,
            [website, privacyWebsite].filter((link) => link !== null),
          ),
        ),
      ),
  );

export function recipientsSection({ registers: { recipients } }: NoticeFacts): DraftSection {
  const whole = claim('K12', { names: namesOf(recipients) });
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
        recipients.map(({ id, name, category, role, purpose, country, dataCategories }) => ({
          id: `recipients.${id}`,
          claims: claim(
            'K12',
            { name, category, role, purposeDe: purpose.de, purposeEn: purpose.en, country, data: dataCategories },
            id,
          ),
          cells: [
            () => name,
            ({ sharing }) => `${sharing.categories[category]}, ${sharing.roles[role]}`,
            (_, language) => purpose[language],
            ({ sharing }) =>
              dataCategories.length === 0
                ? sharing.dataAsNeeded
                : dataCategories.map((one) => sharing.dataCategories[one]).join(', '),
            (_, language) => countryName(country, language),
          ],
        })),
      ),
      ...roles(recipients),
      ...links(recipients),
    ],
  };
}
