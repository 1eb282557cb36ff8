import { sql } from 'kysely';
import type { Duplicate } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { readCustomer, readCustomers } from './customers.ts';

/**
 * Who is probably the same person: the same name in the same organisation, the same address but for `+something`, or the
 * same local part under another domain of the organisation. At most five.
 * @throws DomainError notFound
 */
export const listDuplicates = query(
  'customer.get',
  async (scope, { id }: { id: string }): Promise<{ items: Duplicate[] }> => {
    const { tx, tenantId } = scope;
    const me = await readCustomer(scope, id);
    const found = await sql<{ customerId: string; reason: Duplicate['reason'] }>`
      select o.customer_id, case
          when ${plain('o')} = ${plain('m')} then 'plusAddress'
          when o.organisation_id = m.organisation_id and o.name_key = m.name_key and trim(m.name_key) <> '' then 'sameName'
          else 'sameLocalPart' end as reason
      from customers m join customers o on o.tenant_id = m.tenant_id and o.customer_id <> m.customer_id
      where m.tenant_id = ${tenantId} and m.customer_id = ${me.id} and (
        (o.organisation_id = m.organisation_id and o.name_key = m.name_key and trim(m.name_key) <> '')
        or (starts_with(o.email_key, split_part(split_part(m.email_key, '@', 1), '+', 1)) and (
          ${plain('o')} = ${plain('m')}
          or (split_part(o.email_key, '@', 1) = split_part(m.email_key, '@', 1) and exists (
            select from organisation_domains a join organisation_domains b
              on b.tenant_id = a.tenant_id and b.organisation_id = a.organisation_id
            where a.tenant_id = m.tenant_id and a.domain = split_part(m.email_key, '@', 2)
              and b.domain = split_part(o.email_key, '@', 2))))))
      order by o.name_key, o.customer_id limit 5`.execute(tx);
    const people = await readCustomers(
      scope,
      found.rows.map((row) => row.customerId),
    );
    return {
      items: people.map((customer) => ({
        customer,
        reason: found.rows.find((row) => row.customerId === customer.id)!.reason,
      })),
    };
  },
);

/** An address without what stands between + and @. */
const plain = (table: 'o' | 'm') => sql.raw(`regexp_replace(${table}.email_key, '\\+[^@]*@', '@')`);
