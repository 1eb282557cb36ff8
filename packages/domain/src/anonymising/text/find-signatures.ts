import { lineKey, type Identifiers } from '../identifiers.ts';
import { isQuoteStart } from './contexts.ts';

interface Part {
  from: number;
  to: number;
}

interface Line extends Part {
  depth: number;
  text: string;
}

export function linesOf(folded: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= folded.length;) {
    const next = folded.indexOf('\n', from);
    const end = next < 0 ? folded.length : next;
    const prefix = /^[>|\s]*/.exec(folded.slice(from, end))![0];
    const depth = prefix.replace(/[^>|]/g, '').length;
    const text = folded.slice(depth === 0 ? from : from + prefix.length, end);
    lines.push({ from, to: Math.min(end + 1, folded.length), depth, text });
    from = end + 1;
  }
  return lines;
}

/**
 * Signatures: what follows `-- ` in a message of the person, or where it tells of somebody; and lines known to stand below
 * their messages.
 * @param own whether the message is one of theirs
 */
export function findSignatures(
  folded: string,
  people: readonly Identifiers[],
  { own, tells }: { own: boolean; tells(part: Part): boolean },
): Part[] {
  const known = new Set(people.flatMap(({ signatureLines }) => [...signatureLines]));
  const lines = linesOf(folded);
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (known.has(lineKey(line.text))) parts.push(line);
    if (!/^-- ?\r?$/.test(line.text)) continue;
    let end = at + 1;
    while (end < lines.length && lines[end]!.depth === line.depth && !isQuoteStart(lines[end]!.text)) end += 1;
    const block = lines.slice(at, end);
    if (!(own && line.depth === 0) && !block.some(tells) && !block.some(({ text }) => known.has(lineKey(text))))
      continue;
    parts.push(...block);
    at = end - 1;
  }
  return parts.filter(({ from, to }, at) => from < to && parts.findIndex((other) => other.from === from) === at);
}
