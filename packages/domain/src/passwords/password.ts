import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. The library's enum is const: 2 is Argon2id.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

/** Of a password that nobody knows, where there is to be none. */
export const nobodysPassword = (): Promise<string> => hashPassword(randomBytes(32).toString('base64url'));

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and answers no: who exists cannot be told by the time. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== undefined;
}
