// node infra/bootstrap/run.mjs infra/local/backup.ts <verb> …: `pnpm backup`. Against the instance that runs, or, where none
// does, with the database of the data folder started for it: a platform is restored while no service is there. With
// REDLICH_OWNER_URL and REDLICH_APP_URL set, against that database.
import { join, resolve } from 'node:path';
import { ensureAppLogin } from '@redlich/db/migrate';
import { readHolder } from '../bootstrap/lock.mjs';
import { lives } from '../bootstrap/process-identity.mjs';
import { step } from '../bootstrap/progress.mjs';
import { readStartConfig } from './config.ts';
import { writeConnectionEnv } from './connection-env.ts';
import { credential } from './credentials.ts';
import { takeDataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { readLaunchers } from './launchers.ts';
import { prepareDatabase } from './prepare-database.ts';
import { stopOrder, type StopOrder } from './stop-order.ts';

const command = resolve('apps/worker/src/backup-command.ts');
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Starts the database of the data folder, unless an instance has it. */
async function startDatabase(stops: StopOrder, verb: string | undefined): Promise<void> {
  const config = readStartConfig(process.env);
  const holder = readHolder(join(config.dataDir, 'start.lock'));
  if (holder && lives(holder)) return;
  const folder = await takeDataFolder(config.dataDir, readLaunchers(process.env));
  stops.add(folder.release);
  const database = await step('starting the database', () => openDatabase(config, say));
  stops.add(database.stop);
  const { ownerUrl } = database;
  // Only what is restored needs it: a backup is made of what there is, above all before an update.
  if (verb === 'restore') await step('migrating', () => prepareDatabase(ownerUrl));
  const appUrl = await ensureAppLogin({ ownerUrl, password: credential(config.dataDir, 'app') });
  writeConnectionEnv(config.dataDir, { ownerUrl, appUrl });
}

const stops = stopOrder();
try {
  const { REDLICH_OWNER_URL, REDLICH_APP_URL } = process.env;
  if (!REDLICH_OWNER_URL || !REDLICH_APP_URL) await startDatabase(stops, process.argv[2]);
  process.argv.splice(2, 0, command);
  await import('./with-instance.ts');
} catch (error) {
  say(`redlich: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await stops.run();
}
