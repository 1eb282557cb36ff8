import { domainToUnicode } from 'node:url';

const latin1 = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
const utf8OrLatin1 = (bytes: string) => {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? bytes : text;
};

const composed: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const plainWords: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  szlig: 'ß',
  commat: '@',
  period: '.',
  lowbar: '_',
  plus: '+',
  zwnj: '',
  zwj: '',
  rsquo: '’',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  ndash: '–',
  mdash: '—',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ZeroWidthSpace: '',
};

function withoutEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,20});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    }
    const mark = composed[name.slice(1)];
    return mark ? (name[0]! + mark).normalize('NFC') : (plainWords[name] ?? whole);
  });
}

const ofPercent = (text: string) =>
  text
    .replace(/%(?:25)*([0-9a-f]{2})/gi, (_, hex: string) => `\ue000${latin1(hex)}`)
    .replace(/(?:\ue000[\s\S])+/g, (run) => utf8OrLatin1(run.replaceAll('\ue000', '')));
const ofQuotedPrintable = (text: string) =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) => utf8OrLatin1(run.replace(/=(..)/g, (_, hex: string) => latin1(hex))));
const ofEscapes = (text: string) =>
  text.replace(
    /\\+u\{?([0-9a-f]{4,6})\}?|\\+x([0-9a-f]{2})/gi,
    (_, long: string | undefined, short: string | undefined) => {
      const point = Number.parseInt(long ?? short!, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
const ofPunycode = (text: string) => text.replace(/\bxn--[a-z0-9-]+/gi, (label) => domainToUnicode(label) || label);

function ofBase64(text: string): string {
  const said: string[] = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{6,}(?:\r?\n[A-Za-z0-9+/_-]{4,})*/g)) {
    const signs = run.replace(/\r?\n/g, '');
    for (let cut = 0; cut < 4; cut += 1) {
      const bytes = Buffer.from(signs.slice(cut), 'base64').toString('latin1');
      if (!/[\x00-\x08\x0e-\x1f\x7f-\x9f]/.test(utf8OrLatin1(bytes))) said.push(utf8OrLatin1(bytes));
    }
  }
  return said.join('\n');
}

/** What a text says when it is taken as what it may be. */
export function decodedForms(text: string): string[] {
  const readable = ofPunycode(withoutEntities(text));
  const forms = [
    text,
    readable,
    ofPunycode(withoutEntities(text.replace(/<[^>]*>/g, ''))),
    ofPunycode(withoutEntities(text.replace(/<[^>]*>/g, ' '))),
    ofPunycode(ofPercent(readable)),
    ofQuotedPrintable(readable),
    ofEscapes(readable),
    ofBase64(text),
  ];
  return [...new Set(forms)];
}
