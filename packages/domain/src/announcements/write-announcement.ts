import type { Announcement, WriteAnnouncement } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { audienceOf, setAudience } from './audience.ts';
import { columnsOf, createAnnouncement } from './create-announcement.ts';
import { readAnnouncement } from './get-announcement.ts';
import { requireSender } from './sender.ts';
import { lockDraft } from './start-announcement.ts';

/** Writes a draft. @throws DomainError invalid on what does not fit, see `createAnnouncement` */
export const writeAnnouncement = command(
  'announcement.create',
  async (scope, input: WriteAnnouncement): Promise<Announcement> => {
    await requireSender(scope, input.channelId);
    const audience = await audienceOf(scope, input.audience);
    return readAnnouncement(scope, await createAnnouncement(scope, { ...input, audience }));
  },
);

/** Writes a draft anew. @throws DomainError notFound; conflict when it was started; invalid on what does not fit */
export const rewriteAnnouncement = command(
  'announcement.update',
  async (scope, { id, ...written }: WriteAnnouncement & { id: string }): Promise<Announcement> => {
    const { tx, tenantId, now } = scope;
    await lockDraft(scope, id);
    await requireSender(scope, written.channelId);
    const input = { ...written, audience: await audienceOf(scope, written.audience) };
    await tx
      .updateTable('announcements')
      .set({ ...(await columnsOf(scope, input)), changedAt: now })
      .where('tenantId', '=', tenantId)
      .where('announcementId', '=', id)
      .execute();
    await setAudience(scope, id, input.audience);
    scope.audit({ objectKind: 'announcement', objectId: id, fields: Object.keys(input) });
    return readAnnouncement(scope, id);
  },
);

/** Throws a draft away; what was started stays for its period. @throws DomainError notFound; conflict when it was started */
export const deleteAnnouncement = command('announcement.delete', async (scope, { id }: { id: string }) => {
  const { tx, tenantId } = scope;
  await lockDraft(scope, id);
  await tx.deleteFrom('announcements').where('tenantId', '=', tenantId).where('announcementId', '=', id).execute();
  scope.audit({ objectKind: 'announcement', objectId: id, fields: [] });
});
