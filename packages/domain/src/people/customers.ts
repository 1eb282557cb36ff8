import type { Customer } from '@redlich/contract';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor, idPart, namePart, notFound, query, type QueryScope } from '../kernel/index.ts';
import { findSurvivor } from './merge-customer-rows.ts';

const select = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('customers as c')
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'c.tenantId').onRef('o.organisationId', '=', 'c.organisationId'),
    )
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'c.tenantId').onRef('l.customerId', '=', 'c.customerId'),
    )
    .select(['c.customerId', 'c.firstName', 'c.lastName', 'c.email', 'c.nameKey', 'c.source', 'c.createdAt'])
    .select(['c.seesOrganisation', 'c.isInvited'])
    .select(['o.organisationId', 'o.name as organisationName', 'o.isVip', 'l.loginId'])
    .where('c.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const shown = (row: Row): Customer => ({
  id: row.customerId,
  firstName: row.firstName,
  lastName: row.lastName,
  email: row.email,
  organisation: row.organisationId ? { id: row.organisationId, name: row.organisationName!, isVip: row.isVip! } : null,
  seesOrganisation: row.seesOrganisation,
  isInvited: row.isInvited,
  source: row.source as Customer['source'],
  hasLogin: row.loginId !== null,
  createdAt: row.createdAt.toISOString(),
});

export async function readCustomer(scope: Pick<QueryScope, 'tx' | 'tenantId'>, customerId: string): Promise<Customer> {
  const row = await select(scope).where('c.customerId', '=', customerId).executeTakeFirst();
  if (!row) throw notFound('customer');
  return shown(row);
}

export async function readCustomers(scope: Pick<QueryScope, 'tx' | 'tenantId'>, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await select(scope)
    .where('c.customerId', 'in', [...ids])
    .orderBy('c.nameKey')
    .execute();
  return rows.map(shown);
}

/** One customer; of two that were merged, the one that stayed, under either id. @throws DomainError notFound */
export const getCustomer = query('customer.get', async (scope, { id }: { id: string }) => {
  const row = await select(scope).where('c.customerId', '=', id).executeTakeFirst();
  return row ? shown(row) : readCustomer(scope, (await findSurvivor(scope, id)) ?? id);
});

/** Whose address it is; undefined where nobody has it. */
export async function findCustomerByEmail(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  email: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  return row?.customerId;
}

interface CustomerFilter {
  text?: string | undefined;
  organisationId?: string | undefined;
  isVip?: boolean | undefined;
  hasLogin?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** By last name; `text` finds parts of name and address. */
export const listCustomers = query('customer.list', async (scope, filter: CustomerFilter) => {
  let customers = select(scope)
    .orderBy('c.nameKey')
    .orderBy('c.customerId')
    .limit(filter.limit + 1);
  if (filter.organisationId) customers = customers.where('c.organisationId', '=', filter.organisationId);
  if (filter.isVip) customers = customers.where('o.isVip', '=', true);
  if (filter.isVip === false) customers = customers.where(sql<boolean>`o.is_vip is not true`);
  if (filter.hasLogin) customers = customers.where('l.loginId', 'is not', null);
  // As an anti-join the planner takes those without a login for one person, and sorts all of them.
  if (filter.hasLogin === false)
    customers = customers.where(sql<boolean>`case when l.login_id is null then true else false end`);
  // Art. 18 GDPR: whoever is restricted stands in no list; who has the id or address still opens the record.
  customers = customers.where(
    sql<boolean>`not exists (select from restrictions s where s.tenant_id = c.tenant_id and s.customer_id = c.customer_id
      and s.lifted_at is null)`,
  );
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    customers = customers.where(sql<boolean>`(c.name_key like ${pattern} or c.email_key like ${pattern})`);
  }
  if (filter.cursor) {
    const [name, id] = decodeCursor(filter.cursor, [namePart, idPart] as const);
    customers = customers.where((eb) => eb(eb.refTuple('c.nameKey', 'c.customerId'), '>', eb.tuple(name, id)));
  }
  const rows = await customers.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items: page.map(shown), nextCursor: last ? encodeCursor([last.nameKey, last.customerId]) : null };
});
