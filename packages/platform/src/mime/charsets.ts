import iconv from 'iconv-lite';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Labels that name no charset. */
const nothingSaid = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  '8bit',
  '7bit',
  'binary',
  'default',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  'none',
  'charset',
]);

const multiByte = /^(gb|big5|euc-|shift_jis|iso-2022|ks_c|hz)/;

interface Charset {
  label: string;
  decode(bytes: Uint8Array): string;
  /** The text, or undefined when the bytes are not of this charset. */
  decodeStrictly(bytes: Uint8Array): string | undefined;
}

const known = new Map<string, Charset | undefined>();

/** The charset a label means, or undefined for one that nobody knows or that says nothing. */
export function charsetFor(label: string | undefined): Charset | undefined {
  const name = (label ?? '').trim().toLowerCase().slice(0, 60);
  if (nothingSaid.has(name)) return undefined;
  if (!known.has(name)) {
    if (known.size > 1_000) known.clear();
    known.set(name, find(name));
  }
  return known.get(name);
}

function find(name: string): Charset | undefined {
  const bare = name.replace(/^x-|^cs(?=[a-z])/, '');
  for (const candidate of [
    name,
    bare,
    bare.replaceAll('_', '-'),
    bare.replace(/^(?:cp|ms|win|windows)-?(?=\d)/, 'windows-'),
  ]) {
    const charset = native(candidate);
    if (charset) return charset;
  }
  const alias = /utf-?7/.test(name) ? 'utf-7' : bare;
  if (!iconv.encodingExists(alias)) return undefined;
  const decode = (bytes: Uint8Array) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), alias);
  return {
    label: alias,
    decode,
    decodeStrictly(bytes) {
      const text = decode(bytes);
      return text.includes('\ufffd') ? undefined : text;
    },
  };
}

function native(label: string): Charset | undefined {
  try {
    const strict = new TextDecoder(label, { fatal: true });
    const lenient = new TextDecoder(label);
    if (strict.encoding === 'x-user-defined') return undefined;
    return {
      label: strict.encoding,
      decode: (bytes) => (strict.encoding === 'utf-8' ? decodeMixed(bytes) : lenient.decode(bytes)),
      decodeStrictly(bytes) {
        try {
          return strict.decode(bytes);
        } catch {
          return undefined;
        }
      },
    };
  } catch {
    return undefined;
  }
}

/**
 * The text of bytes whose charset is `label`; when that says nothing (or nonsense), UTF-8 if they are valid UTF-8, else
 * the first of `hints` (charsets seen elsewhere in the mail) that fits, else UTF-8 and windows-1252 mixed.
 */
export function decodeText(bytes: Uint8Array, label?: string, hints: readonly string[] = []): string {
  const said = charsetFor(label);
  if (said) return said.decode(bytes);
  return decodeUtf8(bytes) ?? guess(bytes, hints) ?? decodeMixed(bytes);
}

export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array, hints: readonly string[]): string | undefined {
  const charsets = hints.map(charsetFor).filter((charset) => charset !== undefined && charset.label !== 'utf-8');
  // Any bytes fit a single-byte charset, few fit one of several bytes: the latter are asked first.
  charsets.sort((a, b) => Number(multiByte.test(b!.label)) - Number(multiByte.test(a!.label)));
  for (const charset of charsets) {
    const text = charset!.decodeStrictly(bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** UTF-8 where it is valid, windows-1252 for the bytes between: what several programs in a row leave behind. */
function decodeMixed(bytes: Uint8Array): string {
  const whole = decodeUtf8(bytes);
  if (whole !== undefined) return whole;
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8SequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > start) pieces.push(strictUtf8.decode(bytes.subarray(start, at)));
    const strayStart = at;
    while (at < bytes.length && utf8SequenceLength(bytes, at) === 0) at++;
    pieces.push(windows1252.decode(bytes.subarray(strayStart, at)));
    start = at;
  }
  if (bytes.length > start) pieces.push(strictUtf8.decode(bytes.subarray(start)));
  return pieces.join('');
}

/** Length of the well-formed UTF-8 sequence at `at`, 0 when there is none (Unicode 16, table 3-7). */
function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}
