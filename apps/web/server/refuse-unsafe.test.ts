import { expect, test } from 'vitest';
import { refusalOf } from './refuse-unsafe.ts';

const post = (headers: Record<string, string>, body: string | null = 'a=b') =>
  new Request('http://desk.example/login', {
    method: 'POST',
    headers: { host: 'desk.example', ...(body === null ? {} : { 'content-length': '3' }), ...headers },
    body,
  });

test('reading is never refused', () => {
  expect(
    refusalOf(new Request('http://desk.example/', { headers: { origin: 'https://evil.example' } })),
  ).toBeUndefined();
});

test('a form of the same host passes, over http and behind a proxy over https', () => {
  expect(refusalOf(post({ origin: 'http://desk.example' }))).toBeUndefined();
  expect(refusalOf(post({ origin: 'https://desk.example' }))).toBeUndefined();
  expect(refusalOf(post({ 'sec-fetch-site': 'same-origin' }))).toBeUndefined();
});

test.each(['https://evil.example', 'http://other.desk.example', 'http://desk.example:81', 'null', 'not an origin'])(
  'a form from %s is refused',
  (origin) => {
    expect(refusalOf(post({ origin }))).toBe(403);
  },
);

test('a form without any word about its origin is refused', () => {
  expect(refusalOf(post({}))).toBe(403);
  expect(refusalOf(post({ 'sec-fetch-site': 'same-site' }))).toBe(403);
});

test('a form is refused by its announced size, with files at a higher limit', () => {
  const large = { origin: 'http://desk.example', 'content-length': '2000000' };
  expect(refusalOf(post(large))).toBe(413);
  expect(refusalOf(post({ ...large, 'content-type': 'multipart/form-data; boundary=x' }))).toBeUndefined();
});
