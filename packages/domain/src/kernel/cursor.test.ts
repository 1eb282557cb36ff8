import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, idPart, timePart } from './cursor.ts';

const formats = [timePart, idPart] as const;
const parts = ['2026-03-10T09:00:00.000Z', '3f1c9c1e-5a55-4c0e-9d5f-0d4c5a4b3c2d'] as const;

test('a cursor comes back as it went', () => {
  expect(decodeCursor(encodeCursor(parts), formats)).toEqual(parts);
});
test.each([
  '',
  'x',
  'bnVsbA',
  encodeCursor(['1']),
  encodeCursor(["' or 1=1", parts[1]]),
  encodeCursor([...parts, 'more']),
])('what is no cursor is refused as input: %j', (cursor) => {
  expect(() => decodeCursor(cursor, formats)).toThrowError(expect.objectContaining({ code: 'invalid' }));
});
