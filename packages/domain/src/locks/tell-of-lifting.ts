import type { Language, Restriction } from '@redlich/contract';
import { command, DomainError, type CommandScope } from '../kernel/index.ts';
import { findLoginOfCustomer } from '../identity/index.ts';
import { notify } from '../notifications/index.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * Tells the person by mail that the restriction is about to be lifted (GDPR Art. 18(3)).
 * @throws DomainError notFound; conflict when the person was told, or it is lifted
 */
export const tellOfLifting = command(
  'restriction.tell',
  async (scope, { id }: { id: string }): Promise<Restriction> => {
    const { customer, toldAt, liftedAt } = await readRestriction(scope, id);
    if (toldAt !== null || liftedAt !== null) throw new DomainError('conflict', { detail: 'told already' });
    await tellPerson(scope, { id, customerId: customer.id });
    return readRestriction(scope, id);
  },
);

export async function tellPerson(scope: CommandScope, { id, customerId }: { id: string; customerId: string }) {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('restrictions')
    .set({ toldAt: now })
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', id)
    .execute();
  const login = await findLoginOfCustomer(scope, customerId);
  const language = (login?.language ?? 'de') as Language;
  await notify(scope, { kind: 'restriction-ending', person: { customerId }, language });
  scope.audit({ objectKind: 'restriction', objectId: id, fields: ['toldAt'] });
}
