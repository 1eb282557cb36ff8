// For operators: backups of the platform or of one tenant, and the way back. As the owner of the tables.
//   pnpm backup create --to /mnt/backups [--tenant seewind]
//   pnpm backup verify FILE
//   pnpm backup restore FILE                       the whole platform, into an empty database
//   pnpm backup restore FILE [--tenant ID] [--replace]   one tenant, into a platform that runs
//   pnpm backup list
//   pnpm backup expire
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createBackup,
  expireBackups,
  findTenantByHost,
  listBackups,
  restorePlatform,
  restoreTenant,
  verifyBackup,
  type BackupTools,
  type Ports,
} from '@redlich/domain';
import { configOrExit, databaseUrlSchema } from '@redlich/platform/config';
import { createLogger } from '@redlich/platform/logger';
import { z } from 'zod';
import { backupTools } from './backup-tools.ts';
import { configSchema } from './config.ts';
import { openServices } from './services.ts';

const usage = `usage: pnpm backup create --to FOLDER [--tenant SLUG]
       pnpm backup verify FILE
       pnpm backup restore FILE [--tenant ID] [--replace]
       pnpm backup list
       pnpm backup expire`;
const { values, positionals } = parseArgs({
  options: { to: { type: 'string' }, tenant: { type: 'string' }, replace: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [verb = '', given] = positionals;
const wanted = { create: values.to, verify: given, restore: given, list: '.', expire: '.' }[verb];
const file = resolve(wanted ?? '.');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const readConfig = () =>
  configOrExit(
    configSchema.extend({
      REDLICH_OWNER_URL: databaseUrlSchema,
      REDLICH_BACKUP_KEYS: z.string().optional(),
      REDLICH_BACKUP_DAYS: z.coerce.number().int().min(1).max(400).default(35),
    }),
  );
type Config = ReturnType<typeof readConfig>;

async function findTenant({ db }: Ports, config: Config) {
  const slug = values.tenant;
  if (slug === undefined) return undefined;
  const id = await findTenantByHost(db, `${slug}.${config.REDLICH_PLATFORM_DOMAIN}`);
  if (!id) throw new Error(`--tenant ${slug}: there is no such tenant`);
  return { id, slug };
}

async function list(ports: Ports): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await listBackups({ ports }, { limit: 100, cursor });
    for (const { id, kind, tenantId, createdAt, expiresAt, bytes, verifiedAt, expiredAt } of items)
      say(
        `${id}  ${createdAt}  ${kind}${tenantId ? ` ${tenantId}` : ''}  ${bytes ?? '?'} bytes  ${
          expiredAt ? `destroyed ${expiredAt}` : `until ${expiresAt}`
        }${verifiedAt ? `, read through ${verifiedAt}` : ''}`,
      );
    if (!nextCursor) return;
    cursor = nextCursor;
  }
}

async function carryOut(ports: Ports, tools: BackupTools, config: Config): Promise<void> {
  if (verb === 'list') return list(ports);
  if (verb === 'expire') {
    const gone = await expireBackups(ports, tools);
    for (const id of gone) say(`${id}: file and key are destroyed`);
    return say(`${gone.length} backups had expired`);
  }
  if (verb === 'create') {
    const made = await createBackup(ports, tools, {
      folder: file,
      tenant: await findTenant(ports, config),
      days: config.REDLICH_BACKUP_DAYS,
    });
    return say(`${made.file}\n${made.bytes} bytes, SHA-256 ${made.sha256}, opens until ${made.expiresAt}`);
  }
  if (verb === 'verify') {
    const { entries, objects, bytes } = await verifyBackup(ports, tools, file);
    return say(`as it was written: ${entries} entries, ${objects} of them files, ${bytes} bytes`);
  }
  const ofTenant = values.tenant !== undefined || (await tools.archives.facts(file))['kind'] === 'tenant';
  const done = ofTenant
    ? await restoreTenant(ports, tools, { file, tenantId: values.tenant, replace: values.replace })
    : await restorePlatform(ports, tools, file);
  say(
    `restored, ${done.objects} files; deleted again: ${done.tenants} tenants, ${done.people} people, ${done.lines} lines of ledgers`,
  );
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ service: 'backup', level: 'error' });
  const services = await openServices(config, log, { name: 'redlich-backup', works: false });
  try {
    const tools = await backupTools({
      ownerUrl: config.REDLICH_OWNER_URL,
      keysDir: config.REDLICH_BACKUP_KEYS ?? join(config.REDLICH_DATA_DIR, 'backup-keys'),
      spoolDir: join(config.REDLICH_DATA_DIR, 'backup-spool'),
      jobs: services.jobs,
    });
    try {
      await carryOut(services.ports, tools, config);
    } finally {
      await tools.owner.close();
    }
  } finally {
    await services.jobs.stop();
    await services.close();
  }
}

try {
  if (wanted === undefined) throw new Error(usage);
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
