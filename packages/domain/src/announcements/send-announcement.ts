import { randomUUID } from 'node:crypto';
import type { Announcement, LeftOutReason } from '@redlich/contract';
import { command, DomainError, fieldError, notFound } from '../kernel/index.ts';
import { readAnnouncement } from './get-announcement.ts';
import { lockDraft, startAnnouncement } from './start-announcement.ts';

/**
 * Starts to send a draft.
 * @throws DomainError notFound; conflict when it was started, on `state` while the tenant is not live, on `audience` when
 * nobody would get it; invalid on `class` while no purpose of the register names announcements
 */
export const sendAnnouncement = command(
  'announcement.send',
  async (scope, { id }: { id: string }): Promise<Announcement> => {
    const { tx, tenantId } = scope;
    const tenant = await tx
      .selectFrom('tenants')
      .select('state')
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow();
    const waiting = await startAnnouncement(scope, id);
    if (tenant.state !== 'live') throw fieldError('state', 'notLive');
    if (waiting === 0) throw fieldError('audience', 'nobodyGetsIt');
    return readAnnouncement(scope, id);
  },
);

/** Ends the sending: what waits is left out; a mail under way may still arrive. @throws DomainError notFound; conflict when it is not being sent */
export const cancelAnnouncement = command(
  'announcement.cancel',
  async (scope, { id }: { id: string }): Promise<Announcement> => {
    const { tx, tenantId, now } = scope;
    const cancelled = await tx
      .updateTable('announcements')
      .set({ state: 'cancelled', endedAt: now, changedAt: now, runId: null })
      .where('tenantId', '=', tenantId)
      .where('announcementId', '=', id)
      .where('state', '=', 'sending')
      .executeTakeFirst();
    if (cancelled.numUpdatedRows === 0n) await readAnnouncement(scope, id);
    if (cancelled.numUpdatedRows === 0n) throw new DomainError('conflict', { detail: 'not being sent' });
    await tx
      .updateTable('announcementCopies')
      .set({ state: 'leftOut', reason: 'cancelled' satisfies LeftOutReason, changedAt: now })
      .where('tenantId', '=', tenantId)
      .where('announcementId', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    scope.audit({ objectKind: 'announcement', objectId: id, fields: ['state'] });
    return readAnnouncement(scope, id);
  },
);

/** Sends the draft to whoever asks, in every language it is written in. @throws DomainError notFound; conflict when it was started */
export const testAnnouncement = command('announcement.test', async (scope, { id }: { id: string }): Promise<void> => {
  const { tenantId, actor } = scope;
  if (actor.kind !== 'agent' || actor.id === null) throw notFound('agent');
  await lockDraft(scope, id);
  scope.audit({ objectKind: 'announcement', objectId: id, fields: [] });
  scope.enqueue({
    name: 'mail.test-announcement',
    data: { tenantId, announcementId: id, agentId: actor.id, testId: randomUUID() },
  });
});
