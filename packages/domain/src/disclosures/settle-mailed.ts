import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';
import { forgotten } from './notice-rows.ts';

/** The mail that carried a notice was taken: the recipient is told, and the words go. What failed leaves it open. */
export async function settleMailedNotice(
  scope: CommandScope,
  { notificationId }: { notificationId: string },
): Promise<void> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('recipientNotices')
    .set({ ...forgotten, state: 'told', way: 'mail', settledAt: now })
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'open')
    .where(
      sql<boolean>`recipient_notice_id = (select f.object_id from notifications f
        where f.tenant_id = ${tenantId} and f.notification_id = ${notificationId} and f.kind = 'recipient-notice')`,
    )
    .execute();
}
