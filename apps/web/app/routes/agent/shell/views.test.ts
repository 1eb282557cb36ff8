import { expect, test } from 'vitest';
import { filterOf, fixedViews, isViewAt } from './views.ts';

test('the bare desk shows what is new or open', () => {
  expect(filterOf(new URLSearchParams())).toEqual({ state: 'new,open' });
});

test('a search looks in every state unless one is named', () => {
  expect(filterOf(new URLSearchParams('text=drucker'))).toEqual({ text: 'drucker' });
  expect(filterOf(new URLSearchParams('text=drucker&state=closed'))).toEqual({ text: 'drucker', state: 'closed' });
  expect(filterOf(new URLSearchParams('state=all'))).toEqual({});
});

test('empty fields of the filter form and foreign parameters are no filters', () => {
  expect(filterOf(new URLSearchParams('text=+&owner=&lang=en&cursor=abc&state=pending'))).toEqual({
    state: 'pending',
    cursor: 'abc',
  });
});

test('exactly one view is marked, on any part of its list', () => {
  const marked = (search: string) =>
    fixedViews(null)
      .filter((view) => isViewAt(view, search))
      .map((view) => view.to);
  expect(marked('')).toEqual(['/desk']);
  expect(marked('?state=active&owner=me&cursor=x')).toEqual(['/desk?owner=me&state=active']);
  expect(marked('?state=active&owner=me&text=drucker')).toEqual([]);
});
