import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';
import { unwrap, wrap } from './tenant-key.ts';

/**
 * Wraps a tenant's keys with the key-encryption key in use; what is sealed stays as it is. Safe while services run that
 * know both keys, and safe to repeat. @returns how many keys were wrapped anew
 */
export async function rotateKeys({ ports, tenantId }: Scope): Promise<number> {
  return withTenant(ports.db, tenantId, async (tx) => {
    const rows = await tx
      .selectFrom('tenantKeys')
      .select(['version', 'wrappedKey'])
      .where('tenantId', '=', tenantId)
      .forUpdate()
      .execute();
    for (const row of rows) {
      const key = unwrap({ ports, tenantId }, row);
      const wrappedKey = wrap({ ports, tenantId }, { version: row.version, key });
      await tx
        .updateTable('tenantKeys')
        .set({ wrappedKey, wrappedAt: ports.clock.now() })
        .where('tenantId', '=', tenantId)
        .where('version', '=', row.version)
        .execute();
    }
    return rows.length;
  });
}
