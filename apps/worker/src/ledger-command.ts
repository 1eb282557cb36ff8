// For operators: whether the deletion ledgers are as they were written; and, after a backup was restored and before the
// services start, deletes again what was deleted since.
//   pnpm ledger verify [--tenant seewind]
//   pnpm ledger replay [--tenant seewind]
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  eraseTenantsAgain,
  findTenantByHost,
  getTenant,
  listTenantIds,
  replayLedger,
  systemActor,
  verifyLedger,
  type Scope,
} from '@redlich/domain';
import { configOrExit } from '@redlich/platform/config';
import { createLogger } from '@redlich/platform/logger';
import { closingTools } from './closing-tools.ts';
import { configSchema } from './config.ts';
import { openServices } from './services.ts';

const usage = 'usage: pnpm ledger verify|replay [--tenant SLUG]';
const { values, positionals } = parseArgs({ options: { tenant: { type: 'string' } }, allowPositionals: true });
const [act] = positionals;
if (act !== 'verify' && act !== 'replay') {
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}
const say = (line: string) => process.stdout.write(`${line}\n`);

const config = configOrExit(configSchema);
const log = createLogger({ service: 'ledger', level: 'error' });
const services = await openServices(config, log, { name: 'redlich-ledger', works: false });
const { ports } = services;
try {
  const slug = values.tenant;
  const one = slug && (await findTenantByHost(ports.db, `${slug}.${config.REDLICH_PLATFORM_DOMAIN}`));
  if (slug && !one) throw new Error(`--tenant ${slug}: there is no such tenant`);
  if (act === 'replay' && !one) {
    const again = await eraseTenantsAgain(ports, closingTools(join(config.REDLICH_DATA_DIR, 'exports'), services.jobs));
    say(`${again} tenants erased again`);
  }
  for (const tenantId of one ? [one] : await listTenantIds(ports.db)) {
    const scope: Scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
    const { slug: name } = await getTenant(scope, undefined);
    if (act === 'replay') {
      const { restored, people } = await replayLedger(scope);
      say(`${name}: ${restored} lines put back, ${people} people erased again`);
    }
    const { entries, copied, brokenAt, why } = await verifyLedger(scope);
    if (brokenAt !== null) process.exitCode = 1;
    say(
      brokenAt === null
        ? `${name}: ${entries} lines, ${copied} of them copied, all as they were written`
        : `${name}: line ${brokenAt} is not as it was written (${why})`,
    );
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await services.jobs.stop();
  await services.close();
}
