import { rm } from 'node:fs/promises';
import { connectOwner } from '@redlich/db/copy';
import type { BackupTools } from '@redlich/domain';
import type { QueueInspection } from '@redlich/platform/jobs';
import { keyFolder, readArchive, readHead, unfinished, writeArchive } from '@redlich/platform/sealed-archive';
import { closingTools } from './closing-tools.ts';
import { deleteWhatIsOver } from './delete-what-is-over.ts';

interface Places {
  ownerUrl: string;
  keysDir: string;
  /** For what is put together on the way to the file store. */
  spoolDir: string;
  jobs: Pick<QueueInspection, 'deleteJobsOf'>;
}

/** What backups are made with: the owner of the tables, sealed archives, a folder of keys. */
export async function backupTools({ ownerUrl, keysDir, spoolDir, jobs }: Places): Promise<BackupTools> {
  const { spool, deleteJobsOf } = closingTools(spoolDir, jobs);
  return {
    owner: await connectOwner(ownerUrl),
    keys: keyFolder(keysDir),
    archives: {
      write: writeArchive,
      facts: async (file) => (await readHead(file)).head.facts,
      read: readArchive,
      async remove(file) {
        await rm(file, { force: true });
        await rm(`${file}${unfinished}`, { force: true });
      },
    },
    spool,
    deleteWhatIsOver,
    deleteJobsOf,
  };
}
