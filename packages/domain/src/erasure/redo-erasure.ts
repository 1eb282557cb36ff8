import type { CommandScope } from '../kernel/index.ts';
import { lockCustomer } from '../people/index.ts';
import { openErasure } from './open-erasure.ts';

/** Begins an erasure again that a restored backup does not know, or knows half. @returns whether the person is there */
export async function redoErasure(
  scope: CommandScope,
  { erasureId, customerId }: { erasureId: string; customerId: string },
): Promise<boolean> {
  if (!(await lockCustomer(scope, customerId))) return false;
  await openErasure(scope, { erasureId, customerId, reach: 'all' });
  return true;
}
