/** Undoes a Content-Transfer-Encoding (RFC 2045 6; uuencode as old programs name it). Unknown ones leave the bytes alone. */
export function transferDecoded(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
    case 'x-base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'x-uuencode':
    case 'x-uue':
    case 'uuencode':
    case 'uue':
      return fromUuencode(body);
    default:
      return body;
  }
}

/**
 * The bytes of a part as a file. Text that was sent as 7-bit lines gets the line ends of this side, as CRLF is the form
 * of the wire; bytes that may be anything are left alone.
 */
export function fileBytes(body: Buffer, encoding: string): Buffer {
  const bytes = transferDecoded(body, encoding);
  const isLines = encoding === '' || encoding === '7bit';
  if (!isLines || !bytes.includes('\r\n') || bytes.some((byte) => byte === 0 || byte >= 0x80)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/**
 * Each run up to its padding is decoded by itself, as some programs pad every line. What follows the padding and is no
 * whole run is no base64 but a remark of some list server.
 */
function fromBase64(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/[^A-Za-z0-9+/=]+/g, '');
  const padding = text.indexOf('=');
  if (padding < 0 || !/[^=]/.test(text.slice(padding))) return Buffer.from(text, 'base64');
  const runs = [...text.matchAll(/([^=]+)(=*)/g)].filter(
    ([run, letters], index) => index === 0 || (letters!.length > 0 && run.length % 4 === 0),
  );
  return Buffer.concat(runs.map(([, letters]) => Buffer.from(letters!, 'base64')));
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

function fromQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte !== EQUALS) {
      out[length++] = byte;
      continue;
    }
    const softEnd = softBreakEnd(body, at + 1);
    if (softEnd >= 0) {
      at = softEnd;
      continue;
    }
    const high = hexDigit(body[at + 1]);
    const low = hexDigit(body[at + 2]);
    if (high < 0 || low < 0) out[length++] = byte;
    else {
      out[length++] = (high << 4) | low;
      at += 2;
    }
  }
  return out.subarray(0, length);
}

/** Position of the last byte of a soft line break (blanks may stand before it), -1 when there is none at `at`. */
function softBreakEnd(body: Buffer, at: number): number {
  let end = at;
  while (end < body.length && (body[end] === 0x20 || body[end] === 0x09)) end++;
  if (end >= body.length) return end - 1;
  if (body[end] === LF) return end;
  return body[end] === CR && body[end + 1] === LF ? end + 1 : -1;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** `begin 644 name`, lines of a length character and 3 bytes in 4 characters each, `end`. Without `begin`: every line. */
function fromUuencode(body: Buffer): Buffer {
  const lines = body.toString('latin1').split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4}\b/.test(line));
  const out: Buffer[] = [];
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end') break;
    const length = line ? (line.charCodeAt(0) - 32) & 63 : 0;
    if (length > 0) out.push(uuLine(line, length));
  }
  return Buffer.concat(out);
}

function uuLine(line: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const sextet = (at: number) => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0);
  for (let i = 0, at = 1; i < length; i += 3, at += 4) {
    const group = (sextet(at) << 18) | (sextet(at + 1) << 12) | (sextet(at + 2) << 6) | sextet(at + 3);
    bytes[i] = group >> 16;
    if (i + 1 < length) bytes[i + 1] = (group >> 8) & 255;
    if (i + 2 < length) bytes[i + 2] = group & 255;
  }
  return bytes;
}
