import type { Language } from '@redlich/contract';
import { numberKey, phones } from '../../anonymising/index.ts';

export interface Named {
  firstName: string;
  lastName: string;
}

/** What is known for the whole package. */
export interface Known {
  language: Language;
  person: Named & { emails: readonly string[] };
  /** Addresses of the desk, told as they are; lower case. */
  deskAddresses: ReadonlySet<string>;
  staffAddresses: ReadonlySet<string>;
  staff: readonly string[];
  /** Other people of the person's organisation. */
  colleagues: readonly Named[];
  /** Keys of numbers that stand in the person's own messages or are the desk's. */
  numbers: ReadonlySet<string>;
}

/** Who else has to do with one text. */
export interface Around {
  /** Customers who take part in the request; also found by one of their names alone. */
  people: readonly Named[];
  /** Staff who wrote in it; also found by one of their names alone. */
  staff: readonly string[];
  /** Customers whose full name was found in texts beside it. */
  mentioned: readonly Named[];
  /** Addresses beyond those of desk and person take part. */
  strangers: boolean;
}

export const somebodyElse: Record<Language, string> = { de: '[andere Person]', en: '[other person]' };
export const staffRole = 'Support';

// Marks for what was replaced, so that no later step reads the words put in. Nothing stored may hold them.
const [other, team] = ['\uE000', '\uE001'];
const marks = /[\uE000\uE001]/gu;
const addresses = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const edgeBefore = '(?<![\\p{L}\\p{N}])';
const edgeAfter = "(?:['’]?s)?(?![\\p{L}\\p{N}])";
const anyOf = (words: readonly string[], flags: string) =>
  words.length === 0
    ? undefined
    : new RegExp(`${edgeBefore}(?:${words.toSorted((a, b) => b.length - a.length).join('|')})${edgeAfter}`, flags);

const isNamed = ({ firstName, lastName }: Named) => firstName.trim() !== '' && lastName.trim() !== '';
const full = ({ firstName, lastName }: Named) => {
  const [first, last] = [escaped(firstName.trim()), escaped(lastName.trim())];
  return [`${first}\\s+${last}`, `${last},?\\s+${first}`];
};
const sameName = (a: Named, b: Named) =>
  `${a.firstName} ${a.lastName}`.trim().toLowerCase() === `${b.firstName} ${b.lastName}`.trim().toLowerCase();

/** A name that stands alone: as it is written, or in capitals; one of two letters is none. */
const alone = (parts: readonly string[], own: ReadonlySet<string>) =>
  parts
    .map((part) => part.trim())
    .flatMap((part) =>
      part.length > 2 && !own.has(part.toLowerCase()) ? [escaped(part), escaped(part.toUpperCase())] : [],
    );

/** Replaces other people in texts that the person did not write. Pure; made once a package, then once a request. */
export function redactor(known: Known) {
  const { person } = known;
  const own = new Set([person.firstName, person.lastName].map((name) => name.trim().toLowerCase()));
  const others = (people: readonly Named[]) => people.filter((one) => !sameName(one, person));
  const colleagues = anyOf(others(known.colleagues).filter(isNamed).flatMap(full), 'giu');
  const staff = anyOf(known.staff.filter((name) => name.trim().length > 2).map(escaped), 'giu');

  return (around: Around) => {
    const people = others(around.people);
    const parts = people.flatMap(({ firstName, lastName }) => [firstName, lastName]);
    const named = anyOf([...people, ...others(around.mentioned)].filter(isNamed).flatMap(full), 'giu');
    const inParts = anyOf(alone(parts, own), 'gu');
    const staffParts = anyOf(
      alone(
        around.staff.flatMap((name) => name.split(/\s+/)),
        own,
      ),
      'gu',
    );
    return (text: string): string => {
      let isShared = around.people.length > 0 || around.strangers;
      const replaceBy = (mark: string) => () => ((isShared ||= mark === other), mark);
      const replaced = [
        [staff, team],
        [named, other],
        [colleagues, other],
        [inParts, other],
        [staffParts, team],
      ] as const;
      let said = text.replace(marks, '').replace(addresses, (address) => {
        const key = address.toLowerCase();
        if (person.emails.includes(key) || known.deskAddresses.has(key)) return address;
        return replaceBy(known.staffAddresses.has(key) ? team! : other!)();
      });
      for (const [pattern, mark] of replaced) if (pattern) said = said.replace(pattern, replaceBy(mark!));
      // Where nobody else takes part, a number in a note is the person's or the desk's.
      if (isShared) said = said.replace(phones, (number) => (known.numbers.has(numberKey(number)) ? number : other!));
      return said.replaceAll(other!, somebodyElse[known.language]).replaceAll(team!, staffRole);
    };
  };
}
