import type { Ports } from '../kernel/index.ts';
import { deleteSignUp, listSignUpsBefore } from '../tenants/index.ts';

const keptMs = 48 * 3_600_000;

/** Part of the nightly run: who did not prove the address within 48 hours is gone with everything. @returns how many */
export async function deleteStaleSignUps(ports: Ports): Promise<number> {
  const stale = await listSignUpsBefore(ports.db, new Date(ports.clock.now().getTime() - keptMs));
  for (const tenantId of stale) await deleteSignUp(ports, tenantId);
  return stale.length;
}
