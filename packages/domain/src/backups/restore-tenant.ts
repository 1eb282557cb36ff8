import { randomUUID } from 'node:crypto';
import type { CopiedTable } from '@redlich/db/copy';
import { command, isUniqueViolation, type Ports } from '../kernel/index.ts';
import { exportLedger, findErasedTenant } from '../ledger/index.ts';
import { resumeMail } from '../mail/index.ts';
import { endAllSessions } from '../sessions/index.ts';
import { findStanding, listTenantIds } from '../tenants/index.ts';
import { deleteAgain, systemIn } from './delete-again.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';
import { restoreObjects } from './restore-objects.ts';
import type { Restored } from './restore-platform.ts';
import { checkSchema, restoreRows } from './restore-rows.ts';
import type { BackupTools } from './tools.ts';
import { readThrough } from './verify-backup.ts';

const reason = 'Wiederherstellung / Restore';

/** Nobody gets in until it is finished. */
const shut = command('tenant.restore', async (scope, _: void) => {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('tenants')
    .set(({ fn, val }) => ({
      suspendedAt: fn.coalesce('suspendedAt', val(now)),
      suspensionReason: fn.coalesce('suspensionReason', val(reason)),
    }))
    .where('tenantId', '=', tenantId)
    .execute();
  await endAllSessions(scope);
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['suspendedAt'] });
});

const reopen = command('tenant.restore', async (scope, { staysSuspended }: { staysSuspended: boolean }) => {
  const { tx, tenantId } = scope;
  if (!staysSuspended) {
    await tx
      .updateTable('tenants')
      .set({ suspendedAt: null, suspensionReason: null })
      .where('tenantId', '=', tenantId)
      .execute();
    await resumeMail(scope);
  }
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['suspendedAt'] });
});

interface Wanted {
  file: string;
  /** Which, where the file is a backup of the whole platform. */
  tenantId?: string | undefined;
  /** Exchanges a tenant that is there. */
  replace: boolean;
}

/**
 * Restores one tenant into a platform that runs. The rows change in one transaction, through the policies, so that no other
 * tenant's can be touched; the tenant is suspended until what was deleted since is deleted again and its files are there.
 * Killed at any point it is begun anew with the same file.
 * @throws Error when the file or its key does not fit, the tenant is there and not to be replaced, or was erased
 */
export async function restoreTenant(ports: Ports, tools: BackupTools, wanted: Wanted): Promise<Restored> {
  const backup = await openBackup(ports, tools, wanted.file);
  const tenantId = backup.tenantId ?? wanted.tenantId;
  if (!tenantId) throw new Error('this is the backup of the whole platform: name the tenant to take from it');
  if (wanted.tenantId && wanted.tenantId !== tenantId) throw new Error('this is the backup of another tenant');
  const erased = await findErasedTenant(ports, tenantId);
  if (erased) throw new Error(`the tenant was erased (certificate ${erased.certificateId}): it stays erased`);
  const tables = await checkSchema(tools, backup);
  await readThrough(tools, backup);

  const unfinished = await findUnfinished(tools, tenantId);
  if (unfinished?.hasRows && unfinished.backup !== backup.id)
    throw new Error(`the restore of backup ${unfinished.backup} is not finished: go on with that file`);
  const exists = (await listTenantIds(ports.db)).includes(tenantId);
  if (!unfinished && exists && !wanted.replace)
    throw new Error('the tenant is there: --replace exchanges it for the backup');
  const restore = unfinished ?? (await begin(ports, tools, { backup, tenantId }));
  if (!restore.hasRows) {
    try {
      await exchangeRows(ports, tools, { backup, tenantId, tables, exists, restoreId: restore.id });
    } catch (error) {
      // Nothing was exchanged: the tenant goes on as it was.
      await tools.owner.query('delete from platform.restores where restore_id = $1', [restore.id]);
      if (exists) await reopen(systemIn(ports, tenantId), restore);
      throw error;
    }
  }

  const done = await deleteAgain(ports, tools, tenantId);
  const objects = await restoreObjects(ports, tools, { backup, only: tenantId });
  const { staysSuspended } = (await findUnfinished(tools, tenantId))!;
  await reopen(systemIn(ports, tenantId), { staysSuspended });
  await tools.owner.query('update platform.restores set finished_at = $2 where restore_id = $1', [
    restore.id,
    ports.clock.now(),
  ]);
  return { ...done, objects };
}

interface Unfinished {
  id: string;
  backup: string;
  hasRows: boolean;
  staysSuspended: boolean;
}

async function findUnfinished({ owner }: BackupTools, tenantId: string): Promise<Unfinished | undefined> {
  const [found] = await owner.query<Unfinished>(
    `select restore_id as id, backup_id as backup, rows_at is not null as "hasRows", stays_suspended as "staysSuspended"
     from platform.restores where tenant_id = $1 and finished_at is null`,
    [tenantId],
  );
  return found;
}

interface Place {
  backup: OpenBackup;
  tenantId: string;
}

async function begin(ports: Ports, { owner }: BackupTools, { backup, tenantId }: Place): Promise<Unfinished> {
  const id = randomUUID();
  const staysSuspended = (await findStanding(ports.db, tenantId)) === 'suspended';
  await owner.query(
    `insert into platform.restores (restore_id, backup_id, tenant_id, begun_at, stays_suspended)
     values ($1, $2, $3, $4, $5)`,
    [id, backup.id, tenantId, ports.clock.now(), staysSuspended],
  );
  return { id, backup: backup.id, hasRows: false, staysSuspended };
}

type Exchange = Place & { tables: readonly CopiedTable[]; exists: boolean; restoreId: string };

async function exchangeRows(ports: Ports, tools: BackupTools, exchange: Exchange): Promise<void> {
  const { backup, tenantId, tables, exists, restoreId } = exchange;
  const { owner } = tools;
  if (exists) {
    const scope = systemIn(ports, tenantId);
    await shut(scope, undefined);
    // What the ledger says and no copy does would be lost with the rows.
    await exportLedger(scope, tools.spool);
  }
  try {
    await owner.change(async () => {
      await owner.enter(tenantId);
      await owner.query(`delete from pgboss.job where data ->> 'tenantId' = $1`, [tenantId]);
      for (const table of (await owner.tables()).reverse())
        if (table.of === 'tenant') await owner.empty(table, tenantId);
      await restoreRows(ports, tools, { backup, tables, only: tenantId });
      const [tenant] = await owner.query<{ suspended: boolean }>(
        'select suspended_at is not null as suspended from tenants where tenant_id = $1',
        [tenantId],
      );
      if (!tenant) throw new Error('the backup does not hold this tenant');
      const now = ports.clock.now();
      await owner.query(
        `update tenants set suspended_at = coalesce(suspended_at, $2), suspension_reason = coalesce(suspension_reason, $3)
         where tenant_id = $1`,
        [tenantId, now, reason],
      );
      await owner.query(
        'update platform.restores set rows_at = $2, stays_suspended = $3, backup_id = $4 where restore_id = $1',
        [restoreId, now, tenant.suspended, backup.id],
      );
    });
  } catch (error) {
    if (isUniqueViolation(error))
      throw new Error('another tenant has its host or its mail address now', { cause: error });
    throw error;
  }
}
