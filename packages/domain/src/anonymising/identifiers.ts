import { isCommonWord, isWeakName } from './common-words.ts';
import type { PersonFacts } from './facts.ts';
import { fold, spellings } from './text/fold.ts';

export interface NamePart {
  forms: readonly string[];
  /** Counts only in a context. */
  weak: boolean;
}

/** What of a person is looked for. Strong ones are a trace wherever they stand. */
export interface Identifiers {
  parts: readonly NamePart[];
  initials: ReadonlySet<string>;
  /** Folded, without what follows a plus. */
  emails: ReadonlySet<string>;
  /** User names as they may be made, letters and digits only. */
  codes: ReadonlySet<string>;
  phones: readonly string[];
  /** Words of each line. */
  addressLines: readonly (readonly string[])[];
  signatureLines: ReadonlySet<string>;
}

const particles = new Set(
  'von vom van der den de del della di da do dos du la le zu zum zur und y e af av mc mac ibn bin al el st ter ten op'.split(
    ' ',
  ),
);
export const isParticle = (word: string): boolean => particles.has(word);

const roles = new Set(
  `abuse accounts admin administrator bestellung buchhaltung buero buro contact daemon datenschutz einkauf facturation git hallo
  hello help helpdesk hilfe hostmaster info it jobs kontakt kundenservice mail mailer mailer-daemon newsletter no-reply noc
  noreply nobody office post postmaster privacy rechnung root sales security service shop support team technik ticket tickets
  verkauf vertrieb webmaster www zentrale`.split(/\s+/),
);
/** An address of a function, not of a person: what stands before the at sign. */
export const isRoleAddress = (local: string): boolean => roles.has(local);

export const wordsOf = (name: string): string[] =>
  name
    .replace(/['’´`ʼ]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !isParticle(fold(word)));

export const squeeze = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Without what follows a plus, folded. */
export const addressKey = (address: string): string => fold(address.trim()).replace(/\+[^@]*(?=@)/, '');
export const localOf = (key: string): string => key.slice(0, key.lastIndexOf('@'));

/** What user names are made of: `jmueller`, `mueller.j`, `jutta.mueller`. */
function madeCodes(names: PersonFacts['names']): string[] {
  return names.flatMap(({ firstName, lastName }) => {
    const [firsts, lasts] = [wordsOf(firstName), wordsOf(lastName)];
    if (firsts.length === 0 || lasts.length === 0) return [];
    const initials = spellings(firsts[0]!).map((first) => first[0]!);
    const wholeLast = [...new Set([...spellings(lasts.join('')), ...spellings(lasts.at(-1)!)])];
    const firstForms = firsts.flatMap(spellings);
    return wholeLast.flatMap((last) => [
      ...initials.flatMap((first) => [first + last, last + first]),
      ...firstForms.flatMap((first) => [first + last, last + first, first + last[0]!, last[0]! + first]),
    ]);
  });
}

/** Of their own writing: long enough, and no word. */
const isTelling = (code: string) => code.length >= 5 && !isCommonWord(code) && !/^\d{1,4}$/.test(code);

/**
 * What to look for of a person.
 * @param spared names of people who stay: a part that one of them has as well is no trace alone
 */
export function identifiersOf(facts: PersonFacts, spared: readonly string[] = []): Identifiers {
  const kept = new Set(spared.flatMap((name) => wordsOf(name).flatMap(spellings)));
  const words = [...new Set(facts.names.flatMap(({ firstName, lastName }) => wordsOf(`${firstName} ${lastName}`)))];
  const parts = words
    .filter((word) => word.length > 1)
    .map((word) => {
      const forms = spellings(word);
      return { forms, weak: isWeakName(forms) || forms.some((form) => kept.has(form)) };
    });
  const emails = new Set(facts.emails.map(addressKey));
  const locals = [...emails].map(localOf).filter((local) => !isRoleAddress(local));
  const codes = [
    ...facts.codes.map(squeeze).filter((code) => code.length >= 3 && !isCommonWord(code)),
    ...locals.map(squeeze).filter(isTelling),
    ...madeCodes(facts.names).filter((code) => isTelling(code) && !kept.has(code)),
  ];
  return {
    parts,
    initials: new Set(facts.names.flatMap(({ firstName }) => wordsOf(firstName).map((word) => fold(word)[0]!))),
    emails,
    codes: new Set(codes),
    phones: [...new Set(facts.phones)].filter((key) => key.length >= 6),
    addressLines: facts.addressLines.map(addressWords).filter((line) => line.length > 1),
    signatureLines: new Set(facts.signatureLines.map(lineKey).filter((line) => line.length >= 4)),
  };
}

export const addressWords = (line: string): string[] =>
  fold(line)
    .replace(/str(?:asse|\.|(?=\s|$))/g, 'str ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A line however it is spaced. */
export const lineKey = (line: string): string => fold(line).replace(/\s+/g, ' ').trim();
