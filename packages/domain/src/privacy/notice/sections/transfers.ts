import type { Recipient } from '@redlich/contract';
import { isInEea } from '../../../law/index.ts';
import { block, claim, sentence, type DraftBlock, type DraftSection, type DraftSentence } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { countryName, dayName } from '../texts/names.ts';

/** Everything outside the EEA that data reach: recipients, and places of the platform by configuration or look-up. */
export function outsideOf({ registers: { recipients }, places }: Pick<NoticeFacts, 'registers' | 'places'>) {
  const foreign = recipients.filter(({ country }) => !isInEea(country));
  const foreignPlaces = places.flatMap(({ purpose, country, operator }) =>
    country !== null && !isInEea(country) ? [{ purpose, country, operator }] : [],
  );
  const countries = [...new Set([...foreign, ...foreignPlaces].map(({ country }) => country))].sort();
  return { recipients: foreign, places: foreignPlaces, countries };
}

function basis({ id, name, country, transferMechanism, clausesOn, dpfCheckedOn }: Recipient): DraftSentence {
  return sentence(
    `transfers.${id}`,
    claim('K13', { country, mechanism: transferMechanism, clausesOn, dpfCheckedOn }, id),
    ({ sharing }, language) => {
      const said = `${name} (${countryName(country, language)}): ${sharing.mechanisms[transferMechanism!]}`;
      if (clausesOn) return `${said}${sharing.clausesOn(dayName(clausesOn, language))}`;
      return dpfCheckedOn ? `${said}${sharing.dpfCheckedOn(dayName(dpfCheckedOn, language))}` : said;
    },
  );
}

/** GDPR Art. 13(1)(f): a contract or rules between companies can be asked for; a decision is public. */
function copies(foreign: readonly Recipient[]): DraftBlock[] {
  const needed = foreign.filter(({ transferMechanism }) => transferMechanism === 'scc' || transferMechanism === 'bcr');
  const placed = needed.filter(({ copyPlace }) => copyPlace.de !== '' && copyPlace.en !== '');
  return [
    ...block(
      'list',
      placed.map(({ id, name, copyPlace }) =>
        sentence(
          `transfers.copy.${id}`,
          claim('K13', { copyDe: copyPlace.de, copyEn: copyPlace.en }, id),
          ({ sharing }, language) => sharing.copyAt(name, copyPlace[language]),
        ),
      ),
    ),
    ...(needed.length > placed.length
      ? block('paragraph', [
          sentence('transfers.copy', claim('K13', { copy: 'onRequest' }), ({ sharing }) => sharing.transfersCopy),
        ])
      : []),
  ];
}

export function transfers(facts: NoticeFacts): DraftSection {
  const outside = outsideOf(facts);
  const whole = claim('K13', { countries: outside.countries });
  if (outside.countries.length === 0)
    return {
      id: 'transfers',
      blocks:
        facts.registers.recipients.length === 0
          ? []
          : block('paragraph', [sentence('transfers.none', whole, ({ sharing }) => sharing.transfersNone)]),
    };
  return {
    id: 'transfers',
    blocks: [
      ...(outside.recipients.length > 0
        ? block('paragraph', [sentence('transfers.intro', whole, ({ sharing }) => sharing.transfersIntro)])
        : []),
      ...block('list', outside.recipients.map(basis)),
      ...block(
        'paragraph',
        outside.places.map(({ purpose, country, operator }) =>
          sentence(
            `transfers.place.${purpose}`,
            [claim('K13', { place: purpose, country, operator }), whole],
            ({ sharing }, language) =>
              sharing.placeOutside(sharing.places[purpose], operator, countryName(country, language)),
          ),
        ),
      ),
      ...copies(outside.recipients),
    ],
  };
}
