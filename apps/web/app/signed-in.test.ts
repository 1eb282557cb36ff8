import { expect, test } from 'vitest';
import { safePath } from './signed-in.server.ts';

test.each(['/desk', '/desk/tickets/7?text=a%20b', '/'])('%s is a place to go on to', (path) => {
  expect(safePath(path)).toBe(path);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', 'desk', '', null])(
  '%j leads nowhere',
  (path) => {
    expect(safePath(path)).toBeUndefined();
  },
);
