import { expect, test } from 'vitest';
import type { QueueRight } from '@redlich/contract';
import { mayHear, type Announcement, type Listener } from './live.ts';
import { noQueue, type QueueAccess } from './queue-rights.ts';

const event: Announcement = {
  kind: 'ticket.updated',
  tenantId: 'tenant',
  ticketId: 'ticket',
  articleId: null,
  visibility: 'public',
  customerId: 'lotte',
  organisationId: 'werft',
  queueIds: ['support'],
};

const withRight = (right: QueueRight, queue = 'support'): QueueAccess => ({
  everywhere: new Set(),
  byQueue: new Map([[queue, new Set([right])]]),
});
const agent = (queues: QueueAccess): Listener => ({ kind: 'agent', id: 'kim', sharedOrganisationId: null, queues });
const customer = (id: string, sharedOrganisationId: string | null): Listener => ({
  kind: 'customer',
  id,
  sharedOrganisationId,
  queues: noQueue,
});

test.each([
  ['overview', 'support', true],
  ['read', 'support', true],
  ['change', 'support', true],
  ['create', 'support', false],
  ['read', 'staff', false],
] as const)('an agent who may %s in %s hears of a ticket in support: %s', (right, queue, hears) => {
  expect(mayHear(agent(withRight(right, queue)), event)).toBe(hears);
});

test('an agent without a queue hears nothing', () => {
  expect(mayHear(agent(noQueue), event)).toBe(false);
});

test('a customer hears of the public side of own and shared tickets, and of no note', () => {
  const internal: Announcement = { ...event, visibility: 'internal' };
  for (const listener of [customer('lotte', null), customer('ole', 'werft')]) {
    expect(mayHear(listener, event)).toBe(true);
    expect(mayHear(listener, internal)).toBe(false);
  }
  expect(mayHear(customer('ole', null), event)).toBe(false);
  expect(mayHear(customer('ole', 'reederei'), event)).toBe(false);
  expect(mayHear(customer('ole', null), { ...event, organisationId: null })).toBe(false);
});
