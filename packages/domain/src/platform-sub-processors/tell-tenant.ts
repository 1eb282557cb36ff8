import { sql } from 'kysely';
import { command } from '../kernel/index.ts';
import { notifyHolders } from '../notifications/index.ts';

/** A mail to the tenant's administrators and data protection officers; a repeat of the job writes nothing. */
export const tellTenantOfSubProcessor = command(
  'platform-sub-processor.tell',
  async (scope, { subProcessorId }: { subProcessorId: string }): Promise<void> => {
    const { tx, tenantId } = scope;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`told ${tenantId} ${subProcessorId}`}, 4713))`.execute(
      tx,
    );
    const told = await tx
      .selectFrom('notifications')
      .select('notificationId')
      .where('tenantId', '=', tenantId)
      .where('kind', '=', 'platform-sub-processor')
      .where('objectId', '=', subProcessorId)
      .limit(1)
      .executeTakeFirst();
    scope.audit({ objectKind: 'platformSubProcessor', objectId: subProcessorId, fields: [] });
    if (told) return;
    await notifyHolders(scope, { kind: 'platform-sub-processor', objectId: subProcessorId, roles: ['admin', 'dpo'] });
  },
);
