import { domainToUnicode } from 'node:url';

/** How a text may be written: links, mails as they travel, logs of programs, and as it is, which goes last: a name half encoded is one. */
export const codings = ['percent', 'quoted', 'escaped', 'plain'] as const;
export type Coding = (typeof codings)[number];

export interface Unit {
  to: number;
  /** What it stands for. */
  said: string;
  tag?: true;
}

const marks: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const named: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  shy: '\u00ad',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  commat: '@',
  period: '.',
  lowbar: '_',
  plus: '+',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '\u200c',
  zwj: '\u200d',
  ZeroWidthSpace: '\u200b',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
};

function entity(name: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (code) {
    const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  const marked = /^([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron)$/i.exec(name);
  return marked ? (marked[1]! + marks[marked[2]!]!).normalize('NFC') : named[name];
}

const tagAt = /<(?:!--[\s\S]*?-->|![^>]*>|\/?([a-z][a-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>)/iy;
const entityAt = /&(#?[a-z0-9]{1,32});/iy;
const punycodeAt = /xn--[a-z0-9-]+/iy;
const inline =
  /^(?:a|abbr|b|big|code|em|font|i|ins|kbd|label|mark|o|s|samp|small|span|strike|strong|sub|sup|tt|u|wbr)$/i;
const bytesAt = { percent: /%(?:25){0,3}([0-9a-f]{2})/iy, quoted: /=([0-9a-f]{2})/iy };
const softBreak = /=[ \t]*\r?\n/y;
const escapeAt = /\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))/iy;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const lengthOf = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** One character of several bytes; what is no UTF-8 is read as Latin-1. */
function bytes(pattern: RegExp, source: string, at: number): Unit | undefined {
  const first = match(pattern, source, at);
  if (!first) return undefined;
  const lead = Number.parseInt(first[1]!, 16);
  const read = [lead];
  let to = at + first[0].length;
  const single = { to, said: String.fromCharCode(lead) };
  while (read.length < lengthOf(lead)) {
    const next = match(pattern, source, to);
    if (!next) return single;
    read.push(Number.parseInt(next[1]!, 16));
    to += next[0].length;
  }
  try {
    return { to, said: utf8.decode(Uint8Array.from(read)) };
  } catch {
    return single;
  }
}

/** The character, or what stands for one, at a place of the source. */
export function unitAt(source: string, at: number, coding: Coding, html: boolean): Unit {
  const sign = source[at]!;
  if (html && sign === '<') {
    const tag = match(tagAt, source, at);
    if (tag)
      return { to: at + tag[0].length, said: tag[1] !== undefined && inline.test(tag[1]) ? '' : '\n', tag: true };
  }
  if (sign === '&') {
    const found = match(entityAt, source, at);
    const said = found && entity(found[1]!);
    if (found && said != null) return { to: at + found[0].length, said };
  }
  if (
    (sign === 'x' || sign === 'X') &&
    /(?:^|[^a-z0-9]|%(?:25){0,3}[0-9a-f]{2})$/i.test(source.slice(Math.max(0, at - 9), at))
  ) {
    const found = match(punycodeAt, source, at);
    const said = found && domainToUnicode(found[0]);
    if (found && said) return { to: at + found[0].length, said };
  }
  if (coding === 'quoted' && sign === '=') {
    const soft = match(softBreak, source, at);
    if (soft) return { to: at + soft[0].length, said: '' };
  }
  if (coding === 'percent' || coding === 'quoted') {
    const unit = bytes(bytesAt[coding], source, at);
    if (unit) return unit;
  }
  if (coding === 'escaped' && sign === '\\') {
    const found = match(escapeAt, source, at);
    const code = found && Number.parseInt((found[1] ?? found[2] ?? found[3])!, 16);
    if (found && code! <= 0x10ffff) return { to: at + found[0].length, said: String.fromCodePoint(code!) };
  }
  const said = String.fromCodePoint(source.codePointAt(at)!);
  return { to: at + said.length, said };
}
