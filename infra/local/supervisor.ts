import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../bootstrap/process-identity.mjs';
import { backOffMs } from './back-off.ts';
import { processFile } from './data-folder.ts';
import { endProcess } from './end-process.ts';
import { lastLines, rotate } from './log-file.ts';
import { writePrivately } from './write-privately.ts';

export interface Service {
  name: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** answers 200 once the service does its work */
  readyUrl: string;
  /** steps back for the others where processors are short, from its first moment on */
  nice?: number;
}

export interface Supervised {
  /** resolves when the service is ready for the first time; rejects with the log's end if it stops before */
  ready: Promise<void>;
  /** SIGTERM, and waits until the service has finished what runs */
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;
const finishWithinMs = 30_000;
const stableAfterMs = 60_000;

/** Runs a service in a process of its own; after its first readiness it is started again whenever it ends by itself. */
export function supervise(service: Service, dataDir: string, report: (line: string) => void): Supervised {
  const logFile = join(dataDir, 'logs', `${service.name}.log`);
  let child = launch(service, dataDir, logFile);
  let stopping = false;

  const keepRunning = async () => {
    for (let crashes = 0; ; crashes++) {
      const startedAt = Date.now();
      const how = await ended(child);
      if (stopping) return;
      if (Date.now() - startedAt > stableAfterMs) crashes = 0;
      const delayMs = backOffMs(crashes);
      report(`${service.name} stopped (${how}), starting it again in ${delayMs / 1000} s; its log: ${logFile}`);
      await sleep(delayMs);
      if (stopping) return;
      child = launch(service, dataDir, logFile);
    }
  };

  const first = child;
  const ready = untilReady(first, service, logFile);
  const watch = ready.then(keepRunning, () => {});
  const stop = async () => {
    stopping = true;
    const identity = child.exitCode === null && child.pid !== undefined ? identify(child.pid) : undefined;
    if (identity) {
      const stages = [
        { signal: 'SIGTERM', graceMs: finishWithinMs },
        { signal: 'SIGKILL', graceMs: 5000 },
      ] as const;
      await endProcess(identity, [...stages]);
    }
    await watch;
    rmSync(processFile(dataDir, service.name), { force: true });
  };
  return { ready, stop };
}

/** In a process group of its own: Ctrl-C reaches the start alone, which then ends the services in order. */
function launch(service: Service, dataDir: string, logFile: string): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const { cwd, env, args } = service;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  if (service.nice && child.pid !== undefined) setPriority(child.pid, service.nice);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  const file = processFile(dataDir, service.name);
  mkdirSync(dirname(file), { recursive: true });
  if (identity) writePrivately(file, JSON.stringify(identity));
  return child;
}

async function untilReady(child: ChildProcess, service: Service, logFile: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`${service.name} does not start (${await ended(child)}):\n${lastLines(logFile, 15)}`);
    }
    if (await answersOk(service.readyUrl)) return;
    await sleep(40);
  }
  throw new Error(`${service.name} is not ready after ${readyWithinMs / 1000} s:\n${lastLines(logFile, 15)}`);
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function ended(child: ChildProcess): Promise<string> {
  const how = () => child.signalCode ?? `exit code ${child.exitCode}`;
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(how());
  return new Promise((resolve) =>
    child.once('exit', () => resolve(how())).once('error', (error) => resolve(error.message)),
  );
}
