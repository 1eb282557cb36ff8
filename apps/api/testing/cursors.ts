import { randomUUID } from 'node:crypto';
import { encodeCursor } from '@redlich/domain';

const time = '2026-11-22T10:00:00.000Z';
const shapes: ((id: string) => string[])[] = [
  (id) => [time, id],
  (id) => ['m', id],
  (id) => ['2026-11-22', id],
  (id) => [time, id, id],
  // A number names nobody's row; it is the tenant's own count.
  () => ['7'],
  (id) => ['0', time, 'webhook', `${id}.example`, '443'],
];

/** Forged cursors with an id in them, in every shape that a list of the product has: a list accepts one of them. */
export const forgedCursors = (id: string): string[] => shapes.map((shape) => encodeCursor(shape(id)));

const encoded = (text: string) => Buffer.from(text).toString('base64url');

/** What no list has ever handed out. */
export const malformedCursors: readonly string[] = [
  'x',
  encoded('{}'),
  encoded('[]'),
  encoded('[1,2]'),
  encoded('["a","b","c","d","e","f"]'),
  encoded(`["${time}","' or 1=1 --"]`),
  encoded(`${'['.repeat(60)}${']'.repeat(60)}`),
  encodeCursor(['m\u0000', randomUUID()]),
  'a'.repeat(301),
];
