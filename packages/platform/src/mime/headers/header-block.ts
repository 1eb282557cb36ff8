import { BeyondLimits, limits } from '../limits.ts';

/** A header field; the value is unfolded, one character per byte (latin1). */
export interface Field {
  /** Lower case. */
  name: string;
  value: string;
}

const LF = 0x0a;
const CR = 0x0d;
/** RFC 5322 3.6.8: printable ASCII without the colon. Anything wider would let look-alike names pass for real ones. */
const fieldStart = /^([!-9;-~]{1,200})[ \t]*:/;

/**
 * Reads the header fields at `start` of a mail or part and finds where its body starts.
 * Lenient as mail is: lines that are no fields continue the one before (a fold gone wrong), or start the body when no
 * field follows. `isBoundary` tells whether a line ends the part before any body.
 */
export function readHeaderBlock(
  raw: Buffer,
  start: number,
  isBoundary: (lineStart: number, lineEnd: number) => boolean,
): { fields: Field[]; bodyStart: number } {
  const lines: { text: string; start: number; isField: boolean; isFold: boolean }[] = [];
  let lastField = -1;
  let at = start;
  let bodyStart = raw.length;
  while (at < raw.length) {
    const newline = raw.indexOf(LF, at);
    const next = newline < 0 ? raw.length : newline + 1;
    let end = newline < 0 ? raw.length : newline;
    if (end > at && raw[end - 1] === CR) end--;
    if (end === at) {
      bodyStart = next;
      break;
    }
    if (isBoundary(at, end)) {
      bodyStart = at;
      break;
    }
    if (end - start > limits.headerBytesMax) throw new BeyondLimits('header too long');
    const text = raw.toString('latin1', at, end);
    const isFold = text[0] === ' ' || text[0] === '\t';
    const isField = !isFold && fieldStart.test(text);
    if (isField) lastField = lines.length;
    lines.push({ text, start: at, isField, isFold });
    at = next;
  }
  // The body starts where fields have ended, even if the empty line was forgotten.
  let last = lastField;
  while (last + 1 < lines.length && lines[last + 1]!.isFold && lastField >= 0) last++;
  const stray = lines[last + 1];
  if (stray) bodyStart = stray.start;
  return { fields: joinFolds(lines.slice(0, last + 1)), bodyStart };
}

function joinFolds(lines: { text: string; isField: boolean }[]): Field[] {
  const fields: { name: string; pieces: string[] }[] = [];
  for (const { text, isField } of lines) {
    if (isField) {
      const colon = text.indexOf(':');
      fields.push({ name: text.slice(0, colon).trimEnd().toLowerCase(), pieces: [text.slice(colon + 1)] });
    } else fields.at(-1)?.pieces.push(/^[ \t]/.test(text) ? text : ` ${text}`);
  }
  return fields.map(({ name, pieces }) => ({ name, value: trimBlanks(pieces.join('')) }));
}

/** Without a regular expression: those retry at every blank of a long run. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === ' ' || text[start] === '\t')) start++;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(start, end);
}

/** The value of the first field of that name; a repeated field never changes the meaning of a part. */
export const firstValue = (fields: readonly Field[], name: string) =>
  fields.find((field) => field.name === name)?.value;
