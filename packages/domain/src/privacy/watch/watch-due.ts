import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { systemActor, type Ports } from '../../kernel/index.ts';
import { watchNotice } from './record-run.ts';

/** With a schedule of every minute nothing drifts for more than five before somebody is told. */
const restMs = 3 * 60_000;
const atOnce = 200;

async function dueTenants({ db }: Ports, before: Date): Promise<string[]> {
  const { rows } = await sql<{ tenantId: string }>`
    select notices_due as tenant_id from platform.notices_due(${before}, ${atOnce})`.execute(db);
  return rows.map(({ tenantId }) => tenantId);
}

/** Compares the notices of all tenants whose turn it is, one after the other; what fails for one is told and leaves the others. */
export async function watchDueNotices(ports: Ports): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - restMs);
  const seen = new Set<string>();
  for (;;) {
    const due = (await dueTenants(ports, before)).filter((tenantId) => !seen.has(tenantId));
    if (due.length === 0) return;
    for (const tenantId of due) {
      seen.add(tenantId);
      await watchNotice({ ports, tenantId, actor: systemActor, requestId: randomUUID() }).catch((err: unknown) =>
        ports.log.error({ tenantId, err }, 'notice not compared'),
      );
    }
  }
}
