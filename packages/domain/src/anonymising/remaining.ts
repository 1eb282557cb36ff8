import { isCommonWord } from './common-words.ts';
import type { PersonFacts } from './facts.ts';
import { decodedForms } from './remaining-forms.ts';

// The second look. It shares neither patterns nor spellings with what replaces: texts are decoded as a whole and reduced to
// a skeleton, in which names, addresses and numbers are searched as plain strings.

export type RemainingKind = 'email' | 'phone' | 'name' | 'code' | 'address';

const twoLetters = /([aou])e/g;
/** Lower case, without marks, digraphs as one letter: `Müller`, `Mueller` and `Muller` are `muller`. */
const skeleton = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u034f\u115f\u180e]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ð', 'd')
    .replaceAll('þ', 'th')
    .replaceAll('ı', 'i')
    .replace(twoLetters, '$1');

const particles =
  /^(?:von|vom|van|der|den|de|del|della|di|da|do|dos|du|la|le|zu|zum|zur|und|y|e|af|av|mc|mac|ibn|bin|al|el|st|ter|ten|op)$/;
const lettersOf = (text: string) =>
  skeleton(text.replace(/['’´`ʼ]/g, ''))
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !particles.test(word));
const glued = (text: string) => skeleton(text).replace(/[^\p{L}\p{N}]/gu, '');

interface Needles {
  /** A word that tells alone. */
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  inside: readonly string[];
  emails: readonly string[];
  codes: ReadonlySet<string>;
  phones: readonly string[];
  lines: readonly string[];
}

const isTelling = (code: string) => code.length >= 5 && !isCommonWord(code);

function needlesOf(facts: PersonFacts, spared: readonly string[]): Needles {
  const kept = new Set(spared.flatMap(lettersOf));
  const parts = facts.names.flatMap(({ firstName, lastName }) => [...lettersOf(firstName), ...lettersOf(lastName)]);
  const weak = (word: string) =>
    word.length <= 3 || kept.has(word) || isCommonWord(word) || isCommonWord(word.replace(/([aou])/g, '$1e'));
  const raw = new Set(
    facts.names.flatMap(({ firstName, lastName }) =>
      `${firstName} ${lastName}`
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length <= 3 || isCommonWord(word))
        .map(skeleton),
    ),
  );
  const telling = parts.filter((word) => !weak(word) && !raw.has(word));
  const pairs = facts.names.flatMap(({ firstName, lastName }) =>
    lettersOf(firstName).flatMap((first) =>
      lettersOf(lastName).flatMap((last) => [`${first} ${last}`, `${last} ${first}`]),
    ),
  );
  const emails = facts.emails.map((email) => skeleton(email).replace(/\+[^@]*@/, '@'));
  return {
    words: new Set(telling),
    pairs: new Set(pairs),
    inside: telling.filter((word) => word.length >= 7),
    emails,
    codes: new Set([
      ...facts.codes.map(glued).filter((code) => code.length >= 3 && !isCommonWord(code)),
      ...facts.names.flatMap(({ firstName, lastName }) => {
        const [first = ''] = lettersOf(firstName);
        const last = lettersOf(lastName).at(-1) ?? '';
        return first && last
          ? [first[0]! + last, first + last].filter((code) => isTelling(code) && !kept.has(code))
          : [];
      }),
    ]),
    phones: facts.phones.filter((key) => key.length >= 6),
    lines: facts.addressLines
      .map((line) => glued(streetOf(line)))
      .filter((line) => line.length >= 6 && /\d/.test(line)),
  };
}

const streetOf = (text: string) => text.replace(/stra(?:ß|ss)e|str\./gi, 'str');
const withoutPlus = (text: string) => text.replace(/\+[\p{L}\p{N}._%-]*@/gu, '@');

/** Looks for people in texts, in what stands there and in what it may be decoded to. */
export function remainingFinder(people: readonly PersonFacts[], spared: readonly string[] = []) {
  const needles = people.map((facts) => needlesOf(facts, spared));
  return (text: string): RemainingKind[] => {
    const found = new Set<RemainingKind>();
    for (const form of decodedForms(text))
      for (const of of needles) for (const kind of kindsIn(form, of)) found.add(kind);
    return [...found];
  };
}

/** Strong identifiers of these people that are left in a text; none after it was anonymised. */
export const remainingIdentifiers = (
  text: string,
  people: readonly PersonFacts[],
  spared: readonly string[] = [],
): RemainingKind[] => remainingFinder(people, spared)(text);

function* kindsIn(form: string, of: Needles): Generator<RemainingKind> {
  const bare = skeleton(form);
  const mail = withoutPlus(bare);
  if (of.emails.some((email) => standsIn(mail, email))) yield 'email';
  const numbers = bare.replace(/(?<=\d)[ \u00a0()/.–-]{1,3}(?=\d)/g, '');
  for (const key of of.phones)
    for (let at = numbers.indexOf(key); at >= 0; at = numbers.indexOf(key, at + 1)) {
      const before = /\d*$/.exec(numbers.slice(Math.max(0, at - 6), at))![0];
      if (/^(?:0{0,2}(?:49)?0?)$/.test(before) && !/\d/.test(numbers[at + key.length] ?? '')) yield 'phone';
    }
  const words = bare.match(/\p{L}+/gu) ?? [];
  if (words.some((word) => of.words.has(word) || (word.endsWith('s') && of.words.has(word.slice(0, -1))))) yield 'name';
  if (of.inside.some((part) => words.some((word) => word.includes(part)))) yield 'name';
  const beside = [...bare.matchAll(/(\p{L}+)(?=[^\p{L}\p{N};:!?]{1,3}(\p{L}+))/gu)];
  if (beside.some(([, first, second]) => of.pairs.has(`${first} ${second}`))) yield 'name';
  const codes = bare.match(/[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu) ?? [];
  if (codes.some((run) => of.codes.has(glued(run)) || run.split(/[._-]/).some((piece) => of.codes.has(piece))))
    yield 'code';
  if (of.lines.length > 0) {
    const all = glued(streetOf(form));
    if (of.lines.some((line) => all.includes(line))) yield 'address';
  }
}

/** Not as the end of another address. */
function standsIn(text: string, email: string): boolean {
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1))
    if (!/[\p{L}\p{N}._-]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + email.length] ?? ' '))
      return true;
  return false;
}
