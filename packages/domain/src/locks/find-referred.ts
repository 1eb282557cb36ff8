import { sql } from 'kysely';
import type { HoldKind } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** How each kind is found by what people call it. */
const byReference = {
  ticket: (said: string) =>
    sql`select ticket_id as id, number as ticket_number from tickets t where ${
      uuid.test(said)
        ? sql`ticket_id = ${said}`
        : sql`number = ${/^#?\d{1,15}$/.test(said) ? said.replace('#', '') : -1}::bigint`
    }`,
  customer: (said: string) =>
    sql`select customer_id as id, null as ticket_number from customers t where ${
      uuid.test(said) ? sql`customer_id = ${said}` : sql`email_key = ${said.toLowerCase()}`
    }`,
  organisation: (said: string) =>
    sql`select organisation_id as id, null as ticket_number from organisations t where ${
      uuid.test(said) ? sql`organisation_id = ${said}` : sql`name_key = ${said.toLowerCase()}`
    }`,
};

/** What somebody calls by number, address, name or id; undefined where there is none. */
export async function findReferred({ tx, tenantId }: QueryScope, kind: HoldKind, reference: string) {
  const { rows } = await sql<{ id: string; ticketNumber: number | null }>`${byReference[kind](reference)}
    and t.tenant_id = ${tenantId}`.execute(tx);
  return rows[0];
}
