import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';

const most = 500;
/** What is taken is not taken again for so long; by then its check has said when the next one is due. */
const takenMs = 15 * 60_000;

/** Every minute: one job for each domain whose check is due, the longest due first. @returns how many */
export async function enqueueDueChecks({ db, jobs, clock }: Pick<Ports, 'db' | 'jobs' | 'clock'>): Promise<number> {
  const now = clock.now();
  const { rows } = await sql<{ tenantId: string; customDomainId: string }>`
    select * from platform.domains_due(${now}, ${most})`.execute(db);
  for (const { tenantId, customDomainId: domainId } of rows) {
    await withTenant(db, tenantId, async (tx) => {
      const taken = await tx
        .updateTable('customDomains')
        .set({ nextCheckAt: new Date(now.getTime() + takenMs) })
        .where('tenantId', '=', tenantId)
        .where('customDomainId', '=', domainId)
        .where('nextCheckAt', '<=', now)
        .returning('customDomainId')
        .executeTakeFirst();
      if (taken) await jobs.enqueue(tx, 'domain.check', { tenantId, domainId }, { group: tenantId });
    });
  }
  return rows.length;
}
