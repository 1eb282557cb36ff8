// For operators: what the retention rules would delete on a day, and, asked twice, deletes it.
//   pnpm retention --at 2028-01-01 [--tenant seewind] [--carry-out]
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  findTenantByHost,
  getTenant,
  listTenantIds,
  readRules,
  runRetention,
  previewRetention,
  systemActor,
  type Scope,
} from '@redlich/domain';
import { withTenant } from '@redlich/db';
import { configOrExit } from '@redlich/platform/config';
import { createLogger } from '@redlich/platform/logger';
import { configSchema } from './config.ts';
import { openServices } from './services.ts';

const usage = 'usage: pnpm retention --at YYYY-MM-DD [--tenant SLUG] [--carry-out]';

function readArguments() {
  const { values } = parseArgs({
    options: { at: { type: 'string' }, tenant: { type: 'string' }, 'carry-out': { type: 'boolean', default: false } },
  });
  const at = z.string().date().safeParse(values.at);
  if (!at.success) throw new Error(`--at must be a day such as 2028-01-01\n${usage}`);
  return { at: new Date(`${at.data}T00:00:00Z`), slug: values.tenant, carryOut: values['carry-out'] };
}

try {
  await main(readArguments());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function main({ at, slug, carryOut }: ReturnType<typeof readArguments>): Promise<void> {
  const config = configOrExit(
    configSchema.pick({
      REDLICH_APP_URL: true,
      REDLICH_DATA_DIR: true,
      REDLICH_DATABASE_CONNECTIONS: true,
      REDLICH_DNS_SERVERS: true,
      SMTP_URL: true,
      REDLICH_SECRET: true,
      REDLICH_KEY_ENCRYPTION_KEY: true,
      REDLICH_KEY_ENCRYPTION_KEY_PREVIOUS: true,
      REDLICH_PLATFORM_DOMAIN: true,
      REDLICH_PUBLIC_SCHEME: true,
      REDLICH_PUBLIC_PORT: true,
      S3_ENDPOINT: true,
      S3_REGION: true,
      S3_BUCKET: true,
      S3_ACCESS_KEY_ID: true,
      S3_SECRET_ACCESS_KEY: true,
    }),
  );
  const log = createLogger({ service: 'retention', level: 'error' });
  const services = await openServices(config, log, { name: 'redlich-retention', works: false });
  const { ports } = services;
  const one = slug && (await findTenantByHost(ports.db, `${slug}.${config.REDLICH_PLATFORM_DOMAIN}`));
  if (slug && !one) throw new Error(`--tenant ${slug}: there is no such tenant`);
  for (const tenantId of one ? [one] : await listTenantIds(ports.db)) {
    const scope: Scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
    const tenant = await getTenant(scope, undefined);
    const rules = await withTenant(ports.db, tenantId, (tx) => readRules({ tx, tenantId }));
    if (rules.length === 0) say(`${tenant.slug}: no rule, nothing is deleted by time`);
    for (const rule of rules) {
      const extent = await previewRetention(scope, {
        ...rule,
        class: rule.class && { kind: rule.class.kind, reference: rule.class.id },
        at,
      });
      const parts = rule.category === 'closedTickets' ? ` (${extent.articles} articles, ${extent.files} files)` : '';
      say(
        `${tenant.slug}: ${rule.category}, ${rule.class ? `${rule.class.kind} ${rule.class.name}, ` : ''}${rule.period}${rule.toYearEnd ? ' from the year’s end' : ''}: ${extent.objects}${parts} begun before ${extent.cutoffAt}`,
      );
    }
    if (!carryOut) continue;
    const done = await runRetention(scope, at);
    for (const disposal of done)
      say(`${tenant.slug}: deleted ${disposal.objects} of ${disposal.category}, run ${disposal.runId}`);
  }
  say(
    carryOut
      ? 'Done. Files leave the store as soon as the worker has done its jobs.'
      : 'Nothing was deleted: add --carry-out to do it.',
  );
  await services.jobs.stop();
  await services.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
