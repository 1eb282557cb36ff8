import { createHmac, randomBytes } from 'node:crypto';

/** 256 bits; the prefix lets scanners find leaked ones. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * The header `Redlich-Signature`: `t=<seconds>,v1=<hex>`, HMAC-SHA256 over `<seconds>.<body>`. While a rotation lasts there
 * are two `v1`, of the new and of the old secret; a receiver takes either and refuses what is older than five minutes.
 */
export function signatureOf({ secrets, at, body }: { secrets: readonly string[]; at: Date; body: string }): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signed = secrets.map((secret) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
  return [`t=${seconds}`, ...signed.map((hex) => `v1=${hex}`)].join(',');
}
