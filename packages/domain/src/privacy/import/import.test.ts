import { describe, expect, test } from 'vitest';
import type { ImportKind } from '@redlich/contract';
import { readNotice, type ImportFacts } from './read-notice.ts';

const nothing: ImportFacts = {
  registers: { controller: null, dpo: null, authority: null, recipients: [], comingRecipients: [] },
  periods: {},
};
const read = (text: string, facts = nothing) => readNotice(text, facts, { on: new Date('2026-11-26T10:00:00Z') });
const valuesOf = (text: string, kind: ImportKind) =>
  read(text)
    .proposals.filter((one) => one.kind === kind)
    .map(({ values }) => values);

const imprint = `Datenschutzerklärung

Verantwortlicher
Möwe IT GmbH
Am Hafen 3
24103 Kiel
E-Mail: info (at) moewe-it (dot) example
Tel.: +49 431 5550-12
Amtsgericht Kiel, HRB 12345 KI
USt-IdNr.: DE123456789

Datenschutzbeauftragte
Unsere Datenschutzbeauftragte erreichen Sie unter datenschutz@moewe-it.example.

Auftragsverarbeiter
Unser Ticketsystem wird bei der Rechenzentrum Harz GmbH in Deutschland gehostet.
Für Rechnungen setzen wir die Steuerberatung Lund AG als eigenen Verantwortlichen ein.
Wir setzen kein Google Analytics ein.

Speicherdauer
Tickets löschen wir drei Jahre nach ihrem Abschluss.
Rechnungen bewahren wir acht Jahre auf.
Server-Logfiles werden nach 14 Tagen gelöscht.

Beschwerde
Sie können sich bei der Aufsichtsbehörde beschweren: Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein (ULD), Holstenstraße 98, 24103 Kiel, mail@datenschutzzentrum.de.
Sie haben das Recht auf Auskunft, Berichtigung und Löschung.`;

describe('an imprint with lines', () => {
  test('the controller with what the register court knows', () => {
    expect(valuesOf(imprint, 'controller')).toEqual([
      {
        name: 'Möwe IT GmbH',
        legalForm: 'GmbH',
        'address.street': 'Am Hafen 3',
        'address.postalCode': '24103',
        'address.city': 'Kiel',
        'address.country': 'DE',
        email: 'info@moewe-it.example',
        phone: '+49 431 5550-12',
        registerCourt: 'Amtsgericht Kiel',
        registerNumber: 'HRB 12345 KI',
        vatId: 'DE123456789',
      },
    ]);
  });
  test('the mailbox of the officer, at the address of the controller', () => {
    expect(valuesOf(imprint, 'dpo')).toMatchObject([
      { name: '', email: 'datenschutz@moewe-it.example', 'address.street': 'Am Hafen 3' },
    ]);
  });
  test('the office, by the law as it is and not as it was typed', () => {
    const [authority] = valuesOf(imprint, 'authority');
    expect(authority).toMatchObject({ 'address.city': 'Kiel', website: expect.stringMatching(/^https:/) });
  });
  test('recipients with their role, and nobody from a negation', () => {
    expect(valuesOf(imprint, 'recipient')).toEqual([
      { name: 'Rechenzentrum Harz GmbH', role: 'processor', country: 'DE', transferMechanism: '' },
      { name: 'Steuerberatung Lund AG', role: 'controller', country: '', transferMechanism: '' },
    ]);
  });
  test('periods of what the desk keeps, and none of a statute', () => {
    expect(valuesOf(imprint, 'retention')).toEqual([
      { category: 'closedTickets', period: 'P3Y' },
      { category: 'accessLog', period: 'P14D' },
    ]);
  });
  test('which rights it names, and which it lacks', () => {
    const { rights } = read(imprint);
    expect(rights.named).toEqual(expect.arrayContaining(['Art. 15', 'Art. 16', 'Art. 17']));
    expect(rights.missing).toEqual(expect.arrayContaining(['Art. 20', 'Art. 21']));
  });
  test('each proposal shows where it stands', () => {
    for (const { start, end, quote } of read(imprint).proposals) {
      expect(imprint.slice(start, end)).toBe(quote);
      expect(quote.length).toBeGreaterThan(3);
    }
  });
});

test.each<[string, string, object]>([
  [
    'German, in a sentence with commas',
    'Verantwortlich für die Verarbeitung ist die Nordlicht Systeme UG (haftungsbeschränkt), Deichstraße 12a, 25524 Itzehoe, info@nordlicht.example.',
    {
      name: 'Nordlicht Systeme UG (haftungsbeschränkt)',
      'address.street': 'Deichstraße 12a',
      'address.postalCode': '25524',
      'address.city': 'Itzehoe',
      email: 'info@nordlicht.example',
    },
  ],
  [
    'Austrian',
    'Verantwortlicher:\nBerg & Tal Software GmbH\nMariahilfer Straße 7\nA-1060 Wien\noffice@bergundtal.example\nUID: ATU12345678',
    { name: 'Berg & Tal Software GmbH', 'address.country': 'AT', 'address.postalCode': '1060', vatId: 'ATU12345678' },
  ],
  [
    'English',
    'Controller\nSeewind Services GmbH\nKaiserstraße 40\n60311 Frankfurt am Main\nGermany\nE-mail: privacy@seewind.example',
    { name: 'Seewind Services GmbH', 'address.city': 'Frankfurt am Main', email: 'privacy@seewind.example' },
  ],
  [
    'English, in a sentence',
    'The controller is Talwerk Software GmbH, Lindenweg 8, 70173 Stuttgart, mail [at] talwerk.example.',
    { name: 'Talwerk Software GmbH', 'address.street': 'Lindenweg 8', email: 'mail@talwerk.example' },
  ],
  [
    'German, a sole trader',
    'Angaben zum Verantwortlichen:\n\nJutta Kern IT-Beratung e. K.\nMarktplatz 1\n97070 Würzburg\nTelefon: 0931 123456\nE-Mail: kern@beratung.example',
    { name: 'Jutta Kern IT-Beratung e. K.', legalForm: 'e. K.', phone: '0931 123456' },
  ],
])('the controller, %s', (_, text, expected) => {
  expect(valuesOf(text, 'controller')).toMatchObject([expected]);
});

test.each<[string, string]>([
  [
    'the address of an office',
    'Aufsichtsbehörde: Die Landesbeauftragte für Datenschutz Niedersachsen, Prinzenstraße 5, 30159 Hannover.',
  ],
  [
    'the address of a processor',
    'Hosting durch unseren Auftragsverarbeiter:\nServerhof GmbH\nRingstraße 4\n10115 Berlin',
  ],
  ['words without an address', 'Der Verantwortliche steht im Impressum.'],
  ['a statute', 'Nach § 147 AO und Art. 6 Abs. 1 Buchst. c DSGVO, BGBl. I 2023 Nr. 12345 Seite 2.'],
])('%s is nobody’s controller', (_, text) => {
  expect(valuesOf(text, 'controller')).toEqual([]);
});

test('an officer with an address of their own, and none from an office of the same name', () => {
  const own =
    'Verantwortlicher\nMöwe IT GmbH\nAm Hafen 3\n24103 Kiel\ninfo@moewe.example\n\nDatenschutzbeauftragter\nDatenschutz Nord GmbH\nKonsul-Smidt-Straße 88\n28217 Bremen\nE-Mail: dsb@nord.example';
  expect(valuesOf(own, 'dpo')).toMatchObject([
    { name: 'Datenschutz Nord GmbH', 'address.city': 'Bremen', email: 'dsb@nord.example' },
  ]);
  const office =
    'Die Landesbeauftragte für Datenschutz und die Datenschutzbeauftragte des Landes: poststelle@land.example.';
  expect(valuesOf(office, 'dpo')).toEqual([]);
  expect(valuesOf('Wir müssen keinen Datenschutzbeauftragten benennen: info@moewe.example', 'dpo')).toEqual([]);
});

test('recipients abroad with what the transfer rests on, or a hint', () => {
  const text = `We use Cloud Desk Inc. in the USA as processor, under standard contractual clauses of 2021.
Mails are passed on to Mailwerk B.V. in the Netherlands as our provider.
We use Zendesk as a provider for chats.
We do not use any provider such as Spyware LLC.`;
  expect(
    read(text).proposals.map(({ values, hints }) => [
      values['name'],
      values['country'],
      values['transferMechanism'],
      hints,
    ]),
  ).toEqual([
    ['Cloud Desk Inc.', 'US', 'scc', []],
    ['Mailwerk B.V.', 'NL', '', []],
    ['Zendesk', '', '', ['countryUnknown']],
  ]);
});

test('an office called data protection officer is no officer of the company', () => {
  const text =
    'Aufsichtsbehörde: Der Hessische Datenschutzbeauftragte, Gustav-Stresemann-Ring 1, 65189 Wiesbaden, poststelle@datenschutz.hessen.example';
  expect(valuesOf(text, 'dpo')).toEqual([]);
  expect(valuesOf(text, 'controller')).toEqual([]);
});

test.each([
  'Ihre Rechnungen erhält die Steuerkanzlei Meier, Marktplatz 1, 97070 Würzburg.',
  'Auf unserem Sommerfest im Gasthof Adler, Dorfstraße 3, 79098 Freiburg, entstehen Fotos.',
])('nobody’s address is nobody’s controller: %s', (text) => {
  expect(valuesOf(text, 'controller')).toEqual([]);
});

test('register data of another company stay with that one', () => {
  const text = `Verantwortlicher: Möwe IT GmbH, Am Hafen 3, 24103 Kiel, info@moewe.example.${' Wir nehmen Datenschutz ernst.'.repeat(12)}
Hosting: Serverhof GmbH, Amtsgericht Charlottenburg, HRB 99999 B.`;
  expect(valuesOf(text, 'controller')).toMatchObject([{ name: 'Möwe IT GmbH' }]);
  expect(valuesOf(text, 'controller')[0]).not.toHaveProperty('registerNumber');
});

test.each([
  'Wir verzichten auf den Einsatz von Google Analytics.',
  'Statt Zendesk setzen wir eigene Software ein.',
  'We stopped using Zendesk as our provider.',
])('nobody who receives nothing is proposed: %s', (text) => {
  expect(valuesOf(text, 'recipient')).toEqual([]);
});

test('how soon somebody answers is no period of storage, nor are two periods one', () => {
  expect(valuesOf('Anfragen speichern wir und antworten innerhalb von 14 Tagen.', 'retention')).toEqual([]);
  expect(valuesOf('Tickets löschen wir nach 1 Jahr und 6 Monaten.', 'retention')).toEqual([]);
});

test.each([
  ['Wir speichern Ihre Anfrage nicht, wie andere es tun, fünf Jahre.', []],
  ['Wenn Sie nicht widersprechen, löschen wir Anfragen nach zwei Jahren.', ['P2Y']],
  ['Without a reason we do not keep requests for five years.', []],
  ['Ohne Ihr Zutun löschen wir Anfragen nach einem Jahr.', ['P1Y']],
])('a negation counts where it belongs to the period: %s', (text, periods) => {
  expect(valuesOf(text, 'retention').map((one) => one['period'])).toEqual(periods);
});

test('words before a company are not its name', () => {
  const names = (text: string) => valuesOf(text, 'recipient').map(({ name }) => name);
  expect(names('Unser Auftragsverarbeiter Rechenzentrum Harz GmbH betreibt das Hosting.')).toEqual([
    'Rechenzentrum Harz GmbH',
  ]);
  expect(names('Hosting: Der Dienstleister Firma Blau & Weiß KG.')).toEqual(['Blau & Weiß KG']);
  expect(names('Our provider The Cloud Company Ltd. hosts it.')).toEqual(['Cloud Company Ltd.']);
});

test('periods in English, and none where nothing is kept or only a statute speaks', () => {
  const text = `Requests are deleted two years after they were closed.
Access logs are kept for 30 days.
Invoices are stored for 8 years.
We do not keep consents for 5 years.`;
  expect(valuesOf(text, 'retention')).toEqual([
    { category: 'closedTickets', period: 'P2Y' },
    { category: 'accessLog', period: 'P30D' },
  ]);
});

test('the office for the seat is proposed where the text names another', () => {
  const text =
    'Verantwortlicher\nMöwe IT GmbH\nAm Hafen 3\n24103 Kiel\ninfo@moewe.example\n\nBeschwerden: Die Landesbeauftragte für den Datenschutz Niedersachsen.';
  const authority = read(text).proposals.find(({ kind }) => kind === 'authority');
  expect(authority).toMatchObject({ hints: ['otherAuthority'], values: { 'address.city': 'Kiel' } });
});

test('what the register says already is marked, and what differs shows both', () => {
  const { proposals } = read(imprint, { ...nothing, periods: { closedTickets: 'P3Y', accessLog: 'P7D' } });
  const periods = proposals.filter(({ kind }) => kind === 'retention');
  expect(periods.map(({ isTaken, current }) => [isTaken, current?.['period']])).toEqual([
    [true, 'P3Y'],
    [false, 'P7D'],
  ]);
});

test('a text without anything gives nothing', () => {
  expect(read('Guten Tag, wir freuen uns über Ihren Besuch.').proposals).toEqual([]);
});

test.each([
  ['an endless line', 'Verantwortlich '.repeat(13_000)],
  ['digits', '12345 '.repeat(33_000)],
  ['addresses', 'Am Hafen 3\n24103 Kiel\n'.repeat(8_000)],
  ['one word', 'a'.repeat(200_000)],
  ['at signs', '@ (at) '.repeat(28_000)],
])('%s of 200,000 characters is read in a moment', (_, text) => {
  const start = performance.now();
  read(text.slice(0, 200_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});

test.each<[string, string, object]>([
  ['with its country behind it', 'Zürichstrasse 3\n8610 Uster\nSchweiz', { 'address.country': 'CH' }],
  [
    'by the number of its register',
    'Dorfstrasse 4\n3075 Worb\nCHE-123.456.789 MWST',
    {
      'address.country': 'CH',
      vatId: 'CHE-123.456.789 MWST',
    },
  ],
  ['by a city that everybody knows', 'Bahnhofstrasse 12\n8001 Zürich', { 'address.country': 'CH' }],
  ['by its telephone', 'Dorfstrasse 4\n3075 Worb\nTelefon: +41 31 555 01 02', { 'address.country': 'CH' }],
  [
    'by the office that is competent',
    'Dorfstrasse 4\n3075 Worb\n\nBeschwerden nimmt der EDÖB entgegen.',
    {
      'address.country': 'CH',
    },
  ],
  ['Austrian by its id', 'Hauptplatz 2\n8430 Leibnitz\nUID: ATU87654321', { 'address.country': 'AT' }],
  ['nowhere to be told', 'Dorfgasse 4\n3075 Musterdorf', { 'address.country': '' }],
])('a postcode of four digits %s', (_, address, expected) => {
  const text = `Verantwortlicher:\nAlpenblick Technik GmbH\n${address}`;
  expect(valuesOf(text, 'controller')).toMatchObject([{ name: 'Alpenblick Technik GmbH', ...expected }]);
  const [controller] = read(text).proposals;
  expect(controller?.hints.includes('countryUnknown')).toBe(!Object.values(expected)[0]);
});

test.each([
  ['Verantwortlicher:\nKern IT\nInhaberin Vera Beispiel\nLindenweg 8\n70173 Stuttgart', 'Kern IT'],
  ['Verantwortlicher:\nInhaberin: Vera Beispiel\nLindenweg 8\n70173 Stuttgart', 'Vera Beispiel'],
  ['Verantwortlich ist Kern IT (Inhaberin: Vera Beispiel), Lindenweg 8, 70173 Stuttgart.', 'Kern IT'],
  ['Controller: Kern IT, proprietor Vera Beispiel, Lindenweg 8, 70173 Stuttgart.', 'Kern IT'],
  [
    'Gemeinsam Verantwortliche sind die Möwe IT GmbH, Am Hafen 3, 24103 Kiel, und die Deich Service GmbH, Am Deich 1, 25524 Itzehoe.',
    'Möwe IT GmbH',
  ],
  ['Joint controllers are the Möwe IT GmbH, Am Hafen 3, 24103 Kiel.', 'Möwe IT GmbH'],
])('only the name is the name: %s', (text, name) => {
  expect(valuesOf(text, 'controller')).toMatchObject([{ name }]);
});

test.each([
  ['Tickets mit Rechnungen löschen wir nach drei Jahren.', []],
  ['Tickets zu Verträgen löschen wir nach zwei Jahren.', ['belowFloor']],
  ['Tickets löschen wir nach drei Jahren.', []],
  ['Tickets löschen wir nach zehn Jahren.', ['longWithoutReason']],
  ['Tickets löschen wir nach fünf Jahren, weil Wartungsverträge so lange laufen.', []],
  ['Requests are deleted seven years after they were closed.', ['longWithoutReason']],
  ['Requests are deleted seven years after they were closed because of the limitation of claims.', []],
])('a period says what to look at: %s', (text, hints) => {
  expect(read(text).proposals.find(({ kind }) => kind === 'retention')?.hints ?? []).toEqual(hints);
});
