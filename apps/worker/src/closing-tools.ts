import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, Spool } from '@redlich/domain';
import { openArchive } from '@redlich/platform/archive';
import type { QueueInspection } from '@redlich/platform/jobs';

/** What export and erasure of a tenant need from outside. */
export interface ClosingTools {
  openArchive(): Promise<Archive>;
  spool: Spool;
  deleteJobsOf: QueueInspection['deleteJobsOf'];
}

/** Archives are written in a folder of their own on the worker's disk; what a killed worker left there goes first. */
export function closingTools(dir: string, jobs: Pick<QueueInspection, 'deleteJobsOf'>): ClosingTools {
  return {
    async openArchive() {
      const folder = join(dir, randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'export.zip');
      const dispose = () => rm(folder, { recursive: true, force: true });
      return { path, ...openArchive(path), dispose };
    },
    async spool(text) {
      const folder = join(dir, randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'text');
      await writeFile(path, text);
      return { path, dispose: () => rm(folder, { recursive: true, force: true }) };
    },
    deleteJobsOf: (tenantId, except) => jobs.deleteJobsOf(tenantId, except),
  };
}

export const emptyArchiveFolder = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true });
