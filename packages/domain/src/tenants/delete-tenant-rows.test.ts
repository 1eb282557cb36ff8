import { expect, test } from 'vitest';
import { childrenFirst } from './delete-tenant-rows.ts';

test('what refers to others goes first', () => {
  const references = [
    { child: 'tenants', parent: null },
    { child: 'tickets', parent: 'tenants' },
    { child: 'articles', parent: 'tickets' },
    { child: 'articles', parent: 'tenants' },
    { child: 'files', parent: 'articles' },
  ];
  expect(childrenFirst(references)).toEqual(['files', 'articles', 'tickets', 'tenants']);
});

test('a ring ends', () => {
  const references = [
    { child: 'one', parent: 'other' },
    { child: 'other', parent: 'one' },
  ];
  expect(childrenFirst(references)).toEqual(['one', 'other']);
});
