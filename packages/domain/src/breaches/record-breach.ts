import { randomUUID } from 'node:crypto';
import type { Breach, BreachInput } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** @throws DomainError invalid on `noticedAt` (not yet) or `recipientId` (unknown) */
async function columnsOf({ tx, tenantId, now }: CommandScope, input: BreachInput) {
  const { noticedAt, ...facts } = input;
  const noticed = new Date(noticedAt);
  if (noticed > now) throw fieldError('noticedAt', 'inTheFuture');
  if (facts.recipientId !== null) {
    const recipient = await tx
      .selectFrom('recipients')
      .select('recipientId')
      .where('tenantId', '=', tenantId)
      .where('recipientId', '=', facts.recipientId)
      .executeTakeFirst();
    if (!recipient) throw fieldError('recipientId', 'unknown');
  }
  return {
    ...facts,
    noticedAt: noticed,
    kinds: [...new Set(facts.kinds)],
    dataCategories: [...new Set(facts.dataCategories)],
  };
}

/** Records a breach; its 72 hours run from `noticedAt`. @throws DomainError invalid, see `columnsOf` */
export const recordBreach = command('breach.record', async (scope, input: BreachInput): Promise<Breach> => {
  const { tx, tenantId, now, actor } = scope;
  const breachId = randomUUID();
  const columns = await columnsOf(scope, input);
  const createdBy = actor.kind === 'agent' ? actor.id : null;
  await tx
    .insertInto('breaches')
    .values({ tenantId, breachId, ...columns, createdAt: now, createdBy })
    .execute();
  await addEvent(scope, breachId, 'recorded', Object.keys(input));
  return readBreach(scope, breachId);
});

/**
 * States anew what is known of it. @throws DomainError notFound; conflict when it is closed; invalid on `noticedAt`
 * (not yet, or after the authority was notified) or `recipientId`
 */
export const changeBreach = command(
  'breach.change',
  async (scope, { id, ...input }: BreachInput & { id: string }): Promise<Breach> => {
    const before = await lockOpenBreach(scope, id);
    const columns = await columnsOf(scope, input);
    if (before.notifiedAt !== null && columns.noticedAt > before.notifiedAt)
      throw fieldError('noticedAt', 'beforeNoticed');
    // With another beginning the clock is another one: what was told of the old one is told again.
    const isMoved = columns.noticedAt.getTime() !== before.noticedAt.getTime();
    await setBreach(scope, id, { ...columns, ...(isMoved && { soonToldAt: null, overToldAt: null }) });
    await addEvent(scope, id, 'changed', Object.keys(input));
    return readBreach(scope, id);
  },
);
