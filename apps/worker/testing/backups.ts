import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { createUpload, createTicket, type BackupTools, type Ports } from '@redlich/domain';
import { openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { spool } from '@redlich/platform/files';
import { Readable } from 'node:stream';
import { backupTools } from '../src/backup-tools.ts';

export interface Installation {
  test: TestPorts;
  ports: TestPorts['ports'];
  tools: BackupTools;
  /** As a superuser, who sees everything. */
  all: pg.Client;
  close(): Promise<void>;
}

/** An installation with a database, files and a key-encryption key of its own; the keys of backups may be another's. */
export async function openInstallation(keysDir: string, keyByte = 7): Promise<Installation> {
  const test = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
  // What is restored was made earlier.
  if (keyByte !== 7) test.ports.clock.advance(120_000);
  const ports = { ...test.ports, keyEncryptionKeys: [Buffer.alloc(32, keyByte)] as [Buffer] };
  const spoolDir = join(test.filesDir, '.spool');
  await mkdir(spoolDir, { recursive: true });
  const tools = await backupTools({ ownerUrl: test.database.ownerUrl, keysDir, spoolDir, jobs: test.jobs });
  const all = new pg.Client({ connectionString: test.database.superuserUrl });
  await all.connect();
  return {
    test,
    ports,
    tools,
    all,
    async close() {
      await tools.owner.close();
      await all.end();
      await test.close();
    },
  };
}

export async function scratchFolder(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'redlich-test-backups-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** What no backup holds, and what differs by its nature. */
const apart =
  /^(public\.(sessions|tenant_keys)|platform\.(attempts|operator_sessions|operator_seeds|restores|backups|kysely.*))$/;

/** Every row of every table as text, by table; of one tenant where one is named. */
export async function dump(all: pg.Client, tenantId?: string): Promise<Map<string, string[]>> {
  const { rows: tables } = await all.query<{ name: string; tenants: boolean }>(
    `select format('%s.%s', n.nspname, c.relname) as name,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenants
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'platform', 'pgboss') order by 1`,
  );
  const found = new Map<string, string[]>();
  for (const { name, tenants } of tables) {
    if (tenantId !== undefined && !tenants) continue;
    const only = tenantId === undefined ? '' : ` where t.tenant_id = '${tenantId}'`;
    const { rows } = await all.query<{ row: string }>(`select t::text as row from ${name} t${only} order by 1`);
    if (rows.length > 0)
      found.set(
        name,
        rows.map(({ row }) => row),
      );
  }
  return found;
}
/** What the nightly deletions note of themselves; they end a restore too. */
const ofTheNight = /,system,,(retention\.run|[a-z-]+\.(expire|delete-old)),/;

/** What is copied. */
export const copied = (rows: Map<string, string[]>): Map<string, string[]> =>
  new Map(
    [...rows]
      .filter(([name]) => !apart.test(name) && !name.startsWith('pgboss.'))
      .map(([name, lines]) => [name, lines.filter((line) => !ofTheNight.test(line))]),
  );

/** Every file of the store with its content. */
export async function filesOf({ files }: Pick<Ports, 'files'>, prefix = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { key } of files.list(prefix)) {
    const file = await files.open(key);
    if (file) found.set(key, await text(file.stream));
  }
  return found;
}

/** A ticket of the customer's with a file. */
export async function ticketWithFile(tenant: TestTenant, dir: string, words: string): Promise<string> {
  const file = await spool(Readable.from([Buffer.from(`Datei: ${words}`)]), { dir, bytesMax: 1_000_000 });
  const upload = await createUpload(tenant.as.customer, { file, fileName: `${words}.txt`, contentType: 'text/plain' });
  // One that was never attached to anything goes by the sweep only.
  const forgotten = await spool(Readable.from([Buffer.from(`Vergessen: ${words}`)]), { dir, bytesMax: 1_000_000 });
  await createUpload(tenant.as.customer, { file: forgotten, fileName: 'a.txt', contentType: 'text/plain' });
  await forgotten.dispose();
  const { id } = await createTicket(tenant.as.customer, { subject: words, body: words, attachments: [upload.id] });
  await file.dispose();
  return id;
}
