import { createHmac, timingSafeEqual } from 'node:crypto';
import { expect, test } from 'vitest';
import { newSigningSecret, signatureOf } from './signature.ts';

const at = new Date('2026-03-10T09:00:00.700Z');
const message = '{"event":"ping"}';

/** What docs/guides/receive-webhooks.md tells receivers to do. */
function accepts({ secret, header, body, now }: { secret: string; header: string; body: string; now: Date }): boolean {
  const parts = header.split(',').map((part) => part.split('=', 2) as [string, string]);
  const seconds = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= 300)) return false;
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return parts
    .filter(([name]) => name === 'v1')
    .map(([, hex]) => Buffer.from(hex, 'hex'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

test('a message is accepted with the right secret, unchanged, and in time', () => {
  const secret = newSigningSecret();
  const header = signatureOf({ secrets: [secret], at, body: message });
  expect(header).toMatch(/^t=1773133200,v1=[0-9a-f]{64}$/);
  expect(accepts({ secret, header, body: message, now: at })).toBe(true);
  expect(accepts({ secret: newSigningSecret(), header, body: message, now: at })).toBe(false);
  expect(accepts({ secret, header, body: message.replace('ping', 'pong'), now: at })).toBe(false);
  expect(accepts({ secret, header, body: message, now: new Date(at.getTime() + 302_000) })).toBe(false);
  expect(accepts({ secret, header: header.replace('t=1773133200', 't=1773133500'), body: message, now: at })).toBe(
    false,
  );
});

test('while a rotation lasts, receivers with either secret accept', () => {
  const [fresh, old] = [newSigningSecret(), newSigningSecret()];
  const header = signatureOf({ secrets: [fresh, old], at, body: message });
  for (const secret of [fresh, old]) expect(accepts({ secret, header, body: message, now: at })).toBe(true);
});
