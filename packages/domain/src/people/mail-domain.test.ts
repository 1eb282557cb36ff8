import { expect, test } from 'vitest';
import { domainOf, readDomain } from './mail-domain.ts';

test.each([
  ['@Werft.example', 'werft.example'],
  [' werft.example. ', 'werft.example'],
  ['Müller.example', 'xn--mller-kva.example'],
  ['mail.werft.example', 'mail.werft.example'],
])('"%s" is the domain %s', (text, domain) => expect(readDomain(text)).toEqual({ kind: 'domain', domain }));

test.each([
  '',
  'werft',
  'jutta@werft.example',
  'werft .example',
  '-werft.example',
  '10.0.0.1',
  `${'a'.repeat(64)}.example`,
])('"%s" is no domain', (text) => expect(readDomain(text)).toEqual({ kind: 'refused', why: 'notADomain' }));

test.each(['gmail.com', 'GMX.de', '@web.de', 't-online.de'])('%s belongs to everybody and to no organisation', (text) =>
  expect(readDomain(text)).toEqual({ kind: 'refused', why: 'freeMail' }),
);

test('the domain of an address is what stands behind its last @, exactly', () => {
  expect(domainOf('"a@b"@Werft.example')).toBe('werft.example');
  expect(domainOf('jutta@mail.werft.example')).toBe('mail.werft.example');
});
