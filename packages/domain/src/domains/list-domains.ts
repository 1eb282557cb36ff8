import type { CustomDomain, CustomDomains } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { readDomainRow, readOwnHosts, toDomain, type Whereto } from './domain-rows.ts';

/** Where the platform can be reached; asked for before any transaction begins. */
interface Own {
  addresses: readonly string[];
}

async function countPasskeysElsewhere({ tx, tenantId }: QueryScope, primaryHost: string): Promise<number> {
  const { people } = await tx
    .selectFrom('passkeys')
    .select((eb) => eb.fn.count<number>('loginId').distinct().as('people'))
    .where('tenantId', '=', tenantId)
    .where('host', '<>', primaryHost)
    .executeTakeFirstOrThrow();
  return Number(people);
}

/** The tenant's domains by name, with the records that each needs, and the hosts that answer. */
export const listDomains = query('domain.list', async (scope, { addresses }: Own): Promise<CustomDomains> => {
  const rows = await scope.tx
    .selectFrom('customDomains')
    .selectAll()
    .where('tenantId', '=', scope.tenantId)
    .orderBy('name')
    .execute();
  const { platformHost, primaryHost } = await readOwnHosts(scope);
  const whereto: Whereto = { platformHost, primaryHost, addresses };
  return {
    platformHost,
    primaryHost,
    peopleWithPasskeysElsewhere: await countPasskeysElsewhere(scope, primaryHost),
    items: rows.map((row) => toDomain(row, whereto)),
  };
});

/** @throws DomainError notFound */
export const getDomain = query(
  'domain.list',
  async (scope, { id, addresses }: { id: string } & Own): Promise<CustomDomain> => {
    const row = await readDomainRow(scope, id);
    const { platformHost, primaryHost } = await readOwnHosts(scope);
    return toDomain(row, { platformHost, primaryHost, addresses });
  },
);
