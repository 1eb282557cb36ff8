import { sql } from 'kysely';
import type { Organisation, Sharing } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, namePart, notFound, query, type QueryScope } from '../kernel/index.ts';

const select = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('organisations as o')
    .select(['o.organisationId', 'o.name', 'o.nameKey', 'o.sharing', 'o.isVip', 'o.note'])
    .select((eb) => [
      eb
        .selectFrom('customers as c')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('c.tenantId', '=', 'o.tenantId')
        .whereRef('c.organisationId', '=', 'o.organisationId')
        .as('customerCount'),
      sql<string[]>`array(select d.domain from organisation_domains d
        where d.tenant_id = o.tenant_id and d.organisation_id = o.organisation_id order by d.domain)`.as('domains'),
    ])
    .where('o.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const shown = (row: Row): Organisation => ({
  id: row.organisationId,
  name: row.name,
  domains: row.domains,
  sharing: row.sharing as Sharing,
  isVip: row.isVip,
  note: row.note,
  customerCount: row.customerCount ?? 0,
});

export async function readOrganisation(
  scope: Pick<QueryScope, 'tx' | 'tenantId'>,
  organisationId: string,
): Promise<Organisation> {
  const row = await select(scope).where('o.organisationId', '=', organisationId).executeTakeFirst();
  if (!row) throw notFound('organisation');
  return shown(row);
}

/** @throws DomainError notFound */
export const getOrganisation = query('organisation.get', (scope, { id }: { id: string }) =>
  readOrganisation(scope, id),
);

interface OrganisationFilter {
  text?: string | undefined;
  isVip?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** By name; `text` finds parts of the name and of the domains. */
export const listOrganisations = query('organisation.list', async (scope, filter: OrganisationFilter) => {
  let organisations = select(scope)
    .orderBy('o.nameKey')
    .orderBy('o.organisationId')
    .limit(filter.limit + 1);
  if (filter.isVip !== undefined) organisations = organisations.where('o.isVip', '=', filter.isVip);
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    organisations = organisations.where(
      sql<boolean>`(o.name_key like ${pattern} or exists (select from organisation_domains d
        where d.tenant_id = o.tenant_id and d.organisation_id = o.organisation_id and d.domain like ${pattern}))`,
    );
  }
  if (filter.cursor) {
    const [name, id] = decodeCursor(filter.cursor, [namePart, idPart] as const);
    organisations = organisations.where((eb) =>
      eb(eb.refTuple('o.nameKey', 'o.organisationId'), '>', eb.tuple(name, id)),
    );
  }
  const rows = await organisations.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items: page.map(shown), nextCursor: last ? encodeCursor([last.nameKey, last.organisationId]) : null };
});
