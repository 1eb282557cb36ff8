import { text } from 'node:stream/consumers';
import type { CopiedTable } from '@redlich/db/copy';
import type { Ports } from '../kernel/index.ts';
import { writeJobs } from './jobs.ts';
import { names, platform } from './left-out.ts';
import type { OpenBackup } from './open-backup.ts';
import { writeSeeds, writeTenantKeys } from './sealed-rows.ts';
import type { BackupTools } from './tools.ts';

interface Manifest {
  schema: string;
  tables: CopiedTable[];
}

/** @throws Error when the database has other migrations than the backup: its rows would not fit */
export async function checkSchema({ owner, archives }: BackupTools, { file, key }: OpenBackup): Promise<CopiedTable[]> {
  for await (const { name, stream } of archives.read(file, key)) {
    if (name !== names.manifest) break;
    const { schema, tables } = JSON.parse(await text(stream)) as Manifest;
    const here = await owner.schemaVersion();
    if (schema === here) return tables;
    throw new Error(
      `the backup was made at migration ${schema}, this database is at ${here}: restore it with the release that made it, then migrate`,
    );
  }
  throw new Error('the backup does not begin with its list of tables');
}

interface Wanted {
  backup: OpenBackup;
  tables: readonly CopiedTable[];
  /** Only this tenant's. */
  only?: string | undefined;
}

/**
 * Puts rows, keys and waiting jobs into the database, each tenant's through the policies; the caller's transaction holds
 * them. Copies of ledgers go to the file store unless a newer installation has them already.
 */
export async function restoreRows(ports: Ports, tools: BackupTools, { backup, tables, only }: Wanted): Promise<void> {
  const { owner, archives } = tools;
  const byName = new Map(tables.map((table) => [table.name, table]));
  let inside = '';
  for await (const { name, bytes, stream } of archives.read(backup.file, backup.key)) {
    const [kind, whose = '', table = ''] = name.split('/');
    // Objects are the last; they come when it is known which of them still may.
    if (kind === 'objects') return;
    if (kind === 'ledger-copies') {
      const key = name.slice('ledger-copies/'.length);
      if (only === undefined || key.startsWith(`ledger/${only}/`)) await putIfMissing(key, { stream, bytes });
      continue;
    }
    if (name === names.manifest || (only !== undefined && whose !== only)) continue;
    if (whose !== platform && whose !== inside) {
      await owner.enter(whose);
      inside = whose;
    }
    if (kind === 'rows') await owner.write(byName.get(table)!, stream);
    else if (kind === 'jobs') await writeJobs(owner, ports, await text(stream));
    else if (kind === 'keys') await writeTenantKeys(owner, ports, { tenantId: whose, json: await text(stream) });
    else if (kind === 'seeds') await writeSeeds(owner, ports, await text(stream));
  }

  async function putIfMissing(key: string, file: Parameters<Ports['files']['put']>[1]) {
    for await (const found of ports.files.list(key)) if (found.key === key) return;
    await ports.files.put(key, file);
  }
}
