import type { CommandScope } from '../kernel/index.ts';

/** From which day on a processor that is announced may get something; null: it has to be announced anew. */
export async function setPlan(
  { tx, tenantId, now }: CommandScope,
  recipientId: string,
  activeFrom: string | null,
): Promise<void> {
  await tx
    .updateTable('recipients')
    .set({ needsAnnouncement: true, activeFrom, changedAt: now })
    .where('tenantId', '=', tenantId)
    .where('recipientId', '=', recipientId)
    .execute();
}
