import { describe, expect, test } from 'vitest';
import { requiredItems } from '../../law/index.ts';
import { cleanEnglish } from './cases/notices/clean-en.ts';
import { cleanGerman } from './cases/notices/clean-de.ts';
import { dirtyNotices } from './cases/notices/dirty.ts';
import { lintText } from './lint-text.ts';

const on = new Date('2026-11-26T09:00:00Z');
const clean = Object.entries({ ...cleanGerman, ...cleanEnglish });

describe('whole notices', () => {
  test.each(clean)('a clean one raises nothing: %s', (_, text) => {
    expect(lintText(text, { on }).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([]);
  });

  test.each(clean)('it stays clean when its umlauts are written out and its lines are wrapped: %s', (_, text) => {
    const other = text
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('ß', 'ss')
      .replaceAll(/(.{70}\S*) /g, '$1\n');
    expect(lintText(other, { on }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(dirtyNotices)('$name raises exactly what is wrong with it', ({ text, raises }) => {
    const found = new Set(lintText(text, { on }).map(({ id }) => id));
    expect([...found].sort()).toEqual([...raises].sort());
  });

  test('each finding lies in the text, names its source and speaks both languages', () => {
    for (const { text } of dirtyNotices) {
      for (const { start, end, message, proposal, source } of lintText(text, { on })) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(source).not.toBe('');
        expect(message.de).not.toBe(message.en);
        expect(proposal.de).not.toBe(proposal.en);
      }
    }
  });
});

/** What is taken out of a clean notice, and the lint that misses it. */
const missing: [string, string, RegExp, string][] = [
  ['access', 'L13', /right of access \(Art\. 15 GDPR\), /, 'closed portal hosted by a processor'],
  [
    'rectification',
    'L13',
    /rectification \(Art\. 16\), |If we correct or erase something[^\n]+/g,
    'closed portal hosted by a processor',
  ],
  [
    'erasure',
    'L13',
    /erasure \(Art\. 17\), |If we correct or erase something[^\n]+/g,
    'closed portal hosted by a processor',
  ],
  ['restriction', 'L13', /restriction of processing \(Art\. 18\) and /, 'closed portal hosted by a processor'],
  ['portability', 'L13', / and data portability \(Art\. 20\)/, 'closed portal hosted by a processor'],
  ['objection', 'L13', /Right to object:[^\n]+\n/, 'closed portal hosted by a processor'],
  ['complaint', 'L13', /9\. Complaint\n[^\n]+\n/, 'closed portal hosted by a processor'],
  [
    'withdrawal',
    'L13',
    / You can withdraw it[^\n]+|withdrawn/g,
    'open service desk with a processor in the United States',
  ],
  ['provision', 'L33', /10\. Required fields\n[^\n]+\n/, 'closed portal hosted by a processor'],
  ['automated decisions', 'L33', /11\. No automated decisions\n[^\n]+/, 'closed portal hosted by a processor'],
  ['date', 'L26', /As of 12 October 2026\n/, 'closed portal hosted by a processor'],
  [
    'Auskunft',
    'L13',
    /Auskunft verlangen \(Art\. 15 DSGVO\), |Für ein Auskunftsersuchen[^\n]+/g,
    'closed contract desk on own servers',
  ],
  ['Berichtigung', 'L13', /Berichtigung \(Art\. 16\), /, 'closed contract desk on own servers'],
  ['Löschung', 'L13', /Löschung \(Art\. 17\), /, 'closed contract desk on own servers'],
  ['Einschränkung', 'L13', /Einschränkung der Verarbeitung \(Art\. 18\) und /, 'closed contract desk on own servers'],
  ['Übertragbarkeit', 'L13', / und die Übertragung Ihrer Daten \(Art\. 20\)/, 'closed contract desk on own servers'],
  ['Widerspruch', 'L13', /Widerspruch: [^\n]+\n/, 'closed contract desk on own servers'],
  ['Beschwerde', 'L13', /9\. Beschwerde\n[^\n]+\n/, 'closed contract desk on own servers'],
  ['Widerruf', 'L13', / Sie können sie jederzeit widerrufen[^\n]+/, 'managed services with several processors'],
  [
    'Pflicht',
    'L33',
    /10\. Pflicht zu Angaben\n[^\n]+\n|Ihre Telefonnummer ist freiwillig\./g,
    'closed contract desk on own servers',
  ],
  [
    'automatisierte Entscheidungen',
    'L33',
    /11\. Automatisierte Entscheidungen\n[^\n]+/,
    'closed contract desk on own servers',
  ],
  ['Datum', 'L26', /Stand: 3\. November 2026\n/, 'closed contract desk on own servers'],
  ['Kopie der Garantien', 'L25', / Eine Kopie senden wir[^\n]+/, 'managed services with several processors'],
  [
    'Anschrift',
    'L11',
    /, Hafenstraße 12, 24103 Kiel|, Holstenstraße 98, 24103 Kiel/g,
    'closed contract desk on own servers',
  ],
  ['Kontakt des Beauftragten', 'L12', /2\. Datenschutzbeauftragte\n[^\n]+/, 'closed contract desk on own servers'],
];

describe('a notice that lacks one thing', () => {
  test.each(missing)('%s: %s', (name, id, part, of) => {
    const whole = { ...cleanGerman, ...cleanEnglish }[of] ?? '';
    const replacement = id === 'L12' ? '2. Datenschutz\nUnser Datenschutzbeauftragter hilft Ihnen gern weiter.' : '';
    const text = whole.replace(part, replacement);
    expect(text, name).not.toBe(whole);
    const found = lintText(text, { on });
    expect(new Set(found.map((finding) => finding.id))).toEqual(new Set([id]));
  });

  test('the right to object is missed unless nothing rests on an interest', () => {
    const whole = cleanEnglish['closed portal hosted by a processor']!.replace(/Right to object:[^\n]+\n/, '');
    const facts = { recipients: [], authority: null, consentsRecorded: false, retentionDays: {}, changedAt: null };
    const missed = (canBeObjectedTo: boolean) =>
      lintText(whole, { on, facts: { ...facts, canBeObjectedTo } }).filter(({ id }) => id === 'L13').length;
    expect([missed(true), missed(false)]).toEqual([1, 0]);
  });

  test('a few words lack nothing', () => {
    for (const text of [
      'Wir nutzen Ihre E-Mail-Adresse.',
      'Your rights: access.',
      'Verantwortlich ist die Seewind GmbH.',
    ])
      expect(lintText(text, { on })).toEqual([]);
  });

  test('the items that a lint misses are among those the law pack requires', () => {
    const rights = requiredItems.filter(({ id }) => id.startsWith('rightTo') || id === 'rightOfAccess');
    expect(rights).toHaveLength(6);
  });
});
