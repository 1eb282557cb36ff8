import { Secret, TOTP } from 'otpauth';

const periodMs = 30_000;

const totpOf = (seed: string, name: { issuer: string; label: string } = { issuer: '', label: '' }) =>
  new TOTP({ ...name, secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period: periodMs / 1_000 });

/** 160 bits, as RFC 4226 asks for. */
export const newSeed = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from the QR code. */
export const uriOf = (seed: string, name: { issuer: string; label: string }): string => totpOf(seed, name).toString();

/** The time step a code belongs to: the present one, the one before or the next; undefined when it is no code of this seed. */
export function stepOfCode(seed: string, code: string, now: Date): number | undefined {
  const delta = totpOf(seed).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? undefined : Math.floor(now.getTime() / periodMs) + delta;
}
