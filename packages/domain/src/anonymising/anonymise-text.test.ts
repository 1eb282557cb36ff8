import { describe, expect, test } from 'vitest';
import { anonymiseText } from './anonymise-text.ts';
import { noFacts } from './facts.ts';
import { identifiersOf } from './identifiers.ts';
import { learnFrom, labelledPhones, peopleBeside } from './learn.ts';
import { remainingIdentifiers } from './remaining.ts';

const jutta = {
  ...noFacts,
  names: [{ firstName: 'Jutta', lastName: 'Müller' }],
  emails: ['jutta.mueller@werft.example'],
  phones: ['4311234567'],
  codes: ['K-20417'],
  addressLines: ['Hafenstraße 12', '24103 Kiel'],
};
const ernst = { ...noFacts, names: [{ firstName: 'Ernst', lastName: 'Klein' }], emails: ['klein@werft.example'] };
const mai = {
  ...noFacts,
  names: [{ firstName: 'Mai', lastName: 'Nguyen Thi' }],
  emails: ['mai.n@xn--mller-kva.example'],
};
const facts = [jutta, ernst, mai];
const people = facts.map((one, at) => ({ identifiers: identifiersOf(one, ['Ole Lund']), number: at + 1 }));
const say = (text: string) => anonymiseText(text, people, { language: 'de' }).text;
const html = (text: string) => anonymiseText(text, people, { language: 'de', html: true }).text;

test.each([
  ['Hallo Frau Müller,', 'Hallo Kunde 1,'],
  ['Sehr geehrte Frau Dr. Müller,', 'Sehr geehrte Kunde 1,'],
  ['Müllers Rechner und der MUELLER’S Drucker', 'Kunde 1 Rechner und der Kunde 1 Drucker'],
  ['Mueller, Muller und Mu\u0308ller', 'Kunde 1, Kunde 1 und Kunde 1'],
  ['Müller, Jutta meldet sich; J. Müller auch', 'Kunde 1 meldet sich; Kunde 1 auch'],
  ['Ju\u200btta Mü\u00adl\u2060ler', 'Kunde 1'],
  ['C:\\Users\\jmueller\\AppData\\x.log', 'C:\\Users\\kunde1\\AppData\\x.log'],
  ['\\\\srv01\\home$\\mueller.j', '\\\\srv01\\home$\\kunde1'],
  ['/home/klein/.ssh und user=ernst', '/home/kunde2/.ssh und user=kunde2'],
  ['NB-MUELLER01.werft.example', 'NB-kunde1-01.werft.example'],
  ['muellerPC und jmueller2', 'kunde1PC und Kunde 1'],
  ['Jutta.Mueller+it@WERFT.example', 'kunde-1@anonymous.invalid'],
  ['info@müller.example und https://xn--mller-kva.example/x', 'info@kunde1.example und https://kunde1.example/x'],
  [
    'Tel. +49 431 1234567, 0431/123 45 67, 0049-431-1234567, (0431) 12 34 567',
    'Tel. [Telefonnummer], [Telefonnummer], [Telefonnummer], [Telefonnummer]',
  ],
  ['in der Hafenstr. 12 in 24103  Kiel', 'in der [Anschrift] in [Anschrift]'],
  ['Kundennummer K-20417, K20417', 'Kundennummer Kunde 1, Kunde 1'],
])('%j', (text, said) => {
  expect(say(text)).toBe(said);
  expect(remainingIdentifiers(said, facts)).toEqual([]);
});

describe('a name that is a word', () => {
  test.each([
    'Ein klein wenig im Mai, im Ernst: Klein ist das Problem nicht.',
    'Mai 2026, Kleinigkeit, ernsthaft',
    'Am 3. Mai kam der Fehler wieder',
  ])('is left where it is one: %j', (text) => expect(say(text)).toBe(text));
  test.each([
    ['Herr Klein', 'Kunde 2'],
    ['Hallo Mai,', 'Hallo Kunde 3,'],
    ['ernst klein', 'Kunde 2'],
    ['Von: Klein, Ernst <klein@werft.example>', 'Von: Kunde 2 <kunde-2@anonymous.invalid>'],
    ['> From: Klein', '> From: Kunde 2'],
    ['Am 3.5.2026 um 10:00 schrieb Klein:', 'Am 3.5.2026 um 10:00 schrieb Kunde 2:'],
    ['Viele Grüße\nErnst', 'Viele Grüße\nKunde 2'],
    ['VG Ernst', 'VG Kunde 2'],
    ['eklein ruft an', 'Kunde 2 ruft an'],
  ])('is taken where it is a name: %j', (text, said) => expect(say(text)).toBe(said));
});

test('encoded it goes as well: links, mails as they travel, logs, base64', () => {
  const b64 = (text: string, coding: BufferEncoding = 'utf8') => Buffer.from(text, coding).toString('base64');
  const text = [
    'https://portal.example/?u=J%FCtta%20M%C3%BCller&x=1%2B1',
    'M=C3=BCl=\nler und =?iso-8859-1?Q?Jutta_M=FCller?=',
    '{"name":"M\\u00fcller","ok":true}',
    `Authorization: Basic ${b64('jutta.mueller:geheim')}`,
    `=?iso-8859-1?B?${b64('Müller', 'latin1')}?=`,
    'M&uuml;ller M&#252;ller M&#xFC;ller',
  ].join('\n');
  const said = say(text);
  expect(said).toBe(
    [
      'https://portal.example/?u=kunde1&x=1%2B1',
      'Kunde 1 und =?iso-8859-1?Q?Kunde 1?=',
      '{"name":"Kunde 1","ok":true}',
      'Authorization: Basic [entfernt]',
      '=?iso-8859-1?B?[entfernt]?=',
      'Kunde 1 Kunde 1 Kunde 1',
    ].join('\n'),
  );
  expect(remainingIdentifiers(text, [jutta])).not.toEqual([]);
  expect(remainingIdentifiers(said, facts)).toEqual([]);
});

test('HTML keeps its structure; attributes, links and comments lose the person too', () => {
  const text =
    '<p class="x">Hallo <b>Jutta</b> <i>M&uuml;ller</i>,<br><a href="mailto:jutta.mueller@werft.example" title=\'Jutta\'>Mail</a> ' +
    '<a href="tel:+494311234567">ruf</a><!-- Jutta --></p><table><tr><td>Müller</td><td>0x80070005</td></tr></table>';
  const said = html(text);
  expect(said).toBe(
    '<p class="x">Hallo <b>Kunde 1</b><i></i>,<br><a href="mailto:kunde-1@anonymous.invalid" title=\'kunde1\'>Mail</a> ' +
      '<a href="tel:0">ruf</a></p><table><tr><td>Kunde 1</td><td>0x80070005</td></tr></table>',
  );
  expect(remainingIdentifiers(said, facts)).toEqual([]);
  expect(html('<p>a &amp; b &lt;c&gt;</p><img src="cid:1">')).toBe('<p>a &amp; b &lt;c&gt;</p><img src="cid:1">');
});

test('signatures go: of the person, where they are quoted, and the lines that are known; others’ stay', () => {
  const own =
    'Der Dienst startet nicht.\n\n-- \nWerft GmbH\nAbteilung Einkauf\n\nAm 1.5.2026 schrieb Ole:\n> Bitte neu starten\n> -- \n> Ole Lund';
  expect(anonymiseText(own, people, { language: 'de', own: true }).text).toBe(
    'Der Dienst startet nicht.\n\nAm 1.5.2026 schrieb Ole:\n> Bitte neu starten\n> -- \n> Ole Lund',
  );
  const quoted = 'Erledigt.\n-- \nOle Lund, Technik\n\nVon: Jutta Müller\n> Text\n> -- \n> Jutta Müller\n> Werft';
  expect(say(quoted)).toBe('Erledigt.\n-- \nOle Lund, Technik\n\nVon: Kunde 1\n> Text\n');
  const learnt = [{ number: 1, identifiers: identifiersOf({ ...jutta, signatureLines: ['Leiterin Einkauf'] }) }];
  expect(anonymiseText('x\n> Leiterin  Einkauf\ny Leiterin Einkauf', learnt, { language: 'en' }).text).toBe(
    'x\ny Leiterin Einkauf',
  );
});

test('a name that somebody who stays has as well is left where it is theirs', () => {
  const spared = [{ number: 1, identifiers: identifiersOf(jutta, ['Petra Müller']) }];
  const said = anonymiseText('Petra Müller fragt Jutta Müller; Müller', spared, { language: 'en' }).text;
  expect(said).toBe('Petra Müller fragt Customer 1; Müller');
  expect(remainingIdentifiers(said, [jutta], ['Petra Müller'])).toEqual([]);
});

test('what somebody signs with is learnt from their messages', () => {
  const message =
    'Hallo,\nes geht nicht.\n\nMit freundlichen Grüßen\nJutta Müller\nWerft GmbH\nHafenstraße 12 · 24103 Kiel\nTel. 0431 1234567\n\nAm 1.5.2026 um 10:00 schrieb Ole Lund:\n> 0431 999999';
  expect(learnFrom([message])).toEqual({
    phones: ['4311234567'],
    addressLines: ['Hafenstraße 12', '24103 Kiel'],
    signatureLines: ['Jutta Müller', 'Werft GmbH', 'Hafenstraße 12 · 24103 Kiel', 'Tel. 0431 1234567'],
  });
  expect(labelledPhones('Rückruf bitte unter 0431 765432, Seriennummer 0012345678, +49 40 123456')).toEqual([
    '431765432',
    '40123456',
  ]);
  expect(peopleBeside('Von: Max Fremd <max@fremd.example>\nnoreply@x.example, an lea@fremd.example')).toEqual([
    { email: 'max@fremd.example', name: 'Max Fremd' },
    { email: 'lea@fremd.example', name: '' },
  ]);
});
