import { expect, test } from 'vitest';
import { rightOfWords } from './right-of-words.ts';

test.each([
  ['Auskunft nach Art. 15 DSGVO', 'Bitte teilen Sie mir mit, was Sie gespeichert haben.', 'access'],
  ['Frage', 'Welche Daten haben Sie über mich?', 'access'],
  ['My data', 'Please send me a copy of my personal data.', 'access'],
  ['Meine Anschrift', 'Bitte berichtigen Sie meinen Nachnamen, ich habe geheiratet.', 'rectification'],
  ['Wrong name', 'Please correct my name.', 'rectification'],
  ['Konto', 'Bitte löschen Sie alles, was Sie von mir haben.', 'erasure'],
  ['ART. 17 GDPR', 'Kindly act on this.', 'erasure'],
  ['Antrag', 'Ich verlange die Einschränkung der Verarbeitung.', 'restriction'],
  ['Datenübertragbarkeit', 'Ich wechsle den Anbieter.', 'portability'],
  ['Werbung', 'Hiermit widerspreche ich der Nutzung meiner Daten für Werbung.', 'objection'],
  ['Newsletter', 'Ich widerrufe meine Einwilligung.', 'withdrawal'],
  ['Newsletter', 'I withdraw my consent.', 'withdrawal'],
])('“%s: %s” asks for %s', (subject, text, right) => {
  expect(rightOfWords(subject, text)).toBe(right);
});

test.each([
  ['names none', 'Hallo', 'Wer ist bei Ihnen für Datenschutz zuständig?'],
  ['names two', 'Auskunft und Löschung', 'Erst das eine, dann das andere.'],
  [
    'names one in what it quotes only',
    'Re: Hallo',
    'Danke!\n\nAm 3. Mai 2035 schrieb Kim:\n> Sie können Löschung verlangen.',
  ],
  ['is about a lock of a door', 'Schloss', 'Der Vertrag wurde im Artikel 150 erwähnt.'],
])('a message that %s is left to a person', (_, subject, text) => {
  expect(rightOfWords(subject, text)).toBeNull();
});

test('what is quoted below adds nothing to what was written above', () => {
  expect(
    rightOfWords('Re: Ihre Daten', 'Bitte löschen.\n\nOn Monday Kim wrote:\n> You can ask for access to my data'),
  ).toBe('erasure');
});
