import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CopiedTable } from '@redlich/db/copy';
import type { Ports } from '../kernel/index.ts';
import { longestBackupDays } from '../ledger/index.ts';
import { listTenantIds } from '../tenants/index.ts';
import { readJobs } from './jobs.ts';
import { isCopied, names, platform } from './left-out.ts';
import { readSeeds, readTenantKeys } from './sealed-rows.ts';
import type { ArchiveWriter, BackupTools } from './tools.ts';

export interface Made {
  id: string;
  file: string;
  bytes: number;
  sha256: string;
  expiresAt: string;
}

interface Wanted {
  folder: string;
  /** One tenant; the whole platform without. */
  tenant?: { id: string; slug: string } | undefined;
  days: number;
}

const partBytes = 4 * 1024 * 1024;

/**
 * Makes a backup of the platform or of one tenant: rows as they were at one moment, what waits in the queue, keys, the
 * copies of the deletion ledger, files. It has a key of its own that ends with it. Killed, it leaves nothing that looks whole.
 * @throws RangeError for a life that no ledger outlives
 */
export async function createBackup(ports: Ports, tools: BackupTools, { folder, tenant, days }: Wanted): Promise<Made> {
  if (!Number.isInteger(days) || days < 1 || days > longestBackupDays)
    throw new RangeError(`a backup lives 1 to ${longestBackupDays} days, not ${days}`);
  const { owner, keys, archives } = tools;
  const id = randomUUID();
  const createdAt = ports.clock.now();
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000).toISOString();
  const day = createdAt.toISOString().slice(0, 16).replace(/[-:]/g, '');
  const file = join(folder, `redlich-${tenant?.slug ?? platform}-${day}-${id.slice(0, 8)}.backup`);
  const kind = tenant ? 'tenant' : platform;
  const facts = { id, kind, tenantId: tenant?.id ?? null, createdAt: createdAt.toISOString(), expiresAt };
  const { key } = await keys.make({ id, file, expiresAt, facts });
  try {
    const archive = await archives.write(file, { facts, key });
    try {
      await fill(ports, tools, archive, tenant?.id);
      const { bytes, sha256 } = await archive.close();
      await owner.query(
        `insert into platform.backups (backup_id, kind, tenant_id, created_at, expires_at, bytes, sha256)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, kind, facts.tenantId, createdAt, expiresAt, bytes, sha256],
      );
      return { id, file, bytes, sha256, expiresAt };
    } catch (error) {
      await archive.abort();
      throw error;
    }
  } catch (error) {
    await archives.remove(file);
    await keys.destroy(id);
    throw error;
  }
}

async function fill(ports: Ports, { owner }: BackupTools, archive: ArchiveWriter, tenantId?: string): Promise<void> {
  const tables = (await owner.tables()).filter(isCopied);
  await archive.add(names.manifest, JSON.stringify({ schema: await owner.schemaVersion(), tables }));
  const tenantIds = tenantId ? [tenantId] : await listTenantIds(ports.db);
  await owner.snapshot(async () => {
    if (!tenantId) {
      await addRows(platform, 'platform');
      await archive.add(names.seeds, await readSeeds(owner, ports));
      await archive.add(names.jobs(platform), await readJobs(owner, undefined));
    }
    for (const id of tenantIds) {
      await owner.enter(id);
      await addRows(id, 'tenant');
      await archive.add(names.keys(id), await readTenantKeys(owner, ports, id));
      await archive.add(names.jobs(id), await readJobs(owner, id));
    }
  });
  await addFiles(tenantId ? `ledger/${tenantId}/` : 'ledger/', names.ledger);
  for (const id of tenantIds) await addFiles(`${id}/`, names.object);

  async function addRows(whose: string, of: CopiedTable['of']) {
    for (const table of tables.filter((each) => each.of === of)) {
      let part = 0;
      for await (const rows of owner.read(table, { tenantId: of === 'tenant' ? whose : undefined, partBytes }))
        await archive.add(names.rows(whose, table.name, (part += 1)), rows);
    }
  }
  async function addFiles(prefix: string, nameOf: (key: string) => string) {
    for await (const { key } of ports.files.list(prefix)) {
      const found = await ports.files.open(key);
      // Deleted since it was listed: so is what referred to it.
      if (found) await archive.add(nameOf(key), found.stream, found.bytes);
    }
  }
}
