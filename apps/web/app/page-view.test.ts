import { expect, test } from 'vitest';
import { isPageView } from './page-view.server.ts';

const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  isPageView(new Request(`http://seewind.localhost${path}`, { method, headers }));
const html = { accept: 'text/html,application/xhtml+xml' };
const from = (path: string) => ({ referer: `http://seewind.localhost${path}`, accept: '*/*' });

test('documents and ways to another page are page views', () => {
  expect(ask('/desk', html)).toBe(true);
  expect(ask('/desk/tickets/1.data', from('/desk'))).toBe(true);
  expect(ask('/_root.data', from('/login'))).toBe(true);
});
test('forms, reading again, fetching ahead and files are none', () => {
  expect(ask('/login', html, 'POST')).toBe(false);
  expect(ask('/desk.data?text=a', from('/desk'))).toBe(false);
  expect(ask('/desk.data', { ...from('/settings/audit'), 'sec-purpose': 'prefetch' })).toBe(false);
  expect(ask('/manifest.json', { accept: '*/*' })).toBe(false);
});
