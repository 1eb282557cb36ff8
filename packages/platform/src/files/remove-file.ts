import { unlink } from 'node:fs/promises';

/** Removes one file; a missing one is no error. (`rm` with `force` asks the disk three times as much.) */
export async function removeFile(place: string): Promise<void> {
  try {
    await unlink(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
