import { describe, expect, test } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('found, and exactly as far as it goes', () => {
  test.each([
    ['Bitte auf DE89 3704 0044 0532 0130 00 überweisen.', 'iban', 'DE89 3704 0044 0532 0130 00'],
    ['IBAN: DE89370400440532013000, danke', 'iban', 'DE89370400440532013000'],
    ['iban at61 1904 3002 3457 3201 und mehr', 'iban', 'at61 1904 3002 3457 3201'],
    ['CH93 0076 2011 6238 5295 7', 'iban', 'CH93 0076 2011 6238 5295 7'],
    ['pay to GB82 WEST 1234 5698 7654 32.', 'iban', 'GB82 WEST 1234 5698 7654 32'],
    ['Karte 4111 1111 1111 1111 abgelehnt', null, ''],
    ['Karte 4539 1488 0343 6467 abgelehnt', 'card', '4539 1488 0343 6467'],
    ['card 5555-3412-4444-1115', 'card', '5555-3412-4444-1115'],
    ['Amex 371449635398431.', 'card', '371449635398431'],
    ['Steuer-ID 86095742719', 'taxId', '86095742719'],
    ['Meine IdNr. ist 47 036 892 816.', 'taxId', '47 036 892 816'],
    ['Mein Passwort lautet Sommer2026!', 'password', 'Sommer2026'],
    ['Kennwort: „kf8-Wal.fisch“', 'password', 'kf8-Wal.fisch'],
    ['my password is tr0ub4dor&3, sorry', 'password', 'tr0ub4dor&3'],
    ['PWD=xK9#ppl', 'password', 'xK9#ppl'],
  ])('%s', (text, kind, part) => {
    expect(found(text)).toEqual(kind === null ? [] : [[kind, part]]);
  });

  test('several in one text, in its order', () => {
    const text = 'Kennwort: abc123x, Konto DE89370400440532013000, Karte 4539148803436467';
    expect(found(text).map(([kind]) => kind)).toEqual(['password', 'iban', 'card']);
  });
});

describe('left alone', () => {
  test.each([
    'DE89 3704 0044 0532 0130 01 hat einen Zahlendreher',
    'DE89 3704 0044',
    'Bestellung 4539 1488 0343 6468',
    'Rechnung 2026-000123456789',
    'Seriennummer SN4539148803436467X',
    'Telefon +49 431 12345678',
    'Telefon 0431 1234567890',
    '12345678901',
    '86095742718',
    '11111111111',
    'IMEI 490154203237518',
    'Artikel 4006381333931',
    'Mein Passwort ist abgelaufen.',
    'Das Passwort ist falsch!',
    'Kennwort: vergessen',
    'The password is wrong.',
    'password: see https://hilfe.example/a1',
    'Passwort: https://hilfe.example/reset?token=1',
    'Passwort ist seit 12.03.2026 ungültig',
    'Passwort ist 2026-11-27 abgelaufen',
    'Passwortmanager: KeePass2',
    'Passwort-Richtlinie: 12 Zeichen',
    'Das Passwort ist das von anna@kunde.example',
    'Passwort: anna@kunde.example hat keins',
    'Version 10.0.22631.4460 Build 22631',
    'Fehler 0x80070005 um 09:15:00',
    'UUID 0190a5c2-7d1e-7c3b-9b8a-4539148803436467',
    '1.234.567.890,12 Euro',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a long text is read in no time', () => {
  const text = 'DE89 3704 4539 1488 Passwort: wort 12 34 56 78 '.repeat(4_000);
  const begun = performance.now();
  findPersonalData(text);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
