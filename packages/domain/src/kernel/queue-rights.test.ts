import { expect, test } from 'vitest';
import type { QueueRight } from '@redlich/contract';
import { everyQueue, mayInQueue, noQueue, queuesWith, type QueueAccess } from './queue-rights.ts';

const access: QueueAccess = {
  everywhere: new Set(['overview']),
  byQueue: new Map<string, Set<QueueRight>>([
    ['support', new Set(['change'])],
    ['sales', new Set(['full'])],
    ['post', new Set(['create'])],
  ]),
};

test('who may change a ticket may read it, and full is everything', () => {
  expect(queuesWith(access, 'read')).toEqual(['support', 'sales']);
  expect(queuesWith(access, 'create')).toEqual(['sales', 'post']);
  expect(queuesWith(access, 'full')).toEqual(['sales']);
});
test('a right everywhere holds in queues that are made later', () => {
  expect(queuesWith(access, 'overview')).toBe('all');
  expect(mayInQueue(access, 'later', 'overview')).toBe(true);
  expect(mayInQueue(access, 'later', 'read')).toBe(false);
  expect(mayInQueue(everyQueue, 'later', 'change')).toBe(true);
});
test('without any right there is no queue', () => {
  expect(queuesWith(noQueue, 'overview')).toEqual([]);
});
