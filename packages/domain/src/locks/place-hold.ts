import { randomUUID } from 'node:crypto';
import { holdReviewMonthsMax, type Hold, type PlaceHold } from '@redlich/contract';
import { calendarDay, command, fieldError, seeLocked, type CommandScope } from '../kernel/index.ts';
import { findReferred } from './find-referred.ts';
import { readHold } from './hold-rows.ts';
import { waitForDeletions } from './wait-for-deletions.ts';

/** The last day on which a hold that is placed or reviewed on a day has to be looked at again. */
export function lastReviewDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + holdReviewMonthsMax + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + holdReviewMonthsMax, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** @throws DomainError invalid on `reviewOn` */
export function checkReviewDay(reviewOn: string, today: string): void {
  if (reviewOn <= today) throw fieldError('reviewOn', 'inThePast');
  const last = lastReviewDay(today);
  if (reviewOn > last) throw fieldError('reviewOn', 'reviewTooLate', last);
}

/** The column that names what is held, and, of a ticket, its number. */
async function findObject(scope: CommandScope, { kind, reference }: PlaceHold) {
  const found = await findReferred(scope, kind, reference);
  if (!found) throw fieldError('reference', 'unknown');
  const { id, ticketNumber } = found;
  return { ticketId: null, customerId: null, organisationId: null, ticketNumber, [`${kind}Id`]: id };
}

/**
 * Keeps a ticket, or all of a person or an organisation, for a dispute (GDPR Art. 17(3)(e)). What is closed is hidden at
 * once, what is worked on when it is closed and the next night has passed; nothing of it is deleted from now on.
 * @throws DomainError invalid on `reference` or `reviewOn`
 */
export const placeHold = command('hold.place', async (scope, input: PlaceHold): Promise<Hold> => {
  const { tx, tenantId, now, actor } = scope;
  checkReviewDay(input.reviewOn, calendarDay(now));
  await waitForDeletions(scope);
  await seeLocked(scope);
  const object = await findObject(scope, input);
  const holdId = randomUUID();
  await tx
    .insertInto('legalHolds')
    .values({
      tenantId,
      holdId,
      ...object,
      reason: input.reason,
      ownerId: actor.kind === 'agent' ? actor.id : null,
      placedAt: now,
      reviewOn: input.reviewOn,
    })
    .execute();
  scope.audit({ objectKind: 'hold', objectId: holdId, fields: [input.kind, 'reviewOn'] });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
  return readHold(scope, holdId);
});
