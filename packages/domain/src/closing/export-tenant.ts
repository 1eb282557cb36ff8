import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import { command, inSnakeCase, query, streamRows, type Scope } from '../kernel/index.ts';
import { blobKey, ensureBlob, type Archive, type ArchiveEntry } from '../files/index.ts';
import { notify } from '../notifications/index.ts';
import { exportedTables, schemaOf, type ExportedTable } from './exported-columns.ts';

const keptMs = 7 * 86_400_000;
const batch = 1_000;

const isQueued = query('export.make', async ({ tx, tenantId }, { exportId }: { exportId: string }) => {
  const row = await tx
    .selectFrom('exports')
    .select('state')
    .where('tenantId', '=', tenantId)
    .where('exportId', '=', exportId)
    .executeTakeFirst();
  return row?.state === 'queued';
});

const readme = `Export aus Redlich / Export from Redlich

tables/<Tabelle>.jsonl   eine Zeile JSON je Datensatz / one line of JSON a record
files/<sha256>           Dateien; blobs.jsonl nennt ihre Kennung, attachments.jsonl ihren Namen
                         files; blobs.jsonl tells their id, attachments.jsonl their name
schema.json              JSON Schema der Zeilen / of the lines
manifest.json            alle Dateien mit Größe und SHA-256 / every file with size and SHA-256

Passwörter, Schlüssel und Tokens sind nicht enthalten. / Passwords, keys and tokens are not included.
`;

/**
 * Writes everything of the tenant into one archive and puts it into the store; the job `tenant.export`. Killed, it begins
 * anew; done, it does nothing. Each table is read as of one moment.
 */
export async function exportTenant(scope: Scope, open: () => Promise<Archive>, exportId: string): Promise<void> {
  if (!(await isQueued(scope, { exportId }))) return;
  const startedAt = scope.ports.clock.now();
  const archive = await open();
  try {
    const entries: (ArchiveEntry & { rows?: number })[] = [];
    const text = async (path: string, content: string) =>
      entries.push(await archive.add(path, Readable.from([content])));
    const tables = await withTenant(scope.ports.db, scope.tenantId, exportedTables);
    await text('README.txt', readme);
    await text('schema.json', JSON.stringify(schemaOf(tables), null, 2));
    for (const table of tables) {
      const counted = { rows: 0 };
      const lines = Readable.from(readLines(scope, table, counted));
      entries.push({ ...(await archive.add(`tables/${table.table}.jsonl`, lines)), ...counted });
    }
    for await (const blob of readBlobs(scope)) {
      const file = await scope.ports.files.open(blobKey(scope.tenantId, blob));
      if (file) entries.push(await archive.add(`files/${blob.sha256}`, file.stream));
    }
    const manifest = {
      format: 'redlich-export',
      version: 1,
      tenantId: scope.tenantId,
      startedAt,
      finishedAt: scope.ports.clock.now(),
      entries,
    };
    await archive.add('manifest.json', Readable.from([JSON.stringify(manifest, null, 2)]));
    const { bytes, sha256 } = await archive.close();
    const { blobId } = await ensureBlob(scope, { path: archive.path, bytes, sha256 });
    await finish(scope, { exportId, blobId, bytes, sha256 });
  } finally {
    await archive.dispose();
  }
}

function readLines(scope: Scope, { table, columns }: ExportedTable, counted: { rows: number }) {
  const names = sql.join(columns.map(({ name }) => sql.ref(`${table}.${name}`)));
  return streamRows<object, string>(scope, {
    statement: sql`select ${names} from ${sql.table(table)} where tenant_id = ${sql.lit(scope.tenantId)}`,
    shape(rows) {
      counted.rows += rows.length;
      return rows.map((row) => `${JSON.stringify(inSnakeCase(row))}\n`).join('');
    },
  });
}

async function* readBlobs({ ports, tenantId }: Scope) {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const blobs = await withTenant(ports.db, tenantId, (tx) =>
      tx
        .selectFrom('blobs as b')
        .select(['b.blobId', 'b.sha256', 'b.bytes'])
        .where('b.tenantId', '=', tenantId)
        .where('b.blobId', '>', after)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('exports as e')
                .select('e.blobId')
                .whereRef('e.tenantId', '=', 'b.tenantId')
                .whereRef('e.blobId', '=', 'b.blobId'),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('subjectPackages as p')
                .select('p.blobId')
                .whereRef('p.tenantId', '=', 'b.tenantId')
                .whereRef('p.blobId', '=', 'b.blobId'),
            ),
          ),
        )
        .orderBy('b.blobId')
        .limit(batch)
        .execute(),
    );
    yield* blobs;
    if (blobs.length < batch) return;
    after = blobs.at(-1)!.blobId;
  }
}

interface Finished {
  exportId: string;
  blobId: string;
  bytes: number;
  sha256: string;
}

const finish = command('export.make', async (scope, { exportId, blobId, bytes, sha256 }: Finished) => {
  const { tx, tenantId, now } = scope;
  const row = await tx
    .updateTable('exports')
    .set({ state: 'ready', blobId, bytes, sha256, readyAt: now, expiresAt: new Date(now.getTime() + keptMs) })
    .where('tenantId', '=', tenantId)
    .where('exportId', '=', exportId)
    .where('state', '=', 'queued')
    .returning('requestedBy')
    .executeTakeFirst();
  scope.audit({ objectKind: 'export', objectId: exportId, fields: ['state'] });
  if (!row?.requestedBy) return;
  const login = await tx
    .selectFrom('logins')
    .select('language')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', row.requestedBy)
    .executeTakeFirst();
  const language = login?.language === 'en' ? 'en' : 'de';
  await notify(scope, { kind: 'export-ready', person: { agentId: row.requestedBy }, language });
});

/** After the last try: the list says that it failed, and another can be asked for. */
export const failExport = command('export.make', async (scope, { exportId }: { exportId: string }) => {
  await scope.tx
    .updateTable('exports')
    .set({ state: 'failed' })
    .where('tenantId', '=', scope.tenantId)
    .where('exportId', '=', exportId)
    .where('state', '=', 'queued')
    .execute();
  scope.audit({ objectKind: 'export', objectId: exportId, fields: ['state'] });
});
