import type { Identifiers } from '../identifiers.ts';
import { isParticle } from '../identifiers.ts';
import { isHeaderLine, isLeading, isUserPlace, titles } from './contexts.ts';
import type { View } from './view.ts';

export interface Found {
  from: number;
  to: number;
  /** Whose it is, by the place in the list. */
  person: number;
}

interface Token {
  from: number;
  to: number;
  text: string;
  capital: boolean;
  /** Whose it may be, and which parts of their names. */
  people: ReadonlyMap<number, ReadonlySet<number>>;
  strong: ReadonlySet<number>;
}

const nobody: Token['people'] = new Map();
const none: ReadonlySet<number> = new Set();
const gapMax = 4;
/** Nobody signs with a longer line, and no header is one. */
const lineMax = 400;
const inName = /^[^\p{L}\p{N};:!?]{0,4}$/u;

/** Which person a word may mean: its spellings, with the ending of a genitive or of what is derived from it. */
export interface NameIndex {
  forms: ReadonlyMap<string, { people: Map<number, Set<number>>; strong: Set<number> }>;
  /** Long enough to be found inside a word. */
  inside: readonly { form: string; person: number }[];
  people: readonly Identifiers[];
}

export function nameIndex(people: readonly Identifiers[]): NameIndex {
  const forms = new Map<string, { people: Map<number, Set<number>>; strong: Set<number> }>();
  const inside: { form: string; person: number }[] = [];
  people.forEach(({ parts }, person) => {
    for (const [part, { forms: spelt, weak }] of parts.entries())
      for (const form of spelt) {
        const entry = forms.get(form) ?? { people: new Map<number, Set<number>>(), strong: new Set<number>() };
        entry.people.set(person, (entry.people.get(person) ?? new Set()).add(part));
        if (!weak) entry.strong.add(person);
        forms.set(form, entry);
        if (!weak && form.length >= 5) inside.push({ form, person });
      }
  });
  return { forms, inside, people };
}

const endings = [/s$/, /es$/, /sche[nmrs]?$/, /ns$/];

function meaning(index: NameIndex, word: string) {
  const bare = word.replace(/['’´`ʼ]/g, '');
  const exact = index.forms.get(bare) ?? index.forms.get(word.replace(/['’´`ʼ].*$/, ''));
  if (exact) return exact;
  for (const ending of endings) {
    const stem = bare.replace(ending, '');
    const entry = stem !== bare && stem.length >= 3 ? index.forms.get(stem) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

function tokensOf({ folded, capital }: View, index: NameIndex): Token[] {
  return [...folded.matchAll(/\p{L}+(?:['’´`ʼ]\p{L}+)*/gu)].map((found) => {
    const known = meaning(index, found[0]);
    return {
      from: found.index,
      to: found.index + found[0].length,
      text: found[0],
      capital: capital[found.index]!,
      people: known?.people ?? nobody,
      strong: known?.strong ?? none,
    };
  });
}

/** Names in a text, the parts of one taken together, titles and initials with them. */
export function findNames(
  view: View,
  index: NameIndex,
  { isTaken, isAddress }: { isTaken(at: number): boolean; isAddress(at: number): boolean },
): Found[] {
  const tokens = tokensOf(view, index).filter(({ from }) => !isTaken(from));
  const { folded } = view;
  const gap = (left: Token | undefined, right: Token | undefined) =>
    left && right && right.from - left.to <= gapMax ? folded.slice(left.to, right.from) : undefined;
  const near = (left: Token | undefined, right: Token | undefined) => {
    const between = gap(left, right);
    return between !== undefined && inName.test(between);
  };
  /** The next part of a name beyond at most two particles. */
  const beside = (at: number, step: 1 | -1): Token | undefined => {
    for (let next = at + step, skipped = 0; skipped <= 2; next += step, skipped += 1) {
      const [left, right] = step > 0 ? [tokens[next - 1], tokens[next]] : [tokens[next], tokens[next + 1]];
      if (!near(left, right)) return undefined;
      if (!isParticle(tokens[next]!.text)) return tokens[next];
    }
    return undefined;
  };
  const lineOf = (token: Token) => {
    const from = folded.lastIndexOf('\n', token.from - 1) + 1;
    const end = folded.indexOf('\n', token.to);
    return (end < 0 ? folded.length : end) - from > lineMax ? '' : folded.slice(from, end < 0 ? undefined : end);
  };
  const meant = (token: Token, at: number, person: number): boolean => {
    if (token.strong.has(person)) return true;
    if (isOther(beside(at, -1), token, person) || isOther(beside(at, 1), token, person)) return true;
    if (isUserPlace(folded.slice(Math.max(0, token.from - 60), token.from))) return true;
    if (isAddress(token.from - 1) || isAddress(token.to)) return true;
    if (!token.capital) return false;
    const before = tokens[at - 1];
    if (before && isLeading(before.text) && /^[\s.,:]{1,3}$/.test(gap(before, token) ?? 'x')) return true;
    const line = lineOf(token);
    if (isHeaderLine(line)) return true;
    // A line of nothing else: somebody signs.
    return (
      line !== '' &&
      [...line.matchAll(/\p{L}+/gu)].every(([word]) => word.length === 1 || meaning(index, word)?.people.has(person)) &&
      !/\d/.test(line)
    );
  };
  const found: (Found & { parts: Set<number> })[] = [];
  tokens.forEach((token, at) => {
    const person = [...token.people.keys()].find((one) => meant(token, at, one));
    if (person === undefined) {
      if (token.people.size === 0)
        found.push(...insideOf(token, view, index).map((one) => ({ ...one, parts: new Set<number>() })));
      return;
    }
    const last = found.at(-1);
    const joins =
      last?.person === person &&
      beforeParticles(tokens, at)?.to === last.to &&
      beside(at, -1) !== undefined &&
      [...token.people.get(person)!].some((part) => !last.parts.has(part));
    if (joins) {
      for (const part of token.people.get(person)!) last.parts.add(part);
      last.to = token.to;
      return;
    }
    found.push({
      from: extended(tokens, at, index.people[person]!, folded),
      to: token.to,
      person,
      parts: new Set(token.people.get(person)),
    });
  });
  return found;
}

/** The word before, particles of names left out. */
function beforeParticles(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  while (before >= 0 && isParticle(tokens[before]!.text)) before -= 1;
  return tokens[before];
}

/** Another part of the same name. */
const isOther = (other: Token | undefined, token: Token, person: number): boolean =>
  [...(other?.people.get(person) ?? [])].some((part) => !token.people.get(person)!.has(part));

/** With a title and the first letters of other names before it. */
function extended(tokens: readonly Token[], at: number, { initials }: Identifiers, folded: string): number {
  let { from } = tokens[at]!;
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text, from: start, to } = tokens[before]!;
    const between = folded.slice(to, from);
    const isInitial = text.length === 1 && initials.has(text) && /^\.?[ \u00a0]?-?$/.test(between) && between !== '';
    const isTitle = titles.has(text) && /^\.?[ \u00a0]{1,2}$/.test(between);
    const joined = /[\p{N}_\\/@=-]/u.test(folded[start - 1] ?? '');
    if ((!isInitial && !isTitle) || joined) break;
    from = start;
  }
  return from;
}

/** A name that is joined to other letters: a host, a share, a word in camels. */
function insideOf(token: Token, { folded, capital }: View, { inside }: NameIndex): Found[] {
  const isTechnical =
    /[\p{N}_\\/@=.$-]/u.test(folded[token.from - 1] ?? '') ||
    /[\p{N}_\\/@=$]/u.test(folded[token.to] ?? '') ||
    /^[.-][\p{L}\p{N}]/u.test(folded.slice(token.to, token.to + 2));
  for (const { form, person } of inside) {
    const at = token.text.indexOf(form);
    if (at < 0) continue;
    const [from, to] = [token.from + at, token.from + at + form.length];
    const isCamel =
      (from > token.from && capital[from]! && !capital[from - 1]!) ||
      (to < token.to && capital[to]! && !capital[to - 1]!);
    if (isTechnical || isCamel || form.length >= 7) return [{ from, to, person }];
  }
  return [];
}
