import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHolder, tryLock } from '../bootstrap/lock.mjs';
import { lives } from '../bootstrap/process-identity.mjs';
import type { ProcessIdentity } from '../bootstrap/process-identity.mjs';
import { step } from '../bootstrap/progress.mjs';
import { endProcess } from './end-process.ts';
import { writePrivately } from './write-privately.ts';

export interface DataFolder {
  /** tells a start that comes now to wait for the end of this one */
  stopping(): void;
  release(): void;
}

const untilStoppedMs = 60_000;

/**
 * Takes the data folder for this process. One whose holder was killed is taken over, and services that outlived it are
 * stopped; throws one line if it is in use.
 */
export async function takeDataFolder(dataDir: string, launchers: ProcessIdentity[]): Promise<DataFolder> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'start.lock');
  for (;;) {
    const lock = tryLock(file, { launchers });
    if ('release' in lock) {
      await stopSurvivors(dataDir);
      const stopping = () => writePrivately(file, JSON.stringify({ ...readHolder(file), stopping: true }));
      return { stopping, release: lock.release };
    }
    const { holder } = lock;
    const orphaned = !(holder.launchers ?? []).every(lives);
    if (!orphaned && holder.stopping !== true) {
      throw new Error(`redlich is running already with the data in ${dataDir} (process ${holder.pid})`);
    }
    // SIGTERM twice does no harm, so an orphan that is stopping already may get another.
    await step('waiting for the earlier start to end', () =>
      endProcess(holder, orphaned ? [{ signal: 'SIGTERM', graceMs: untilStoppedMs }, kill] : [wait, kill]),
    );
  }
}

const kill = { signal: 'SIGKILL', graceMs: 5000 } as const;
const wait = { signal: 0, graceMs: untilStoppedMs } as const;

/** Where a service's process is noted while it runs. */
export const processFile = (dataDir: string, service: string): string => join(dataDir, 'run', `${service}.json`);

async function stopSurvivors(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'run');
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).map((name) => join(folder, name));
  await step('stopping services of a killed start', () =>
    Promise.all(
      files.map(async (file) => {
        const survivor = readHolder(file);
        if (survivor) await endProcess(survivor, [{ signal: 'SIGTERM', graceMs: 20_000 }, kill]);
        rmSync(file, { force: true });
      }),
    ),
  );
}
