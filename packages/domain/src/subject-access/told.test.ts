import { expect, test } from 'vitest';
import { dataMap } from '../privacy/data-map/index.ts';
import { packageWords } from './paper/words.ts';
import { toldColumns } from './read-told.ts';
import { leftOut, toldTables } from './told/index.ts';

const ofPeople = Object.entries(dataMap).flatMap(([table, { columns }]) => {
  const names = Object.keys(columns).filter((name) => columns[name] !== 'technical');
  return names.length > 0 ? [{ table, names }] : [];
});

test('every column of people is told or named with a reason, and every table is one of both', () => {
  const told = new Map(toldTables.map((table) => [table.table, table]));
  const missing = ofPeople.flatMap(({ table, names }) => {
    const entry = told.get(table);
    if (!entry) return table in leftOut ? [] : [table];
    const known = new Set([...Object.keys(entry.tells), ...Object.keys(entry.withholds ?? {})]);
    return names.filter((name) => !known.has(name)).map((name) => `${table}.${name}`);
  });
  expect(missing).toEqual([]);
  expect(Object.keys(leftOut).filter((table) => told.has(table))).toEqual([]);
  expect(Object.keys(leftOut).filter((table) => !ofPeople.some((one) => one.table === table))).toEqual([]);
});

test('nothing is told that the data map does not know, and nothing withheld is told as well', () => {
  const wrong = toldTables.flatMap(({ table, tells, withholds = {} }) => {
    const columns = dataMap[table]?.columns ?? {};
    return [
      ...[...Object.keys(tells), ...Object.keys(withholds)].filter((name) => !(name in columns)),
      ...Object.keys(withholds).filter((name) => name in tells),
    ].map((name) => `${table}.${name}`);
  });
  expect(wrong).toEqual([]);
});

test('no column named like a secret is told', () => {
  const secret = /hash|sealed|wrapped|challenge|public_key|credential/;
  const open = toldTables.flatMap(({ table, tells }) =>
    Object.keys(tells)
      .filter((name) => secret.test(name))
      .map((name) => `${table}.${name}`),
  );
  expect(open).toEqual([]);
});

test('what is taken along and what the paper shows are columns that are told', () => {
  for (const table of toldTables) {
    const told = toldColumns(table, 'access');
    for (const name of [...(table.given?.columns ?? []), ...(table.shown ?? [])])
      expect([...told.keys()], `${table.table}.${name}`).toContain(name);
  }
});

test.each(['de', 'en'] as const)('the paper has words for every table and column in %s', (language) => {
  const say = packageWords[language];
  for (const { table, shown = [] } of toldTables) {
    expect(say.tables[table], table).toBeTypeOf('string');
    for (const column of shown) expect(say.columns[column], column).toBeTypeOf('string');
  }
  expect(Object.keys(say.values)).toEqual(Object.keys(packageWords.de.values));
  expect(Object.keys(say.columns)).toEqual(Object.keys(packageWords.de.columns));
});
