import { expect, test } from 'vitest';
import { hashOfApiToken, isToken, newToken } from './token-text.ts';

test('a token is recognised by its look and its checksum, and never comes twice', () => {
  const tokens = Array.from({ length: 500 }, newToken);
  expect(tokens.every((token) => /^rdl_[0-9A-Za-z]{38}$/.test(token) && isToken(token))).toBe(true);
  expect(new Set(tokens).size).toBe(500);
});
test('mistyped, truncated, empty and foreign ones are no tokens', () => {
  const token = newToken();
  const mistyped = `${token.slice(0, 10)}${token[10] === 'a' ? 'b' : 'a'}${token.slice(11)}`;
  for (const text of [
    mistyped,
    token.slice(0, -1),
    `${token} `,
    token.toLowerCase(),
    '',
    'rdl_',
    `ghp_${token.slice(4)}`,
  ])
    expect([text, isToken(text)]).toEqual([text, false]);
});
test('the hash depends on the platform’s secret', () => {
  const token = newToken();
  expect(hashOfApiToken('one', token)).not.toBe(hashOfApiToken('other', token));
  expect(hashOfApiToken('one', token)).not.toContain(token.slice(4, 12));
});
