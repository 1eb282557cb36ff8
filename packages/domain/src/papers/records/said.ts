import type { Activity, Language, PaperBlock, PostalAddress, Recipient } from '@redlich/contract';
import { isInEea } from '../../law/index.ts';
import { countryName } from '../../privacy/index.ts';
import type { PaperFacts } from '../paper-facts.ts';
import * as data from '../texts/data.ts';
import { recordTexts } from '../texts/records.ts';

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

export function basesOf({ legalBasis, interest }: Activity, language: Language): string {
  const basis = data.legalBases[legalBasis][language];
  return legalBasis === 'legitimateInterest' ? `${basis}: ${interest[language]}` : basis;
}

const allOf = (words: Record<string, Record<Language, string>>, language: Language) =>
  Object.values(words).map((said) => said[language]);
export const peopleOf = (language: Language): string => allOf(data.peopleCategories, language).join('; ');
export const dataOf = (language: Language): string => allOf(data.dataCategories, language).join('; ');

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

export function periodsOf({ rules, quarantineDays }: PaperFacts, language: Language): string[] {
  const say = recordTexts[language];
  const name = (category: string) => data.dataCategories[category]?.[language].split(':')[0] ?? category;
  return [
    ...rules.map(
      ({ category, retentionDays }) =>
        `${name(category)}: ${say.after(say.days(retentionDays), data.retentionStarts[category][language])}`,
    ),
    `${name('quarantine')}: ${say.after(say.days(quarantineDays), say.quarantineStart)}`,
    say.uploadPeriod,
    say.byRequest,
  ];
}

/** Measures with what was found, as rows of a table. */
export const measureRows = ({ measures }: PaperFacts, language: Language): string[][] =>
  measures[language].map(({ text, verdict }) => [text, recordTexts[language].verdicts[verdict ?? 'statement']]);
