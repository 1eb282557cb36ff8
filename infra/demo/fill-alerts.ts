import type { CommandScope } from '@redlich/domain';

const readAfterMs = 36 * 3_600_000;

/** What came to the bell with the tickets was read, except for the last one and a half days. */
export async function fillAlerts({ tx, tenantId }: CommandScope, now: Date): Promise<void> {
  await tx
    .updateTable('alerts')
    .set((eb) => ({ readAt: eb.ref('createdAt') }))
    .where('tenantId', '=', tenantId)
    .where('createdAt', '<', new Date(now.getTime() - readAfterMs))
    .execute();
}
