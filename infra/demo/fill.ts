import { connectDatabase, type Database } from '@redlich/db';
import { countUsage, findTenantByHost, type Ports } from '@redlich/domain';
import { systemClock } from '@redlich/platform/clock';
import { keyEncryptionKeysOf } from '@redlich/platform/config';
import type { Files } from '@redlich/platform/files';
import pg from 'pg';
import { fillOperator } from './fill-operator.ts';
import { fillTenant, isFilled } from './fill-tenant.ts';
import { demoSlugs } from './slugs.ts';

export interface DemoInput {
  appUrl: string;
  ownerUrl: string;
  secret: string;
  /** As the services have it; by default theirs is made from the secret too. */
  keyEncryptionKey?: string | undefined;
  files: Files;
  /** Tenants answer on `<slug>.<platformDomain>`. */
  platformDomain?: string;
  report?: (line: string) => void;
}

/**
 * Makes the demo's tenants where they are missing and leaves those that are there alone. Killed at any point it is simply
 * run again; two runs at once make each tenant once. The database's schema must be up to date.
 */
export async function fillDemo(input: DemoInput): Promise<void> {
  const { appUrl, ownerUrl, platformDomain = 'localhost', report = () => {} } = input;
  const db = connectDatabase({ url: appUrl, connectionsMax: 10, applicationName: 'redlich-demo' });
  try {
    await fillOperator(ownerUrl);
    const hosts = demoSlugs.map((slug) => ({ slug, host: `${slug}.${platformDomain}` }));
    const filled = await Promise.all(hosts.map(({ host }) => isFilled({ db }, host)));
    const missing = hosts.filter((_, index) => !filled[index]);
    if (missing.length === 0) return;
    const { demoTenants } = await import('./tenants/index.ts');
    const ports = portsOf(db, input);
    const now = new Date();
    const fills = missing.map(async ({ slug, host }) => {
      const tenant = demoTenants[slug];
      await fillTenant(ports, { tenant, host, now });
      report(`  ${host}: ${tenant.name}, ${tenant.tickets.length} tickets`);
    });
    const failed = (await Promise.allSettled(fills)).find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    for (const { host } of missing) await countUsage({ ports, tenantId: (await findTenantByHost(db, host))! });
    await analyse(ownerUrl);
  } finally {
    await db.destroy();
  }
}

const silent = () => {};

function portsOf(db: Database, { files, secret, keyEncryptionKey, platformDomain = 'localhost' }: DemoInput): Ports {
  return {
    db,
    files,
    secret,
    keyEncryptionKeys: keyEncryptionKeysOf({
      REDLICH_SECRET: secret,
      REDLICH_KEY_ENCRYPTION_KEY: keyEncryptionKey,
    }),
    site: { scheme: 'http', port: undefined, platformDomain },
    clock: systemClock,
    // A statement that does nothing.
    jobs: { enqueue: async () => {}, compose: async () => ({ sql: 'select', parameters: [] }), wake: () => {} },
    log: { info: silent, warn: silent, error: silent },
  };
}

/** Tells the planner about the new rows, which only the tables' owner may do. */
async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('analyze tickets, articles, attachments, customers, audit_entries, consents');
  } finally {
    await client.end();
  }
}
