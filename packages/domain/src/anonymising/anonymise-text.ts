import type { Language } from '@redlich/contract';
import type { Identifiers } from './identifiers.ts';
import { addressOf, phoneWord, postalWord, removedWord, roleOf, shortRoleOf } from './roles.ts';
import { replaceBase64 } from './text/base64.ts';
import { codings, type Coding } from './text/codings.ts';
import { findAddresses, findAddressLines, findCodes } from './text/find-addresses.ts';
import { findNames, nameIndex, type NameIndex } from './text/find-names.ts';
import { findPhone } from './text/find-phone.ts';
import { findSignatures } from './text/find-signatures.ts';
import { isCoded, replaceSpans, viewOf, type Span, type View } from './text/view.ts';

export interface Somebody {
  identifiers: Identifiers;
  /** In the thread. */
  number: number;
}

export interface Manner {
  language: Language;
  html?: boolean;
  /** The text is a message of one of these people: what follows `-- ` goes. */
  own?: boolean;
  /** No space in what is put in: names of files, values in links. */
  short?: boolean;
}

/**
 * Replaces what tells of people in a text and nothing else. Pure; text without them comes back byte for byte.
 * @returns how many places were replaced
 */
export function anonymiseText(
  text: string,
  people: readonly Somebody[],
  manner: Manner,
): { text: string; replacements: number } {
  if (text === '' || people.length === 0) return { text, replacements: 0 };
  const identifiers = people.map((one) => one.identifiers);
  const known: Known = { people, identifiers, names: nameIndex(identifiers), manner };
  let replacements = 0;
  let said = replaceBase64(
    text,
    (decoded) => codings.some((coding) => spansIn(viewOf(decoded, coding, false), known).length > 0),
    removedWord(manner.language),
  );
  if (said !== text) replacements += 1;
  for (const coding of codings) {
    if (coding !== 'plain' && !mark[coding].test(said)) continue;
    if (manner.html)
      said = inAttributes(said, (value) => passOver(value, coding, { ...known, manner: { ...manner, short: true } }));
    said = passOver(said, coding, known);
  }
  return { text: said, replacements };

  function passOver(source: string, coding: Coding, of: Known): string {
    const view = viewOf(source, coding, of.manner.html ?? false);
    // What is written as it is read is for the last pass.
    const spans = spansIn(view, of).filter((span) => coding === 'plain' || isCoded(view, span));
    replacements += spans.length;
    return spans.length === 0 ? source : replaceSpans(source, view, spans);
  }
}

interface Known {
  people: readonly Somebody[];
  identifiers: readonly Identifiers[];
  names: NameIndex;
  manner: Manner;
}

const mark: Record<Coding, RegExp> = {
  plain: /^/,
  percent: /%[0-9a-f]{2}/i,
  quoted: /=(?:[0-9a-f]{2}|[ \t]*\r?\n)/i,
  escaped: /\\[ux]/,
};

/** Values of attributes, and comments, which nobody sees and search engines of mail programs do. */
function inAttributes(html: string, change: (value: string) => string): string {
  return html.replace(/<!--[\s\S]*?-->|<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi, (tag) => {
    if (tag.startsWith('<!--')) return change(tag.slice(4, -3)) === tag.slice(4, -3) ? tag : '';
    return tag.replace(
      /(=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g,
      (_, equals: string, value: string) => equals + change(value),
    );
  });
}

/** What is replaced in a view, in order; what was found first has its place. */
function spansIn(view: View, { people, identifiers, names, manner }: Known): Span[] {
  const { folded } = view;
  const { language } = manner;
  const taken = new Uint8Array(folded.length);
  const spans: Span[] = [];
  const take = (from: number, to: number, said: (number: number) => string, person: number) => {
    if (taken.subarray(from, to).includes(1)) return;
    taken.fill(1, from, to);
    spans.push({ from, to, said: said(people[person]!.number) });
  };
  for (const { from, to, person } of findAddresses(folded, identifiers))
    take(from, to, (number) => addressOf(number, language), person);
  const addressesAt = new Set(spans.flatMap(({ from, to }) => [from, to - 1]));
  // `Ernst Klein <klein@…>` and `(klein@…)`.
  const isAddress = (at: number) =>
    [-2, -1, 0, 1, 2].some((near) => addressesAt.has(at + near) && !/[\p{L}\p{N}]/u.test(folded[at] ?? ''));
  identifiers.forEach(({ phones }, person) => {
    for (const key of phones)
      for (const { from, to } of findPhone(folded, key))
        take(from, to, () => (manner.short ? '0' : phoneWord(language)), person);
  });
  for (const { from, to, person } of findAddressLines(folded, identifiers))
    take(from, to, () => postalWord(language), person);
  const named = (from: number, to: number, person: number) =>
    take(
      from,
      to,
      (number) => (manner.short || isJoined(folded, from, to) ? joined(number, to) : roleOf(number, language)),
      person,
    );
  // `PC-MUELLER01` keeps its number apart from the person's.
  const joined = (number: number, to: number) =>
    shortRoleOf(number, language) + (/\d/.test(folded[to] ?? '') ? '-' : '');
  const found = findNames(view, names, { isTaken: (at) => taken[at] === 1, isAddress });
  // A user name of several parts before the parts of it.
  for (const code of findCodes(folded, identifiers)) {
    const whole = found.find(({ from, to }) => from <= code.from && to >= code.to);
    if (!whole) named(code.from, code.to, code.person);
  }
  for (const { from, to, person } of found) named(from, to, person);
  if (!manner.short) dropSignatures(view, identifiers, manner, spans);
  return spans.sort((a, b) => a.from - b.from);
}

function dropSignatures({ folded }: View, identifiers: readonly Identifiers[], manner: Manner, spans: Span[]): void {
  const overlaps = (part: { from: number; to: number }) =>
    spans.some(({ from, to }) => from < part.to && to > part.from);
  const dropped = findSignatures(folded, identifiers, { own: manner.own ?? false, tells: overlaps });
  for (const part of dropped) {
    for (let at = spans.length - 1; at >= 0; at -= 1)
      if (spans[at]!.from < part.to && spans[at]!.to > part.from) spans.splice(at, 1);
    spans.push({ ...part, said: '' });
  }
}

/** Whether what stands there is a part of something written together: a path, a host, a user name. */
function isJoined(folded: string, from: number, to: number): boolean {
  const [before, after, beyond] = [folded[from - 1] ?? ' ', folded[to] ?? ' ', folded[to + 1] ?? ' '];
  if (/[\p{L}\p{N}_\\/@=$]/u.test(before) || /[\p{L}\p{N}_\\@=$]/u.test(after)) return true;
  if (/[.-]/.test(before) && /[\p{L}\p{N}]/u.test(folded[from - 2] ?? ' ')) return true;
  return /[/.-]/.test(after) && /[\p{L}\p{N}]/u.test(beyond);
}
