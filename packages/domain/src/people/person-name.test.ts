import { expect, test } from 'vitest';
import { customerName, splitDisplayName } from './person-name.ts';

test.each([
  ['Jutta Kern', 'Jutta', 'Kern'],
  ['Kern, Jutta', 'Jutta', 'Kern'],
  ['"Kern, Jutta (Einkauf)"', 'Jutta', 'Kern'],
  ['Hans Peter Kern', 'Hans Peter', 'Kern'],
  ['Ludwig van der Velde', 'Ludwig', 'van der Velde'],
  ['Einkauf', '', 'Einkauf'],
  ['jutta@firma.example', '', ''],
  ['', '', ''],
  ['Ju\u202etta\u0000 Kern', 'Ju tta', 'Kern'],
])('"%s" is first name "%s", last name "%s"', (displayName, firstName, lastName) => {
  expect(splitDisplayName(displayName, 'jutta@firma.example')).toEqual({ firstName, lastName });
});
test('who has no name is shown by address', () => {
  expect(customerName({ firstName: '', lastName: '', email: 'jutta@firma.example' })).toBe('jutta@firma.example');
});
