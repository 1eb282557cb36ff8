import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, identify } from '../../bootstrap/process-identity.mjs';
import type { ProcessIdentity } from '../../bootstrap/process-identity.mjs';
import { endProcess } from '../end-process.ts';
import type { Stage } from '../end-process.ts';

/** Fast shutdown first; then the end without a checkpoint, after which the next start recovers from the log. */
export const shutdown: Stage[] = [
  { signal: 'SIGINT', graceMs: 30_000 },
  { signal: 'SIGQUIT', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

/**
 * Stops a server that outlived the process that started it. Its process id may belong to somebody else by now, even
 * after a reboot: then only the file is removed, which would keep Postgres from starting.
 */
export async function stopSurvivor(folder: string): Promise<'stopped' | 'none'> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return 'none';
  const survivor = serverOf(folder, file);
  if (survivor === undefined) {
    rmSync(file, { force: true });
    return 'none';
  }
  await endProcess(survivor, shutdown);
  return 'stopped';
}

function serverOf(folder: string, file: string): ProcessIdentity | undefined {
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const identity = identify(pid);
  return identity && commandLine(pid).includes(realpathSync(folder)) ? identity : undefined;
}
