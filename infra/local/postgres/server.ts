import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../../bootstrap/process-identity.mjs';
import { endProcess } from '../end-process.ts';
import { freePort } from '../ports.ts';
import type { PostgresBinaries } from './binaries.ts';
import { superuser } from './cluster.ts';
import { launch } from './launch.ts';
import type { OrdinaryUser } from './ordinary-user.ts';
import { dataDirectory } from './probe.ts';
import { serverOptions } from './settings.ts';
import { shutdown, stopSurvivor } from './survivor.ts';

export interface Server {
  port: number;
  pid: number;
  superuserUrl: string;
  /** resolves when the server process has ended, for whatever reason */
  exited: Promise<void>;
  /** fast shutdown: open transactions are rolled back, everything committed is on disk */
  stop(): Promise<void>;
}

const attempts = 20;

/**
 * Starts a server on an existing cluster and waits until it answers. A server still running on this folder is stopped
 * first. Throws with the log's last lines if it does not come up.
 */
export async function startServer(input: {
  folder: string;
  logFile: string;
  binaries: PostgresBinaries;
  user: OrdinaryUser;
  password: string;
  durable: boolean;
  preferredPort?: number | undefined;
}): Promise<Server> {
  const { folder, logFile, binaries, user, password, durable } = input;
  await stopSurvivor(folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? input.preferredPort : undefined);
    const log = openSync(logFile, 'a', 0o600);
    const logStart = readFileSync(logFile).length;
    const args = ['-D', realpathSync(folder), ...serverOptions({ port, durable })];
    const child = launch(user.launch(binaries.postgres, args), ['ignore', log, log]);
    closeSync(log);
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    const superuserUrl = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
    if (await answers({ child, superuserUrl, folder })) return running({ child, port, superuserUrl, exited });
    const said = readFileSync(logFile).subarray(logStart).toString().trim();
    if (attempt === attempts || !passes(said)) throw new Error(`Postgres does not start:\n${said}`);
    await sleep(250);
  }
}

/** Another program took the port meanwhile, or processes of a killed server are just ending. */
function passes(said: string): boolean {
  return /could not bind|pre-existing shared memory block|Address already in use/.test(said);
}

async function answers(input: { child: ChildProcess; superuserUrl: string; folder: string }): Promise<boolean> {
  const { child, superuserUrl, folder } = input;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
    const directory = await dataDirectory(superuserUrl);
    if (directory !== undefined) {
      // Another server may own the port that this one expected.
      if (realpathSync(directory) === realpathSync(folder)) return true;
      throw new Error(`Another Postgres answers at the port of ${folder}: ${directory}`);
    }
    await sleep(30);
  }
}

function running(input: { child: ChildProcess; port: number; superuserUrl: string; exited: Promise<void> }): Server {
  const { child, port, superuserUrl, exited } = input;
  const pid = child.pid ?? 0;
  const identity = identify(pid);
  const stop = async () => {
    if (identity) await endProcess(identity, shutdown);
    await exited;
  };
  return { port, pid, superuserUrl, exited, stop };
}
