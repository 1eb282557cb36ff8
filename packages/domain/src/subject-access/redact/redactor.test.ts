import { expect, test } from 'vitest';
import { phoneKeysIn } from '../../anonymising/index.ts';
import { nameKeysIn } from './people-around.ts';
import { redactor, type Around, type Known } from './redactor.ts';

const known: Known = {
  language: 'de',
  person: { firstName: 'Jutta', lastName: 'Kern', emails: ['jutta@kunde.example'] },
  deskAddresses: new Set(['hilfe@desk.example']),
  staffAddresses: new Set(['ole@desk.example']),
  staff: ['Ole Lund'],
  colleagues: [{ firstName: 'Berta', lastName: 'Hell' }],
  numbers: new Set(phoneKeysIn('0431 1234567')),
};
const alone: Around = { people: [], staff: [], mentioned: [], strangers: false };
const shared: Around = {
  people: [{ firstName: 'Petra', lastName: 'Lang' }],
  staff: ['Ole Lund'],
  mentioned: [{ firstName: 'Max', lastName: 'Weit' }],
  strangers: false,
};

test.each([
  ['Frag Petra Lang oder Lang, Petra.', 'Frag [andere Person] oder [andere Person].'],
  [
    'Petras Drucker, PETRA LANG, Petra und LANG',
    '[andere Person] Drucker, [andere Person], [andere Person] und [andere Person]',
  ],
  // A word of the language is no name.
  ['Das dauert lang; Langweile', 'Das dauert lang; Langweile'],
  ['petra lang schrieb', '[andere Person] schrieb'],
  ['an petra@kunde.example und jutta@kunde.example', 'an [andere Person] und jutta@kunde.example'],
  ['von ole@desk.example über hilfe@desk.example', 'von Support über hilfe@desk.example'],
  ['Mit freundlichen Grüßen, Ole Lund', 'Mit freundlichen Grüßen, Support'],
  ['Ole meldet sich', 'Support meldet sich'],
  ['Berta Hell und Max Weit, Bertas nicht', '[andere Person] und [andere Person], Bertas nicht'],
  ['Jutta Kern bleibt', 'Jutta Kern bleibt'],
  ['Tel. +49 (431) 98 76 54, eigene 0431/1234567', 'Tel. [andere Person], eigene 0431/1234567'],
  ['am 01.03.2026 um 09:00, Ticket 4711, 192.168.10.20', 'am 01.03.2026 um 09:00, Ticket 4711, 192.168.10.20'],
  ['geschummelt \uE000 und \uE001', 'geschummelt  und '],
])('in a shared request %j', (text, said) => {
  expect(redactor(known)(shared)(text)).toBe(said);
});

test('where nobody else takes part a number in a note stays, unless somebody else is named beside it', () => {
  const say = redactor(known)(alone);
  expect(say('Sie rufen 0171 5556677 an')).toBe('Sie rufen 0171 5556677 an');
  expect(say('Berta Hell: 0171 5556677')).toBe('[andere Person]: [andere Person]');
});

test('a name that both have is not taken from the person, and a name with signs is found as it is', () => {
  const namesake = { ...shared, people: [{ firstName: 'Jutta', lastName: 'O’Neill-Groß (neu)' }] };
  const say = redactor({ ...known, language: 'en' })(namesake);
  expect(say('Jutta Kern, Jutta O’Neill-Groß (neu)')).toBe('Jutta Kern, [other person]');
  const sameLast = redactor(known)({ ...shared, people: [{ firstName: 'Petra', lastName: 'Kern' }] });
  expect(sameLast('Petra Kern und Frau Kern')).toBe('[andere Person] und Frau Kern');
});

test('names of two and three words are looked up either way round', () => {
  expect(nameKeysIn('mit Anna Maria Lang gesprochen')).toEqual(
    expect.arrayContaining(['lang anna maria', 'maria anna', 'lang maria']),
  );
});

test('twenty thousand signs are searched in no time', () => {
  const text = 'Wort Zahl 0 1 2 a@b + 00 ('.repeat(800);
  const many = {
    ...shared,
    mentioned: Array.from({ length: 500 }, (_, at) => ({ firstName: `A${at}`, lastName: 'B' })),
  };
  const startedAt = performance.now();
  redactor(known)(many)(text);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
