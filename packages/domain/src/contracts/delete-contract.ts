import { command, notFound } from '../kernel/index.ts';

/** Takes out a contract that was entered by mistake; one that ran out gets an end instead. @throws DomainError notFound */
export const deleteContract = command('contract.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const result = await scope.tx
    .deleteFrom('contracts')
    .where('tenantId', '=', scope.tenantId)
    .where('contractId', '=', id)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n) throw notFound('contract');
  scope.audit({ objectKind: 'contract', objectId: id });
});
