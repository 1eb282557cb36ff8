import { fieldError, type CommandScope } from '../kernel/index.ts';

/** The customer whom an address belongs to. @throws DomainError invalid on `email` where nobody has it */
export async function findAddressee({ tx, tenantId }: CommandScope, email: string): Promise<string> {
  const customer = await tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  if (!customer) throw fieldError('email', 'notCustomers', email);
  return customer.customerId;
}
