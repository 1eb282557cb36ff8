import { firstValue, readHeaderBlock } from '../headers/header-block.ts';
import type { Field } from '../headers/header-block.ts';
import { parseStructured } from '../headers/structured-header.ts';
import type { StructuredHeader } from '../headers/structured-header.ts';
import { BeyondLimits, limits } from '../limits.ts';

/** A part of a mail. `body` is a view of the raw mail, still transfer-encoded; a multipart's body is its preamble. */
export interface Part {
  fields: Field[];
  type: StructuredHeader;
  /** Whether the part says its type itself; else it is text/plain (in a digest: message/rfc822). */
  isTyped: boolean;
  disposition: StructuredHeader;
  encoding: string;
  body: Buffer;
  children: Part[];
}

interface Open {
  part: Part;
  boundary: string;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * The tree of MIME parts of a raw mail (RFC 2046), in one pass over the bytes and without copying any.
 * Unclosed and badly nested multiparts end where a boundary further out says so. Throws `BeyondLimits`.
 */
export function readMimeTree(raw: Buffer): Part {
  const open: Open[] = [];
  let partCount = 0;

  const lineEndFrom = (at: number) => {
    const newline = raw.indexOf(LF, at);
    return newline < 0 ? raw.length : newline;
  };

  /** Which open multipart a line belongs to as its delimiter, the innermost first. */
  function delimiter(lineStart: number, lineEnd: number): { level: number; closes: boolean } | undefined {
    if (raw[lineStart] !== 0x2d || raw[lineStart + 1] !== 0x2d || open.length === 0) return undefined;
    if (lineEnd - lineStart > 400) return undefined;
    const line = raw.toString('latin1', lineStart + 2, lineEnd).trimEnd();
    for (let level = open.length - 1; level >= 0; level--) {
      const { boundary } = open[level]!;
      if (line === boundary) return { level, closes: false };
      if (line === `${boundary}--`) return { level, closes: true };
    }
    return undefined;
  }

  /** Start of the next delimiter line at or after `at` (a line start), or the end of the mail. */
  function nextDelimiter(at: number): number {
    let from = at;
    while (from < raw.length) {
      if (raw[from] === 0x2d && delimiter(from, lineEndFrom(from))) return from;
      const next = raw.indexOf('\n--', from, 'latin1');
      if (next < 0) return raw.length;
      from = next + 1;
    }
    return raw.length;
  }

  /** The line break before a delimiter belongs to the delimiter. */
  function bodyEnd(start: number, delimiterStart: number): number {
    if (delimiterStart >= raw.length) return raw.length;
    let end = delimiterStart;
    if (end > start && raw[end - 1] === LF) end--;
    if (end > start && raw[end - 1] === CR) end--;
    return Math.max(end, start);
  }

  /** Reads header and body at `at`; returns the part and where the delimiter after its (first) body starts. */
  function readPart(at: number, parent: Part | undefined): { part: Part; end: number } {
    if (++partCount > limits.partsMax) throw new BeyondLimits('too many parts');
    const { fields, bodyStart } = readHeaderBlock(raw, at, (start, end) => delimiter(start, end) !== undefined);
    const part = describe(fields, parent);
    parent?.children.push(part);
    const isMultipart = part.type.value.startsWith('multipart/');
    const boundary = isMultipart
      ? part.type.params.get('boundary')?.text.trimEnd() || guessBoundary(raw, bodyStart)
      : undefined;
    if (boundary) {
      if (open.length >= limits.mimeLevelsMax) throw new BeyondLimits('too many levels');
      open.push({ part, boundary });
    }
    const end = nextDelimiter(bodyStart);
    part.body = raw.subarray(bodyStart, bodyEnd(bodyStart, end));
    adoptPreamble(part);
    return { part, end };
  }

  const first = readPart(rootStart(raw), undefined);
  let at = first.end;
  while (at < raw.length) {
    const lineEnd = lineEndFrom(at);
    const found = delimiter(at, lineEnd)!;
    open.length = found.closes ? found.level : found.level + 1;
    const after = Math.min(lineEnd + 1, raw.length);
    // After the last delimiter of a multipart comes its epilogue, which nobody is shown.
    at = found.closes ? nextDelimiter(after) : readPart(after, open[found.level]!.part).end;
  }
  return first.part;
}

/** Skips what some stores put before a mail: empty lines and an mbox "From " line. */
export function rootStart(raw: Buffer): number {
  let at = 0;
  while (raw[at] === LF || raw[at] === CR) at++;
  if (!/^>?From [^:\n]*? /.test(raw.toString('latin1', at, at + 200))) return at;
  const newline = raw.indexOf(LF, at);
  return newline < 0 ? at : newline + 1;
}

/** A multipart that names no boundary: the first line that looks like one, directly before a part's header. */
const guessBoundary = (raw: Buffer, bodyStart: number) =>
  /^--(\S[^\r\n]{0,198})\r?\ncontent-/im.exec(raw.toString('latin1', bodyStart, bodyStart + 4_096))?.[1]?.trimEnd();

/** Two Content-Types, a multipart and a text: the delimiter between two headers was lost, the preamble is that text. */
function adoptPreamble(part: Part) {
  const second = part.fields.filter(({ name }) => name === 'content-type')[1];
  if (!second || !part.type.value.startsWith('multipart/') || !part.body.some((byte) => byte > 0x20)) return;
  const type = parseStructured(second.value);
  if (type.value.startsWith('text/')) part.children.push({ ...part, type, isTyped: true, children: [] });
}

function describe(fields: Field[], parent: Part | undefined): Part {
  const isDigest = parent?.type.value === 'multipart/digest';
  const typeHeader = firstValue(fields, 'content-type');
  const type = parseStructured(typeHeader ?? '');
  const isTyped = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type.value);
  if (!isTyped) type.value = isDigest ? 'message/rfc822' : 'text/plain';
  const encoding = parseStructured(firstValue(fields, 'content-transfer-encoding') ?? '').value;
  return {
    fields,
    type,
    isTyped,
    disposition: parseStructured(firstValue(fields, 'content-disposition') ?? ''),
    encoding: encoding.replace(/^"|"$/g, '').replace(/[\s;].*$/, ''),
    body: Buffer.alloc(0),
    children: [],
  };
}
