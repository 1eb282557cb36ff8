import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import { seeLocked, type Ports, type Scope } from '../kernel/index.ts';

const dayMs = 86_400_000;

/** Counts what a tenant uses and keeps the numbers; the job `usage.count`. Mails are those of the last 30 days. */
export async function countUsage({ ports, tenantId }: Pick<Scope, 'ports' | 'tenantId'>): Promise<void> {
  const now = ports.clock.now();
  const since = new Date(now.getTime() - 30 * dayMs);
  await withTenant(ports.db, tenantId, async (tx) => {
    await seeLocked({ tx });
    await sql`
      select platform.record_usage(${now},
        (select count(*)::int from agents where tenant_id = ${tenantId} and active),
        (select count(*)::int from customers where tenant_id = ${tenantId}),
        (select count(*)::int from tickets where tenant_id = ${tenantId}),
        (select count(*)::int from articles where tenant_id = ${tenantId}),
        (select coalesce(sum(bytes), 0)::bigint from blobs where tenant_id = ${tenantId}),
        (select count(*)::int from incoming_mails where tenant_id = ${tenantId} and received_at >= ${since}),
        (select count(*)::int from article_deliveries where tenant_id = ${tenantId} and changed_at >= ${since} and state = 'sent'),
        (select count(*)::int from incoming_mails where tenant_id = ${tenantId} and received_at >= ${since} and state = 'failed'),
        (select count(*)::int from article_deliveries where tenant_id = ${tenantId} and changed_at >= ${since} and state = 'failed'))`.execute(
      tx,
    );
  });
}

/** Notes that a task of the whole platform ran through. */
export async function recordRun({ db, clock }: Pick<Ports, 'db' | 'clock'>, name: string): Promise<void> {
  await sql`select platform.record_run(${name}, ${clock.now()})`.execute(db);
}
