import { randomUUID } from 'node:crypto';
import type { CreateOrganisation, Organisation } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, fieldError, isUniqueViolation } from '../kernel/index.ts';
import { setDomains } from './organisation-domains.ts';
import { readOrganisation } from './organisations.ts';

/**
 * @throws DomainError conflict on `name`; on `domains` when one is no domain, free for everybody or another's; invalid on `sharing`
 *   while no purpose names it
 */
export const createOrganisation = command(
  'organisation.create',
  async (scope, { domains, ...input }: CreateOrganisation): Promise<Organisation> => {
    const organisationId = randomUUID();
    const { name, sharing = 'own', isVip = false, note = '' } = input;
    if (sharing !== 'own') await requireActivity(scope, 'sharing', 'sharing');
    try {
      await scope.tx
        .insertInto('organisations')
        .values({ tenantId: scope.tenantId, organisationId, name, sharing, isVip, note, createdAt: scope.now })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('name', 'taken');
      throw error;
    }
    if (domains) await setDomains(scope, organisationId, domains);
    const fields = Object.keys({ ...input, ...(domains && { domains }) });
    scope.audit({ objectKind: 'organisation', objectId: organisationId, fields });
    return readOrganisation(scope, organisationId);
  },
);
