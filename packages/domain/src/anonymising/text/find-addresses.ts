import { addressKey, localOf, squeeze, type Identifiers } from '../identifiers.ts';
import type { Found } from './find-names.ts';

// Begins where a run begins: a long one without an address is walked once.
const addresses = /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Addresses of people: known ones, whatever follows a plus, and others that begin as one of theirs. */
export function findAddresses(folded: string, people: readonly Identifiers[]): Found[] {
  const found: Found[] = [];
  for (const { 0: text, index } of folded.matchAll(addresses)) {
    const key = addressKey(text);
    const local = squeeze(localOf(key));
    const person = people.findIndex(({ emails, codes }) => emails.has(key) || codes.has(local));
    if (person >= 0) found.push({ from: index, to: index + text.length, person });
  }
  return found;
}

const runs = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;
const piecesMax = 4;

/** User names and numbers, also as a part of what is put together: `pc-jmueller-02`. */
export function findCodes(folded: string, people: readonly Identifiers[]): Found[] {
  const owner = new Map(people.flatMap(({ codes }, person) => [...codes].map((code) => [code, person] as const)));
  if (owner.size === 0) return [];
  const ownerOf = (code: string) =>
    owner.get(code) ?? (/^\p{L}{4,}\d+$/u.test(code) ? owner.get(code.replace(/\d+$/, '')) : undefined);
  const found: Found[] = [];
  for (const run of folded.matchAll(runs)) {
    const pieces = [...run[0].matchAll(/[\p{L}\p{N}]+/gu)].map((piece) => ({
      from: run.index + piece.index,
      to: run.index + piece.index + piece[0].length,
      text: piece[0],
    }));
    for (let at = 0; at < pieces.length; at += 1)
      for (let many = Math.min(piecesMax, pieces.length - at); many > 0; many -= 1) {
        const some = pieces.slice(at, at + many);
        const person = ownerOf(some.map(({ text }) => text).join(''));
        if (person === undefined) continue;
        found.push({ from: some[0]!.from, to: some.at(-1)!.to, person });
        at += many - 1;
        break;
      }
  }
  return found;
}

/** Streets and towns, however they are spaced and shortened. */
export function findAddressLines(folded: string, people: readonly Identifiers[]): Found[] {
  return people.flatMap(({ addressLines }, person) =>
    addressLines.flatMap((words) => {
      const pattern = words.map((word) => (word === 'str' ? 'str(?:asse|\\.)?' : word)).join('[\\s,.-]*');
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
      return [...folded.matchAll(whole)].map((found) => ({
        from: found.index,
        to: found.index + found[0].length,
        person,
      }));
    }),
  );
}
