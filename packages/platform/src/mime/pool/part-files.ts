import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readdir, unlink } from 'node:fs/promises';
import path from 'node:path';

const staleMs = 3_600_000;

/** The files of one parser: a folder of its own below `tempDir`, in which each mail has a prefix. */
export function partFiles(tempDir: string) {
  mkdirSync(tempDir, { recursive: true, mode: 0o700 });
  removeStale(tempDir);
  const dir = mkdtempSync(path.join(tempDir, `mail-${process.pid}-`));
  let mails = 0;

  const remove = async (files: readonly string[]) => {
    await Promise.all(files.map((file) => unlink(file).catch(ignoreMissing)));
  };
  return {
    dir,
    nextPrefix: () => path.join(dir, `${mails++}-`),
    remove,
    /** Removes whatever a child had written before it failed. */
    async removeAll(filePrefix: string) {
      const name = path.basename(filePrefix);
      const names = await readdir(dir).catch(() => []);
      await remove(names.filter((file) => file.startsWith(name)).map((file) => path.join(dir, file)));
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Folders of processes that were killed. */
function removeStale(tempDir: string) {
  for (const name of readdirSync(tempDir)) {
    const pid = /^mail-(\d+)-/.exec(name)?.[1];
    const place = path.join(tempDir, name);
    if (!pid || isRunning(Number(pid))) continue;
    const { mtimeMs } = statSync(place, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > staleMs) rmSync(place, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignoreMissing(error: unknown) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
