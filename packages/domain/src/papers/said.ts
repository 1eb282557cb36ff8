import {
  periodWords,
  type Activity,
  type Language,
  type MeasureState,
  type PaperBlock,
  type PostalAddress,
  type Recipient,
} from '@redlich/contract';
import { isInEea } from '../law/index.ts';
import { countryName } from '../privacy/index.ts';
import { measuresTaken, measureState, type PaperFacts } from './paper-facts.ts';
import * as data from './texts/data.ts';
import { recordTexts } from './texts/records.ts';

/** A party of a paper: the controller, a processor, a data protection officer. */
export interface Party {
  name: string;
  legalForm?: string;
  address: PostalAddress;
  email: string;
  phone?: string;
}

/** What a paper says of somebody who receives data. */
export type Receiver = Pick<Recipient, 'name' | 'role' | 'purpose' | 'country' | 'transferMechanism'>;

/** Lines of a letter's head. */
export const partyLines = ({ name, legalForm, address, phone }: Party, language: Language): string[] => [
  // A legal form that is in the name already is not said twice.
  legalForm && !name.endsWith(legalForm) ? `${name} ${legalForm}` : name,
  address.street,
  `${address.postalCode} ${address.city}`,
  ...(address.country === 'DE' && language === 'de' ? [] : [countryName(address.country, language)]),
  ...(phone ? [phone] : []),
];

export const partyBlock = (party: Party, language: Language): PaperBlock => ({
  kind: 'address',
  lines: partyLines(party, language).filter((line) => line !== ''),
  email: party.email,
  website: null,
});

export const partyInline = (party: Party, language: Language): string =>
  [...partyLines(party, language), party.email].filter((line) => line !== '').join(', ');

const joined = (items: readonly string[], none: string) => (items.length === 0 ? none : items.join('; '));

/** Every ground of a purpose, with what rests on it and on which interest or statute. */
export function basesOf({ bases }: Activity, duties: PaperFacts['duties'], language: Language): string {
  const said = bases.map(({ basis, covers, interest, duty, statute }) => {
    const cited = duty === null ? statute[language] : (duties[duty]?.[language] ?? '');
    const why = basis === 'legitimateInterest' ? interest[language] : basis === 'legalObligation' ? cited : '';
    const name = data.legalBases[basis][language] + (why ? `: ${why}` : '');
    return covers[language] ? `${covers[language]}: ${name}` : name;
  });
  return said.join('; ');
}

type Words = Record<string, Record<Language, string>>;
const named = (words: Words, names: readonly string[], language: Language) =>
  joined(
    names.map((name) => words[name]?.[language] ?? name),
    recordTexts[language].notStated,
  );
export const peopleOf = (people: readonly string[], language: Language): string =>
  named(data.peopleCategories, people, language);
export const dataOf = (categories: readonly string[], language: Language): string =>
  named(data.dataCategories, categories, language);
export const allPeople = Object.keys(data.peopleCategories);
export const allData = Object.keys(data.dataCategories);

export function recipientsOf(recipients: readonly Receiver[], language: Language): string {
  const said = recipients.map(
    ({ name, role, purpose, country }) =>
      `${name} (${data.recipientRoles[role][language]}, ${countryName(country, language)}): ${purpose[language]}`,
  );
  return joined(said, recordTexts[language].none);
}

export function transfersOf(recipients: readonly Receiver[], language: Language): string {
  const said = recipients
    .filter(({ country }) => !isInEea(country))
    .map(({ name, country, transferMechanism }) => {
      const ground = transferMechanism === null ? '' : `: ${data.mechanisms[transferMechanism][language]}`;
      return `${name}, ${countryName(country, language)}${ground}`;
    });
  return joined(said, recordTexts[language].none);
}

function startOf({ category, toYearEnd, start }: PaperFacts['rules'][number], language: Language): string {
  const say = recordTexts[language];
  const event = start === 'contractEnd' ? say.contractEnd : data.retentionStarts[category][language];
  return toYearEnd ? say.yearEnd(event) : event;
}

export function periodsOf({ rules, quarantineDays }: PaperFacts, language: Language): string[] {
  const say = recordTexts[language];
  const name = (category: string) => data.dataCategories[category]?.[language].split(':')[0] ?? category;
  const nameOf = ({ category, class: of }: PaperFacts['rules'][number]) =>
    of ? `${name(category)} (${say.classes[of.kind]}: ${of.name})` : name(category);
  return [
    ...rules.map(
      (rule) =>
        `${nameOf(rule)}: ${say.ends[rule.action](say.after(periodWords(rule.period, language), startOf(rule, language)))}`,
    ),
    `${name('quarantine')}: ${say.after(say.days(quarantineDays), say.quarantineStart)}`,
    say.uploadPeriod,
    say.byRequest,
  ];
}

/** Measures with what was found, as rows of a table. */
export const measuresOf = (facts: PaperFacts, language: Language): MeasureState[] =>
  measuresTaken(facts).map((measure) => measureState(measure, language));
export const measureRows = (measures: readonly MeasureState[], language: Language): string[][] =>
  measures.map(({ text, verdict }) => [text, recordTexts[language].verdicts[verdict]]);
