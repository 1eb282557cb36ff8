import { expect, test } from 'vitest';
import { authorities } from './authorities.ts';
import { adequacyDecision, isInEeaOn, lawPack, retentionFloor } from './pack.ts';
import { requiredItems } from './required-items.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);

test.each([
  ['voucher', 'DE', '2024-12-31', 10],
  ['voucher', 'DE', '2025-01-01', 8],
  ['books', 'DE', '2026-11-26', 10],
  ['commercialLetter', 'DE', '2026-11-26', 6],
  ['claim', 'DE', '2026-11-26', 3],
  ['voucher', 'AT', '2026-11-26', 7],
  ['voucher', 'CH', '2026-11-26', 10],
] as const)('a %s in %s is kept on %s for %i years', (kind, country, day, years) => {
  expect(retentionFloor(kind, country, at(day))?.years).toBe(years);
});

test('Swiss letters have no period of their own since 2013', () => {
  expect(retentionFloor('commercialLetter', 'CH', at('2026-11-26'))).toBeUndefined();
});

test('a period begins at midnight in Berlin, not in Greenwich', () => {
  expect(retentionFloor('voucher', 'DE', new Date('2024-12-31T22:59:59Z'))?.years).toBe(10);
  expect(retentionFloor('voucher', 'DE', new Date('2024-12-31T23:00:00Z'))?.years).toBe(8);
});

test.each([
  ['US', '2014-01-01', '2000/520/EC'],
  ['US', '2015-10-06', undefined],
  ['US', '2020-07-15', '(EU) 2016/1250'],
  ['US', '2020-07-16', undefined],
  ['US', '2023-07-09', undefined],
  ['US', '2023-07-10', '(EU) 2023/1795'],
  ['GB', '2026-11-26', '(EU) 2021/1772'],
  ['GB', '2031-12-27', '(EU) 2021/1772'],
  ['GB', '2031-12-28', undefined],
  ['BR', '2026-01-25', undefined],
  ['BR', '2026-01-26', '(EU) 2026/179'],
  ['CH', '2026-11-26', '2000/518/EC'],
  ['IN', '2026-11-26', undefined],
])('for %s stands on %s the decision %s', (country, day, decision) => {
  expect(adequacyDecision(country, at(day))?.decision).toBe(decision);
});

test('a changed pack answers differently: a decision that ended covers nobody', () => {
  const changed = {
    ...lawPack,
    version: 'test',
    adequacyDecisions: lawPack.adequacyDecisions.map((entry) =>
      entry.country === 'JP' ? { ...entry, validTo: '2026-11-01' } : entry,
    ),
  };
  expect(adequacyDecision('JP', at('2026-11-26'))).toBeDefined();
  expect(adequacyDecision('JP', at('2026-11-26'), changed)).toBeUndefined();
});

test('the United Kingdom left the rules of the Union at the end of 2020', () => {
  expect(isInEeaOn('GB', at('2020-12-31'))).toBe(true);
  expect(isInEeaOn('GB', at('2021-01-01'))).toBe(false);
  expect(isInEeaOn('NO', at('2026-11-26'))).toBe(true);
  expect(isInEeaOn('CH', at('2026-11-26'))).toBe(false);
});

test('no two entries for the same thing are in force on one day', () => {
  const overlap = (a: { validFrom: string; validTo?: string }, b: typeof a) =>
    a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999');
  const check = <T extends { validFrom: string; validTo?: string }>(entries: readonly T[], key: (entry: T) => string) =>
    entries.forEach((one, place) =>
      entries.slice(place + 1).forEach((other) => {
        if (key(one) === key(other)) expect(overlap(one, other), key(one)).toBe(false);
      }),
    );
  check(lawPack.retentionStatutes, ({ kind, country }) => `${kind} ${country}`);
  check(lawPack.adequacyDecisions, ({ country }) => country);
  expect(lawPack.adequacyDecisions).toHaveLength(19);
});

test('each required item names its article and is named in both languages', () => {
  expect(new Set(requiredItems.map(({ id }) => id)).size).toBe(requiredItems.length);
  for (const { article, name } of requiredItems) {
    expect(article).toMatch(/^Art\. (1[34]\(\d\)\([a-f]\)|26\(2\))/);
    expect(name.de).not.toBe(name.en);
  }
});

test('twenty authorities are known: 16 states, Bavaria twice, the federation, Austria and Switzerland', () => {
  expect(Object.keys(authorities)).toHaveLength(20);
});
