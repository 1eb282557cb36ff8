import { randomInt } from 'node:crypto';
import { keyedHash } from '../sessions/index.ts';

// Neither 0 and O nor 1, I and L: people copy these by hand.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');

/** Ten letters in two groups, 49 bits. */
export const newRecoveryCode = (): string => `${part()}-${part()}`;

const count = 10;

/** A set as it is handed out. */
export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newRecoveryCode);

const readable = /^[A-HJKMNP-Z2-9]{10}$/;

/** As typed, with spaces, small letters or no hyphen; undefined when it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return readable.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : undefined;
}

export const hashOfRecoveryCode = (secret: string, loginId: string, code: string): string =>
  keyedHash(secret, `recovery-code ${loginId} ${code}`);
