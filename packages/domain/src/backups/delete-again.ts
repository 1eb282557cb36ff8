import { randomUUID } from 'node:crypto';
import { eraseTenantsAgain } from '../closing/index.ts';
import { deleteBlob, sweepFiles } from '../files/index.ts';
import { systemActor, type Ports, type Scope } from '../kernel/index.ts';
import { exportLedger } from '../ledger/index.ts';
import { replayLedger } from '../replay/index.ts';
import { listTenantIds } from '../tenants/index.ts';
import { readReleasedBlobs } from './jobs.ts';
import type { BackupTools } from './tools.ts';

export interface DeletedAgain {
  tenants: number;
  people: number;
  /** Lines of ledgers that the backup did not know. */
  lines: number;
}

/** Mail to a tenant that is being restored goes on coming in: first its bytes, then its row. */
const onItsWayMs = 60_000;

export const systemIn = (ports: Ports, tenantId: string): Scope => ({
  ports,
  tenantId,
  actor: systemActor,
  requestId: randomUUID(),
});

/** What was deleted since the backup goes again, files with it, in one tenant or in all; run twice, the second finds nothing. */
export async function deleteAgain(ports: Ports, tools: BackupTools, only?: string): Promise<DeletedAgain> {
  const done: DeletedAgain = { tenants: only ? 0 : await eraseTenantsAgain(ports, tools), people: 0, lines: 0 };
  for (const tenantId of only ? [only] : await listTenantIds(ports.db)) {
    const scope = systemIn(ports, tenantId);
    const { restored, people } = await replayLedger(scope);
    await tools.deleteWhatIsOver(scope);
    done.people += people;
    done.lines += restored;
    // Their jobs would do it once the worker runs, and the rest a night later; nobody is served before.
    for (const blob of await readReleasedBlobs(tools.owner, tenantId)) await deleteBlob(scope, blob);
    await sweepFiles(scope, { graceMs: onItsWayMs });
    await exportLedger(scope, tools.spool);
  }
  return done;
}
