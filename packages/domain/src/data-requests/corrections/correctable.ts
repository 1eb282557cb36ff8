import type { Correctable, CorrectionDatum } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';
import { readCustomer } from '../../people/index.ts';

const shownMax = 50;

/** The newest of the own tickets; a locked one is only stored meanwhile and not among them. */
const readOwnTickets = ({ tx, tenantId, actor }: QueryScope) =>
  tx
    .selectFrom('tickets')
    .select(['ticketId as id', 'number', 'subject'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', actor.id)
    .orderBy('createdAt', 'desc')
    .limit(shownMax)
    .execute();

/** What one may name as wrong, with what stands there today. */
export const getCorrectable = query('data-request.get-correctable', async (scope, _: void): Promise<Correctable> => {
  const { firstName, lastName, organisation } = await readCustomer(scope, scope.actor.id!);
  return { firstName, lastName, organisation: organisation?.name ?? '', tickets: await readOwnTickets(scope) };
});

/** What stands in a field of a person today; undefined for what is no field. */
export async function heldOf(
  scope: QueryScope,
  { customerId, datum }: { customerId: string; datum: CorrectionDatum },
): Promise<string | undefined> {
  const customer = await readCustomer(scope, customerId);
  switch (datum) {
    case 'firstName':
    case 'lastName':
      return customer[datum];
    case 'organisation':
      return customer.organisation?.name ?? '';
    default:
      return undefined;
  }
}
