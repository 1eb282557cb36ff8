import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppLogin } from '@redlich/db/migrate';
import { readHolder } from '../bootstrap/lock.mjs';
import type { StartConfig } from '../local/config.ts';
import { credential } from '../local/credentials.ts';
import { processFile, takeDataFolder } from '../local/data-folder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../local/embedded-postgres.ts';
import { readLaunchers } from '../local/launchers.ts';
import { freePorts } from '../local/ports.ts';
import { stopSurvivor } from '../local/postgres/survivor.ts';
import { prepareDatabase } from '../local/prepare-database.ts';
import { repository } from '../local/repository.ts';
import { productServices, serviceEnvironment } from '../local/services.ts';
import type { StopOrder } from '../local/stop-order.ts';
import { supervise } from '../local/supervisor.ts';

export type ServiceName = 'api' | 'web' | 'worker';

export interface BenchDatabase {
  dataDir: string;
  postgres: EmbeddedPostgres;
  appUrl: string;
  secret: string;
}

/** A database of its own in a folder that is emptied before and after, with the settings of `npm start`. */
export async function openDatabase(stops: StopOrder): Promise<BenchDatabase> {
  const dataDir = join(repository, '.data', 'bench');
  const folder = await takeDataFolder(dataDir, readLaunchers(process.env));
  stops.add(folder.release);
  await stopSurvivor(join(dataDir, 'postgres'));
  empty(dataDir, ['start.lock']);
  // The logs may be wanted after a failure.
  stops.add(() => empty(dataDir, ['start.lock', 'logs']));
  const opening = startEmbeddedPostgres({ dataDir });
  // Also when the stop comes while it starts.
  stops.add(() =>
    opening.then(
      (server) => server.stop(),
      () => {},
    ),
  );
  const postgres = await opening;
  await prepareDatabase(postgres.ownerUrl);
  const appUrl = await ensureAppLogin({ ownerUrl: postgres.ownerUrl, password: credential(dataDir, 'app') });
  return { dataDir, postgres, appUrl, secret: credential(dataDir, 'secret') };
}

function empty(dataDir: string, except: string[]): void {
  for (const name of readdirSync(dataDir)) {
    if (!except.includes(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

export interface Services {
  ports: StartConfig['ports'];
  /** resolves when all three say they are ready */
  ready: Promise<void>;
  pidOf(service: ServiceName): number;
}

/** Starts api, web and worker as `npm start` does, on free ports, and does not wait for them. */
export async function startServices(
  stops: StopOrder,
  { dataDir, appUrl, secret }: BenchDatabase,
  { built, profileDir }: { built: string; profileDir: string | undefined },
): Promise<Services> {
  const [web = 0, api = 0, smtp = 0, outbox = 0] = await freePorts(4);
  const ports = { REDLICH_WEB_PORT: web, REDLICH_API_PORT: api, REDLICH_SMTP_PORT: smtp, REDLICH_OUTBOX_PORT: outbox };
  const config: StartConfig = {
    dataDir,
    ports,
    demo: false,
    secret,
    keyEncryptionKey: undefined,
    platformDomain: 'localhost',
    databaseUrl: undefined,
    store: undefined,
  };
  const env = serviceEnvironment(machineEnvironment(), config, { appUrl, secret });
  const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const running = productServices(built, config, env).map((service) => {
    const args = service.name === 'worker' ? service.args : [...profile, ...service.args];
    return supervise({ ...service, args }, dataDir, console.log);
  });
  for (const each of running) stops.add(each.stop);
  const ready = Promise.all(running.map((each) => each.ready)).then(() => {});
  // Its failure is met where it is waited for.
  ready.catch(() => {});
  return { ports, ready, pidOf: (service) => readHolder(processFile(dataDir, service))?.pid ?? 0 };
}

/** Nothing of the operator's own settings, such as a mail server or an object store. */
function machineEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }) };
}
