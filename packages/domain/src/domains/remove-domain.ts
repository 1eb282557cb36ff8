import { sql } from 'kysely';
import { command } from '../kernel/index.ts';
import { lockDomainRow } from './domain-rows.ts';

/**
 * Gives a domain up: it is served no longer, and links name the host under the platform's domain again where they named
 * this one. @throws DomainError notFound
 */
export const removeDomain = command('domain.remove', async (scope, { id }: { id: string }): Promise<void> => {
  const { name } = await lockDomainRow(scope, id);
  await sql`select platform.stop_domain(${name})`.execute(scope.tx);
  await scope.tx
    .deleteFrom('customDomains')
    .where('tenantId', '=', scope.tenantId)
    .where('customDomainId', '=', id)
    .execute();
  scope.audit({ objectKind: 'domain', objectId: id });
});
