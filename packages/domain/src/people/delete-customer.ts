import { leaveNotices } from '../disclosures/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** The person's row, locked until the transaction ends; undefined when it is gone. */
export function lockCustomer({ tx, tenantId }: CommandScope, customerId: string) {
  return tx
    .selectFrom('customers')
    .select(['customerId', 'email'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .forUpdate()
    .executeTakeFirst();
}

/** Deletes a person with links, mails written to them and all that hangs on them; requests and login went before. */
export async function deleteCustomer({ tx, tenantId, audit }: CommandScope, customerId: string): Promise<void> {
  await leaveNotices({ tx, tenantId }, customerId);
  await tx.deleteFrom('customers').where('tenantId', '=', tenantId).where('customerId', '=', customerId).execute();
  audit({ objectKind: 'customer', objectId: customerId });
}

/** Every address that leads to a customer, those given up in a merge included; lower case. */
export async function addressesOf({ tx, tenantId }: QueryScope, customerId: string): Promise<string[]> {
  const own = tx
    .selectFrom('customers')
    .select('emailKey')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId);
  const merged = tx
    .selectFrom('customerMerges')
    .select('emailKey')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId);
  return (await own.union(merged).execute()).map(({ emailKey }) => emailKey);
}
