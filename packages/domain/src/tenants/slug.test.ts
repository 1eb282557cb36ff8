import { expect, test } from 'vitest';
import { alternatives, slugFrom, slugProblem } from './slug.ts';

test.each([
  ['Seewind IT GmbH', 'seewind-it'],
  ['Müller & Söhne GmbH & Co. KG', 'mueller-soehne'],
  ['Straßenbau Weiß e.K.', 'strassenbau-weiss'],
  ['Café Noir Ltd.', 'cafe-noir'],
  ["O'Brien Systems", 'obrien-systems'],
  ['AGentur Nord', 'agentur-nord'],
  ['株式会社', ''],
  ['Gesellschaft für außerordentlich lange Firmennamen und Beratung mbH', 'gesellschaft-fuer-ausserordentlich-lange'],
])('%s becomes %s', (company, slug) => {
  expect(slugFrom(company)).toBe(slug);
  if (slug) expect(slugProblem(slug)).toBeUndefined();
});

test.each(['www', 'console', 'support', 'xn-80ak6aa92e', 'postmaster'])('%s is kept by the platform', (slug) => {
  expect(slugProblem(slug)).toBe('reserved');
});

test.each(['', 'ab', '-abc', 'abc-', 'a--b', 'a_b', 'ä-b', 'a.b', 'a'.repeat(41)])('%j is no address', (slug) => {
  expect(slugProblem(slug)).toBe('malformed');
});

test('other addresses are usable themselves', () => {
  for (const candidate of [...alternatives('seewind'), ...alternatives('a'.repeat(40)), ...alternatives('www')])
    expect(slugProblem(candidate), candidate).toBeUndefined();
  expect(alternatives('www')[0]).toBe('www-it');
});
