import type { ErasureReach } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { closeLoginOfCustomer } from '../identity/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import { endTokens } from '../tokens/index.ts';

interface Opened {
  erasureId: string;
  customerId: string;
  reach: ErasureReach;
}

/**
 * Notes an erasure. One of everything ends every way in at once: sessions, links, packages that wait to be fetched; one of
 * the requests ends only the packages, which hold them. What one person asks for twice is one erasure.
 * @returns whether it is new
 */
export async function openErasure(scope: CommandScope, { erasureId, customerId, reach }: Opened): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  const opened = await tx
    .insertInto('erasures')
    .values({ tenantId, erasureId, customerId, reach, requestedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('erasureId')
    .executeTakeFirst();
  if (reach === 'all') {
    await endTokens(scope, { customerId });
    await closeLoginOfCustomer(scope, customerId);
  }
  await deletePackagesOf(scope, customerId);
  return opened !== undefined;
}
