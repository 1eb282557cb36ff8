import { expect, test } from 'vitest';
import { isApex, readDomain, shownDomain } from './domain-name.ts';

const read = (typed: string) => readDomain(typed, 'desk.example');
const problemOf = (typed: string) => {
  const result = read(typed);
  return result.kind === 'refused' ? result.problem : result.name;
};

test.each([
  ['hilfe.kunde.example', 'hilfe.kunde.example'],
  [' HILFE.Kunde.Example. ', 'hilfe.kunde.example'],
  ['https://hilfe.kunde.example/portal?x=1#y', 'hilfe.kunde.example'],
  ['hilfe.müller.example', 'hilfe.xn--mller-kva.example'],
  ['HILFE.MÜLLER.example', 'hilfe.xn--mller-kva.example'],
  ['straße.example', 'xn--strae-oqa.example'],
  ['hilfe。kunde。example', 'hilfe.kunde.example'],
  ['kunde.co.uk', 'kunde.co.uk'],
  ['seewind.github.io', 'seewind.github.io'],
  ['otherdesk.example', 'otherdesk.example'],
])('%j is read as %s', (typed, name) => {
  expect(read(typed)).toEqual({ kind: 'name', name });
});

test.each([
  ['desk.example', 'platformDomain'],
  ['Seewind.Desk.Example.', 'platformDomain'],
  ['a.b.desk.example', 'platformDomain'],
  ['kunde', 'notADomain'],
  ['', 'notADomain'],
  ['.', 'notADomain'],
  ['192.0.2.7', 'notADomain'],
  ['0x7f.1', 'notADomain'],
  ['2130706433', 'notADomain'],
  ['[2001:db8::1]', 'notADomain'],
  ['2001:db8::1', 'notADomain'],
  ['hilfe.kunde.example:8443', 'notADomain'],
  ['wer@kunde.example', 'notADomain'],
  ['_dmarc.kunde.example', 'notADomain'],
  ['*.kunde.example', 'notADomain'],
  ['-a.kunde.example', 'notADomain'],
  ['a..kunde.example', 'notADomain'],
  ['hilfe kunde.example', 'notADomain'],
  [`${'a'.repeat(64)}.example`, 'notADomain'],
  [`${'a.'.repeat(120)}example`, 'notADomain'],
  ['drucker.local', 'domainNotPublic'],
  ['seewind.localhost', 'domainNotPublic'],
  ['1.0.0.127.in-addr.arpa', 'domainNotPublic'],
  ['co.uk', 'publicSuffix'],
  ['github.io', 'publicSuffix'],
])('%j is refused: %s', (typed, problem) => {
  expect(problemOf(typed)).toBe(problem);
});

test('under the platform of a single machine its own names are refused as the platform’s', () => {
  expect(readDomain('seewind.localhost', 'localhost')).toEqual({ kind: 'refused', problem: 'platformDomain' });
});

test('names are shown as people read them, unless their letters could mislead', () => {
  expect(shownDomain('hilfe.xn--mller-kva.example')).toBe('hilfe.müller.example');
  // Cyrillic letters that look like "apple".
  expect(shownDomain('xn--80ak6aa92e.example')).toBe('xn--80ak6aa92e.example');
});

test('the top of a zone is told from what lies below it', () => {
  expect([isApex('kunde.example'), isApex('kunde.co.uk'), isApex('hilfe.kunde.co.uk')]).toEqual([true, true, false]);
});
