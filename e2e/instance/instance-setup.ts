import { join, resolve } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { announceInstance } from './instance.ts';
import type { Instance } from './instance.ts';
import { startInstance } from './start-instance.ts';

/**
 * Starts an instance for this run and ends it afterwards. With REDLICH_E2E_RUNNING=true the one that runs already is
 * taken, as the usual variables (REDLICH_WEB_PORT, REDLICH_DATA_DIR, …) describe it: for writing journeys.
 */
export default async function setUpInstance({ projects }: FullConfig): Promise<(() => Promise<void>) | undefined> {
  if (process.env['REDLICH_E2E_RUNNING'] === 'true') {
    announceInstance(runningInstance(process.env));
    return undefined;
  }
  const startedAt = performance.now();
  const { instance, stop } = await startInstance();
  announceInstance(instance);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`the product runs at http://localhost:${instance.webPort} after ${seconds} s`);
  const artefacts = projects[0]?.outputDir ?? 'artefacts';
  return () => stop(`${artefacts}-logs`);
}

function runningInstance(env: NodeJS.ProcessEnv): Instance {
  const port = (name: string, usual: number) => Number(env[name] ?? usual);
  const dataDir = resolve('..', env['REDLICH_DATA_DIR'] ?? '.data');
  return {
    webPort: port('REDLICH_WEB_PORT', 3000),
    smtpPort: port('REDLICH_SMTP_PORT', 2525),
    outboxPort: port('REDLICH_OUTBOX_PORT', 1080),
    providerPort: port('REDLICH_E2E_PROVIDER_PORT', 4310),
    dataDir,
    zoneDir: join(dataDir, 'zone'),
  };
}
