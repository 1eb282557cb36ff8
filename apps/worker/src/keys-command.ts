// For operators: wraps the tenants' keys, and the operators' seeds of one-time codes, with REDLICH_KEY_ENCRYPTION_KEY, opening them with
// REDLICH_KEY_ENCRYPTION_KEY_PREVIOUS where that still fits. The services may run meanwhile if they know both.
//   pnpm keys rotate
import { randomUUID } from 'node:crypto';
import { listTenantIds, resealOperatorSeeds, rotateKeys, systemActor } from '@redlich/domain';
import { configOrExit } from '@redlich/platform/config';
import { createLogger } from '@redlich/platform/logger';
import { configSchema } from './config.ts';
import { openServices } from './services.ts';

if (process.argv[2] !== 'rotate') {
  process.stderr.write('usage: pnpm keys rotate\n');
  process.exit(1);
}
const config = configOrExit(configSchema);
const log = createLogger({ service: 'keys', level: 'error' });
const services = await openServices(config, log, { name: 'redlich-keys', works: false });
let keys = 0;
for (const tenantId of await listTenantIds(services.ports.db)) {
  keys += await rotateKeys({ ports: services.ports, tenantId, actor: systemActor, requestId: randomUUID() });
}
keys += await resealOperatorSeeds(services.ports);
process.stdout.write(
  `${keys} keys are wrapped with the key in use. REDLICH_KEY_ENCRYPTION_KEY_PREVIOUS is no longer needed.\n`,
);
await services.jobs.stop();
await services.close();
