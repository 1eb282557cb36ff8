import { createHmac, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const shape = /^rdl_[0-9A-Za-z]{38}$/;
const secretLength = 32;

/**
 * `rdl_`, 32 random characters of 62 (190 bits), 6 of their CRC-32: whoever scans for leaked secrets recognises one
 * without asking us, and a mistyped one costs no look-up.
 */
export function newToken(): string {
  let secret = '';
  while (secret.length < secretLength) {
    // 248 is the greatest multiple of 62 in a byte: every character is equally likely.
    for (const byte of randomBytes(secretLength)) if (byte < 248) secret += alphabet[byte % 62];
  }
  secret = secret.slice(0, secretLength);
  return `rdl_${secret}${checksum(secret)}`;
}

function checksum(secret: string): string {
  let rest = crc32(secret);
  let text = '';
  for (let at = 0; at < 6; at++) {
    text = alphabet[rest % 62]! + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

export function isToken(text: string): boolean {
  if (!shape.test(text)) return false;
  return text.slice(36) === checksum(text.slice(4, 36));
}

/** What is stored and looked up by: a copy of the database alone opens nothing. */
export const hashOfApiToken = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`api-token ${token}`).digest('hex');
