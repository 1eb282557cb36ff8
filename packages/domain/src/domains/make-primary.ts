import { sql } from 'kysely';
import { command, fieldError, notFound } from '../kernel/index.ts';
import { readOwnHosts } from './domain-rows.ts';

/**
 * Chooses the host that links in mails, notices and webhooks name, from now on; every other host keeps working.
 * @param input.domainId null: the host under the platform's domain
 * @throws DomainError notFound; conflict on `domainId` for a domain that is not served
 */
export const makePrimary = command(
  'domain.make-primary',
  async (scope, { domainId }: { domainId: string | null }): Promise<void> => {
    const { tx, tenantId } = scope;
    let name: string | null = null;
    if (domainId !== null) {
      const row = await tx
        .selectFrom('customDomains')
        .select('name')
        .where('tenantId', '=', tenantId)
        .where('customDomainId', '=', domainId)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw notFound('domain');
      const { hosts } = await readOwnHosts(scope);
      if (!hosts.some(({ host, isCustom }) => isCustom && host === row.name))
        throw fieldError('domainId', 'domainNotVerified');
      name = row.name;
    }
    await sql`select platform.make_primary_host(${name})`.execute(tx);
    scope.audit({ objectKind: 'domain', objectId: domainId, fields: ['isPrimary'] });
  },
);
