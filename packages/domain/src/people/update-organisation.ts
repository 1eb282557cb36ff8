import type { Organisation, UpdateOrganisation } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, fieldError, isUniqueViolation, notFound } from '../kernel/index.ts';
import { setDomains } from './organisation-domains.ts';
import { readOrganisation } from './organisations.ts';

/**
 * @throws DomainError notFound; conflict on `name`; on `domains` when one is no domain, free for everybody or another's; invalid on `sharing`
 *   while no purpose names it
 */
export const updateOrganisation = command(
  'organisation.update',
  async (scope, { id, domains, ...change }: UpdateOrganisation & { id: string }): Promise<Organisation> => {
    const { tx, tenantId } = scope;
    const known = await tx
      .selectFrom('organisations')
      .select(['name', 'sharing', 'isVip', 'note'])
      .where('tenantId', '=', tenantId)
      .where('organisationId', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw notFound('organisation');
    const { name = known.name, sharing = known.sharing, isVip = known.isVip, note = known.note } = change;
    if (known.sharing === 'own' && sharing !== 'own') await requireActivity(scope, 'sharing', 'sharing');
    try {
      await tx
        .updateTable('organisations')
        .set({ name, sharing, isVip, note })
        .where('tenantId', '=', tenantId)
        .where('organisationId', '=', id)
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('name', 'taken');
      throw error;
    }
    if (domains) await setDomains(scope, id, domains);
    const fields = Object.entries({ ...change, domains }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    scope.audit({ objectKind: 'organisation', objectId: id, fields });
    return readOrganisation(scope, id);
  },
);
