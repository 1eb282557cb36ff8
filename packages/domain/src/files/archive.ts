import type { Readable } from 'node:stream';

export interface ArchiveEntry {
  path: string;
  bytes: number;
  sha256: string;
}

/** An archive on the worker's disk while it is being written. */
export interface Archive {
  path: string;
  add(path: string, content: Readable): Promise<ArchiveEntry>;
  close(): Promise<{ bytes: number; sha256: string }>;
  /** Removes it from the disk. */
  dispose(): Promise<void>;
}
