import type { CommandScope } from '../kernel/index.ts';

/** Hands the delivery records of a customer over to another one. */
export async function moveNotificationsOfCustomer({ tx, tenantId }: CommandScope, from: string, to: string) {
  await tx
    .updateTable('notifications')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}
