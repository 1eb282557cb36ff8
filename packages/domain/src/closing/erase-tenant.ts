import { sql } from 'kysely';
import { withTenant, type TenantTx } from '@redlich/db';
import { command, isForeignKeyViolation, seeLocked, type Scope } from '../kernel/index.ts';
import { recordErasedTenant } from '../ledger/index.ts';
import { endAllSessions } from '../sessions/index.ts';
import { lockTenant } from '../tenants/index.ts';
import { hashOfCertificate } from './certificate.ts';
import { tablesChildrenFirst } from './table-order.ts';

const batch = 1_000;

const begin = command('tenant.erase', async (scope, _: void): Promise<string | undefined> => {
  const { tx, tenantId, now } = scope;
  const tenant = await lockTenant(scope);
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['erasingAt'] });
  // Withdrawn, or not yet due: the night comes again.
  if (!tenant?.eraseAfter || tenant.eraseAfter > now) return undefined;
  await tx
    .updateTable('tenants')
    .set({ erasingAt: tenant.erasingAt ?? now })
    .where('tenantId', '=', tenantId)
    .execute();
  await endAllSessions(scope);
  await sql`select platform.begin_erasure(${tenant.certificateId}, ${now})`.execute(tx);
  return tenant.certificateId!;
});

export interface Outside {
  /** Deletes the tenant's jobs but those of the named queue. */
  deleteJobsOf(tenantId: string, except: string): Promise<number>;
}

/**
 * Erases a tenant whose time is over: host and addresses, jobs, rows of every table, keys with them, files. The job
 * `tenant.erase`. Small transactions that count what they erase; killed at any point it goes on where it was; done, it
 * finds no tenant and does nothing.
 */
export async function eraseTenant(scope: Scope, { deleteJobsOf }: Outside): Promise<void> {
  const { ports, tenantId } = scope;
  const exists = await withTenant(ports.db, tenantId, (tx) =>
    tx.selectFrom('tenants').select('tenantId').where('tenantId', '=', tenantId).executeTakeFirst(),
  );
  const certificateId = exists && (await begin(scope, undefined));
  if (!certificateId) return;
  // There is no way back from here: a backup that is restored, even now, has to know.
  await recordErasedTenant(ports, { tenantId, certificateId, begunAt: ports.clock.now().toISOString() });
  const jobs = await deleteJobsOf(tenantId, 'tenant.erase');
  await inTenant(scope, (tx) => countErased(tx, 'jobs', jobs));
  await eraseRows(scope);
  await eraseFiles(scope);
  await finish(scope);
}

const inTenant = <T>({ ports, tenantId }: Scope, work: (tx: TenantTx) => Promise<T>) =>
  withTenant(ports.db, tenantId, async (tx) => {
    await seeLocked({ tx });
    return work(tx);
  });

async function countErased(tx: TenantTx, what: string, many: number): Promise<void> {
  if (many > 0) await sql`select platform.add_erased(${what}, ${many})`.execute(tx);
}

async function eraseRows(scope: Scope): Promise<void> {
  const tables = (await inTenant(scope, tablesChildrenFirst)).filter(({ name }) => name !== 'tenants');
  for (const { name, own } of tables) {
    for (let most: number | null = batch; ;) {
      try {
        if ((await eraseBatch(scope, { name, own, most })) < batch) break;
      } catch (error) {
        // Rows that refer to others of the same table go together.
        if (most === null || !isForeignKeyViolation(error)) throw error;
        most = null;
      }
    }
  }
}

interface Step {
  name: string;
  /** Whether the services may delete from it themselves. */
  own: boolean;
  most: number | null;
}

const eraseBatch = (scope: Scope, { name, own, most }: Step): Promise<number> =>
  inTenant(scope, async (tx) => {
    const gone = own ? await deleteRows(tx, scope.tenantId, name, most) : await eraseForeign(tx, name);
    await countErased(tx, name, gone);
    return gone;
  });

async function deleteRows(tx: TenantTx, tenantId: string, name: string, most: number | null): Promise<number> {
  const table = sql.table(name);
  const result = await sql`delete from ${table} where tenant_id = ${tenantId} and ctid = any (array(
    select ctid from ${table} where tenant_id = ${tenantId} limit ${most}))`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

async function eraseForeign(tx: TenantTx, name: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select platform.erase_rows(${name}::regclass, ${batch}) as gone`.execute(
    tx,
  );
  return rows[0]!.gone;
}

async function eraseFiles(scope: Scope): Promise<void> {
  const { files } = scope.ports;
  const prefix = `${scope.tenantId}/`;
  if (!(await inTenant(scope, haveObjectsBeenCounted))) {
    let objects = 0;
    for await (const _ of files.list(prefix)) objects += 1;
    await inTenant(scope, (tx) => countErased(tx, 'objects', objects));
  }
  for await (const { key } of files.list(prefix)) await files.delete(key);
}

/** They are counted before the first of them goes: a store knows no transaction, and a kill must not lose any. */
async function haveObjectsBeenCounted(tx: TenantTx): Promise<boolean> {
  const { rows } = await sql<{ counts: Record<string, number> }>`select counts from platform.read_erasure()`.execute(
    tx,
  );
  return rows[0]?.counts['objects'] !== undefined;
}

/** The tenant's own row goes with the last line of the certificate. */
async function finish(scope: Scope): Promise<void> {
  const { tenantId, ports } = scope;
  const now = ports.clock.now();
  const certificate = await inTenant(scope, async (tx) => {
    await countErased(tx, 'tenants', 1);
    const { rows } = await sql<{ certificateId: string; begunAt: Date; counts: Record<string, number> }>`
      select * from platform.read_erasure()`.execute(tx);
    const { certificateId: id, begunAt, counts } = rows[0]!;
    const facts = { id, tenantId, begunAt: begunAt.toISOString(), finishedAt: now.toISOString(), counts };
    const sha256 = hashOfCertificate(facts);
    await sql`select platform.finish_erasure(${now}, ${sha256})`.execute(tx);
    await tx.deleteFrom('tenants').where('tenantId', '=', tenantId).execute();
    return { finishedAt: facts.finishedAt, counts, sha256, certificateId: id, begunAt: facts.begunAt };
  });
  await recordErasedTenant(ports, { tenantId, ...certificate });
}
