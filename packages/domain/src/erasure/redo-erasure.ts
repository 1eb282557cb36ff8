import type { CommandScope } from '../kernel/index.ts';
import { closeLoginOfCustomer } from '../identity/index.ts';
import { lockCustomer } from '../people/index.ts';
import { endTokens } from '../tokens/index.ts';

/** Begins an erasure again that a restored backup does not know, or knows half. @returns whether the person is there */
export async function redoErasure(
  scope: CommandScope,
  { erasureId, customerId }: { erasureId: string; customerId: string },
): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  if (!(await lockCustomer(scope, customerId))) return false;
  await tx
    .insertInto('erasures')
    .values({ tenantId, erasureId, customerId, requestedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await endTokens(scope, { customerId });
  await closeLoginOfCustomer(scope, customerId);
  return true;
}
