import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const big = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** A security key in software: makes one passkey for a host and answers with it, as a browser would hand it on. */
export function authenticator({ host, origin }: { host: string; origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const id = randomBytes(32);
  let counter = 0;
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  return {
    register(options: { challenge: string }) {
      // COSE: EC2, ES256, P-256 (RFC 9053).
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const authData = Buffer.concat([
        sha256(host),
        Buffer.from([present | verified | attested]),
        big(counter, 4),
        Buffer.alloc(16),
        big(id.length, 2),
        id,
        key,
      ]);
      const attestation = Buffer.concat([
        Buffer.from('a3', 'hex'),
        Buffer.from('63', 'hex'),
        Buffer.from('fmt'),
        Buffer.from('64', 'hex'),
        Buffer.from('none'),
        Buffer.from('67', 'hex'),
        Buffer.from('attStmt'),
        Buffer.from('a0', 'hex'),
        Buffer.from('68', 'hex'),
        Buffer.from('authData'),
        Buffer.from('59', 'hex'),
        big(authData.length, 2),
        authData,
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    answer(options: { challenge: string }, change: { asks?: boolean; origin?: string; counter?: number } = {}) {
      counter = change.counter ?? counter + 1;
      const flags = change.asks === false ? present : present | verified;
      const authData = Buffer.concat([sha256(host), Buffer.from([flags]), big(counter, 4)]);
      const data = clientData('webauthn.get', options.challenge, change.origin ?? origin);
      return {
        ...common,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey).toString('base64url'),
        },
      };
    },
  };
}
