import { expect, test } from 'vitest';
import { fieldsOf, fieldsOfAnswer } from './fields-of.ts';

test('fields are told by their paths; an empty or missing value is a field, too', () => {
  const value = {
    items: [
      { id: 1, of: { name: 'a' } },
      { id: 2, of: null, tags: [] },
    ],
    more: {},
  };
  expect([...fieldsOf(value)].sort()).toEqual([
    'items[].id',
    'items[].of',
    'items[].of.name',
    'items[].tags[]',
    'more',
  ]);
});

test('keys that are ids count as one, columns of a table and types of files are told', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect([...fieldsOf({ [id]: { a: 1 } })]).toEqual(['{id}.a']);
  expect([...fieldsOfAnswer('text/csv; charset=utf-8', '\uFEFFat,browser\r\n1,2\r\n')]).toEqual([
    'csv:at',
    'csv:browser',
  ]);
  expect([...fieldsOfAnswer('text/html; charset=utf-8', '<p>')]).toEqual(['text/html']);
});
