import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const dayMs = 24 * 3_600_000;

/** Part of the nightly run: what was read goes thirty days after it came, everything after ninety. */
export async function deleteOldAlerts({ ports, tenantId }: Scope): Promise<void> {
  const before = (days: number) => new Date(ports.clock.now().getTime() - days * dayMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .deleteFrom('alerts')
      .where('tenantId', '=', tenantId)
      .where('createdAt', '<', before(30))
      .where((eb) => eb.or([eb('readAt', 'is not', null), eb('createdAt', '<', before(90))]))
      .execute(),
  );
}
