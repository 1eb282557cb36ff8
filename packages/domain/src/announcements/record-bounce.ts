import type { CommandScope } from '../kernel/index.ts';

export interface Bounce {
  /** Ids that the report names; those of no copy are passed over. */
  copyIds: readonly string[];
  /** What the other server said; null: it goes on trying. */
  failure: string | null;
}

/** What a report says of copies that left. @returns whether it was about any */
export async function recordBounce(scope: CommandScope, { copyIds, failure }: Bounce): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  if (copyIds.length === 0) return false;
  const copies = await tx
    .selectFrom('announcementCopies')
    .select(['announcementCopyId', 'state'])
    .where('tenantId', '=', tenantId)
    .where('announcementCopyId', 'in', [...copyIds])
    .forUpdate()
    .execute();
  for (const { announcementCopyId, state } of copies) {
    if (failure === null || state === 'bounced') continue;
    await tx
      .updateTable('announcementCopies')
      .set({ state: 'bounced', reason: failure.slice(0, 500), changedAt: now })
      .where('tenantId', '=', tenantId)
      .where('announcementCopyId', '=', announcementCopyId)
      .execute();
    scope.audit({ objectKind: 'announcementCopy', objectId: announcementCopyId, fields: ['state'] });
  }
  return copies.length > 0;
}
