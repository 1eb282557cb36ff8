import type { CommandScope } from '../kernel/index.ts';
import { closeLoginOfCustomer } from '../identity/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import { endTokens } from '../tokens/index.ts';

interface Opened {
  erasureId: string;
  customerId: string;
}

/**
 * Notes an erasure and ends every way in at once: sessions, links, packages that wait to be fetched. What one person asks
 * for twice is one erasure.
 * @returns whether it is new
 */
export async function openErasure(scope: CommandScope, { erasureId, customerId }: Opened): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  const opened = await tx
    .insertInto('erasures')
    .values({ tenantId, erasureId, customerId, requestedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('erasureId')
    .executeTakeFirst();
  await endTokens(scope, { customerId });
  await closeLoginOfCustomer(scope, customerId);
  await deletePackagesOf(scope, customerId);
  return opened !== undefined;
}
