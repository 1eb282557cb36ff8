import { expect, test } from 'vitest';
import { classify, type Candidate } from './classify.ts';

const candidate = (given: Partial<Candidate>): Candidate => ({
  ticketId: 'a',
  via: 'reference',
  isParticipant: true,
  isClosed: false,
  updatedAt: new Date('2026-03-10T09:00:00Z'),
  ...given,
});
const once = { fromHeaderCount: 1 };

test('an answer by reference from a participant belongs to its ticket', () => {
  expect(classify(once, [candidate({})])).toEqual({ kind: 'followUp', ticketId: 'a' });
});
test('who only quotes the number or a reference gets a ticket of their own', () => {
  const strangers = [candidate({ isParticipant: false }), candidate({ via: 'number', isParticipant: false })];
  expect(classify(once, strangers)).toEqual({ kind: 'newTicket' });
});
test('a participant may come by number alone', () => {
  expect(classify(once, [candidate({ via: 'number' })])).toEqual({ kind: 'followUp', ticketId: 'a' });
});
test('a reference wins over a number, the ticket moved last over an older one', () => {
  const newer = candidate({ ticketId: 'c', updatedAt: new Date('2026-03-12T09:00:00Z') });
  const byNumber = candidate({ ticketId: 'b', via: 'number', updatedAt: new Date('2026-03-15T09:00:00Z') });
  expect(classify(once, [byNumber, candidate({}), newer])).toEqual({ kind: 'followUp', ticketId: 'c' });
});
test.each([0, 2])('a message with %i From headers proves no sender', (fromHeaderCount) => {
  expect(classify({ fromHeaderCount }, [candidate({})])).toEqual({ kind: 'newTicket' });
});
