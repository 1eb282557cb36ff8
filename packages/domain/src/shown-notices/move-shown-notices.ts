import type { CommandScope } from '../kernel/index.ts';

/** Hands what one of two merged people was shown over to the other. */
export async function moveShownNotices({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('shownNotices')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}
