import pg from 'pg';
import { inTenant } from '../data/in-tenant.ts';
import type { OpenTenant } from '../log-in.ts';
import { shuffled, type DataSet, type Ground } from './plan.ts';

export interface SomeTicket {
  tenant: OpenTenant;
  ticketId: string;
}

/** Tickets with so many articles, at most about `atMost`, spread over the tenants and mixed. */
export async function someTickets(
  { database }: Ground,
  { tenants }: DataSet,
  { articles, atMost }: { articles: number; atMost: number },
): Promise<SomeTicket[]> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    const found: SomeTicket[] = [];
    for (const tenant of tenants) {
      const { rows } = await inTenant(client, tenant.tenantId, () =>
        client.query<{ ticket_id: string }>(
          'select ticket_id from tickets where tenant_id = $1 and article_count = $2 order by number limit $3',
          [tenant.tenantId, articles, Math.ceil(atMost / tenants.length)],
        ),
      );
      found.push(...rows.map((row) => ({ tenant, ticketId: row.ticket_id })));
    }
    if (found.length === 0) throw new Error(`no ticket with ${articles} articles`);
    return shuffled(found);
  } finally {
    await client.end();
  }
}
