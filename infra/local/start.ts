import { ensureAppLogin } from '@redlich/db/migrate';
import { onDeathOf } from '../bootstrap/launcher.mjs';
import { step } from '../bootstrap/progress.mjs';
import { announcement } from './announce.ts';
import { refuseBusyPorts } from './busy-ports.ts';
import { readStartConfig } from './config.ts';
import { writeConnectionEnv } from './connection-env.ts';
import { credential } from './credentials.ts';
import { takeDataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { fillDemoTenants } from './demo-step.ts';
import { readLaunchers } from './launchers.ts';
import { prepareDatabase } from './prepare-database.ts';
import { refuseBeforeReplay } from './refuse-before-replay.ts';
import { productServices, serviceEnvironment } from './services.ts';
import { stopOrder } from './stop-order.ts';
import { supervise } from './supervisor.ts';
import { ensureServiceBuild } from './service-build.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);
const launchers = readLaunchers(process.env);
const stops = stopOrder();
let announceStop = () => {};

async function start(): Promise<void> {
  const config = readStartConfig(process.env);
  const folder = await takeDataFolder(config.dataDir, launchers);
  stops.add(folder.release);
  announceStop = folder.stopping;
  await refuseBusyPorts(config.ports);

  const building = step('building pages and services', () => ensureServiceBuild());
  // Its failure is met where it is waited for.
  building.catch(() => {});
  const opening = openDatabase(config, print);
  const closeDatabase = () =>
    opening.then(
      (database) => database.stop(),
      () => {},
    );
  stops.add(closeDatabase);
  const { ownerUrl } = await step('starting the database', () => opening);
  const applied = await step('migrating', () => prepareDatabase(ownerUrl));
  if (applied.length > 0) print(`  migrated: ${applied.join(', ')}`);
  await refuseBeforeReplay(ownerUrl);
  const appUrl = await ensureAppLogin({ ownerUrl, password: credential(config.dataDir, 'app') });
  writeConnectionEnv(config.dataDir, { ownerUrl, appUrl });

  const secret = config.secret ?? credential(config.dataDir, 'secret');
  if (config.demo) {
    await step('filling the demo tenants', () => fillDemoTenants(config, { appUrl, ownerUrl, secret, report: print }));
  }

  const services = productServices(await building, config, serviceEnvironment(process.env, config, { appUrl, secret }));
  await step('starting api, web and worker', async () => {
    const running = services.map((service) => supervise(service, config.dataDir, print));
    for (const each of running) stops.add(each.stop);
    await Promise.all(running.map(({ ready }) => ready));
  });
  print(announcement(config));
}

async function stop(exitCode: number): Promise<void> {
  announceStop();
  await step('stopping', () => stops.run());
  process.exit(exitCode);
}

let asked = false;
function stopOnce(): void {
  if (asked) return;
  asked = true;
  print('redlich is stopping');
  void stop(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce);
onDeathOf(launchers, stopOnce);

try {
  await start();
} catch (error) {
  // What fails while everything is being stopped fails because of that.
  if (!asked) {
    asked = true;
    console.error(`redlich: ${error instanceof Error ? error.message : String(error)}`);
    await stop(1);
  }
}
