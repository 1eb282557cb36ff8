/** A value like `text/plain; charset=utf-8`. Values are one character per byte, as they came, unless a charset was given. */
export interface StructuredHeader {
  /** Lower case, without comments. */
  value: string;
  params: Map<string, ParamValue>;
}

export interface ParamValue {
  text: string;
  /** Charset of RFC 2231 extended values: `text` holds decoded bytes, one character each. */
  charset?: string;
}

/** Splits a structured header (RFC 2045 5.1, RFC 2231); the first of a repeated parameter counts. */
export function parseStructured(header: string): StructuredHeader {
  const [first = '', ...rest] = splitOutsideQuotes(header);
  const plain = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const name = withoutComments(piece.slice(0, equals)).trim().toLowerCase();
    if (name && !plain.has(name)) plain.set(name, unquote(piece.slice(equals + 1)));
  }
  return { value: withoutComments(first).trim().toLowerCase(), params: joinContinuations(plain) };
}

/** Pieces between semicolons that stand neither in quotes nor in a comment. */
function splitOutsideQuotes(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && (quoted || depth > 0)) at++;
    else if (char === '"' && depth === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(' && (depth > 0 || /[\s;]/.test(text[at - 1] ?? ' '))) depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (char === ';' && depth === 0) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  // A quote or comment that is never closed must not swallow the parameters after it.
  return quoted || depth > 0 ? text.split(';') : pieces;
}

/** `"a \"b\""` -> `a "b"`; a bare token loses a comment that stands apart from it: `(1).pdf` is part of a name. */
function unquote(value: string): string {
  const text = value.trim();
  if (text[0] !== '"') return text.replace(/[ \t]+\([^()]*\)$/, '');
  let content = '';
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '"') break;
    if (text[at] === '\\' && at + 1 < text.length) at++;
    content += text[at];
  }
  return content;
}

function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return depth === 0 ? kept : text.slice(0, text.indexOf('('));
}

/** RFC 2231: `name*0*=utf-8''a%20; name*1=b` is one value; only sections marked with a final * are percent-encoded. */
function joinContinuations(plain: Map<string, string>): Map<string, ParamValue> {
  const params = new Map<string, ParamValue>();
  const sections = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const [name, text] of plain) {
    const marks = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(name);
    if (!marks) params.set(name, { text });
    else {
      const list = sections.get(marks[1]!) ?? [];
      list.push({ index: Number(marks[2] ?? 0), text, encoded: marks[2] === undefined || marks[3] === '*' });
      sections.set(marks[1]!, list);
    }
  }
  for (const [name, list] of sections) {
    list.sort((a, b) => a.index - b.index);
    const head = list[0]!;
    const announced = head.encoded ? /^([^']*)'[^']*'/.exec(head.text) : null;
    if (announced) head.text = head.text.slice(announced[0].length);
    const text = list.map((section) => (section.encoded ? percentDecoded(section.text) : section.text)).join('');
    params.set(name, announced?.[1] ? { text, charset: announced[1] } : { text });
  }
  return params;
}

const percentDecoded = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
