import { command, fieldError, isForeignKeyViolation, notFound, seeLocked, type CommandScope } from '../kernel/index.ts';
import { moveAudienceOfOrganisation } from '../announcements/index.ts';
import { moveContracts } from '../contracts/index.ts';
import { isOrganisationHeld, moveHoldsOfOrganisation } from '../locks/index.ts';
import { moveCustomers } from '../people/index.ts';
import { moveTicketsOfOrganisation } from '../tickets/index.ts';

/**
 * Deletes an organisation that nothing refers to. With `moveTo`, its people, contracts and tickets go over to that one
 * first; the people arrive as ordinary ones, not as chosen.
 * @throws DomainError notFound; invalid on `moveTo` when something still refers to it or the target is unknown
 */
export const deleteOrganisation = command(
  'organisation.delete',
  async (scope, { id, moveTo }: { id: string; moveTo?: string | undefined }): Promise<void> => {
    const { tx, tenantId } = scope;
    await seeLocked(scope);
    await lockOrganisation(scope, id, notFound('organisation'));
    if (moveTo) {
      if (moveTo === id) throw fieldError('moveTo', 'unknown');
      await lockOrganisation(scope, moveTo, fieldError('moveTo', 'unknown'));
      await moveCustomers(scope, id, moveTo);
      await moveAudienceOfOrganisation(scope, id, moveTo);
      await moveContracts(scope, id, moveTo);
      await moveTicketsOfOrganisation(scope, id, moveTo);
      await moveHoldsOfOrganisation(scope, id, moveTo);
      scope.audit({ objectKind: 'organisation', objectId: moveTo, fields: ['customers', 'contracts', 'tickets'] });
    }
    if (await isOrganisationHeld(scope, id)) throw fieldError('moveTo', 'stillUsed');
    try {
      await tx.deleteFrom('organisations').where('tenantId', '=', tenantId).where('organisationId', '=', id).execute();
    } catch (error) {
      if (isForeignKeyViolation(error)) throw fieldError('moveTo', 'stillUsed');
      throw error;
    }
    scope.audit({ objectKind: 'organisation', objectId: id });
  },
);

async function lockOrganisation({ tx, tenantId }: CommandScope, organisationId: string, missing: Error): Promise<void> {
  const row = await tx
    .selectFrom('organisations')
    .select('organisationId')
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw missing;
}
