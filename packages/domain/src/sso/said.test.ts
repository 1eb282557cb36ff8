import { describe, expect, test } from 'vitest';
import { readSaid } from './said.ts';

const provider = { issuer: 'https://login.example', domains: ['seewind.example', 'xn--mller-kva.example'] };
const claims = { subject: 's-1', email: 'Jutta@Seewind.example', email_verified: true };
const read = (changed: object, at = provider) => readSaid({ ...claims, ...changed }, at);
const refused = (problem: string) => ({ kind: 'refused', problem });

test('a proven address in a bound domain is believed, whatever its case', () => {
  expect(read({ name: 'Jutta Kern' })).toEqual({
    kind: 'said',
    said: { subject: 's-1', email: 'Jutta@Seewind.example', name: 'Jutta Kern', firstName: 'Jutta', lastName: 'Kern' },
  });
});
test('a domain is one domain in both of its spellings', () => {
  expect(read({ email: 'a@xn--mller-kva.example' })).toMatchObject({ kind: 'said' });
});

test.each([
  [{ email_verified: false }],
  [{ email_verified: undefined }],
  [{ email_verified: 'true' }],
  [{ email_verified: 1 }],
  [{ email: undefined }],
  [{ email: ['jutta@seewind.example'] }],
  [{ email: 'jutta' }],
  [{ email: 'jutta@seewind.example\r\nBcc: x@fremd.example' }],
  [{ xms_edov: true, email_verified: undefined }],
])('%j is no proven address', (changed) => expect(read(changed)).toEqual(refused('ssoUnproven')));

test.each(['jutta@fremd.example', 'jutta@sub.seewind.example', 'jutta@seewind.example.fremd.example', 'jutta@example'])(
  '%s is of no bound domain',
  (email) => expect(read({ email }).kind).toBe('refused'),
);

describe('Entra ID', () => {
  const entra = { ...provider, issuer: 'https://login.microsoftonline.com/5b1a/v2.0' };
  test.each([true, 1, '1', 'true'])('proves by xms_edov: %j', (xms_edov) =>
    expect(read({ xms_edov, email_verified: undefined }, entra).kind).toBe('said'),
  );
  test.each([false, 0, '0', undefined])('does not by %j', (xms_edov) =>
    expect(read({ xms_edov, email_verified: undefined }, entra)).toEqual(refused('ssoUnproven')),
  );
  test('is no name that others can begin with', () =>
    expect(
      read(
        { xms_edov: true, email_verified: undefined },
        { ...entra, issuer: 'https://login.microsoftonline.com.evil.example/' },
      ),
    ).toEqual(refused('ssoUnproven')));
});

test.each([
  [{ given_name: 'Jutta', family_name: 'von Kern' }, 'Jutta von Kern', 'Jutta', 'von Kern'],
  [{ name: 'Kern, Jutta' }, 'Kern, Jutta', 'Jutta', 'Kern'],
  [{ name: 'Jutta\u202eKern\n' }, 'Jutta Kern', 'Jutta', 'Kern'],
  [{ name: { first: 'x' } }, 'Jutta', '', ''],
])('%j is a name', (changed, name, firstName, lastName) =>
  expect(read(changed)).toMatchObject({ said: { name, firstName, lastName } }),
);
test('a name fits into its column', () => {
  const { said } = read({ name: 'x'.repeat(5_000) }) as { said: { name: string; lastName: string } };
  expect([said.name.length, said.lastName.length]).toEqual([200, 100]);
});
