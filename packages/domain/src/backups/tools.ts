import type { Readable } from 'node:stream';
import type { Owner } from '@redlich/db/copy';
import type { Scope } from '../kernel/index.ts';
import type { Spool } from '../ledger/index.ts';

// What a backup needs from outside, in the domain's own words; the worker hands in adapters.

export type Facts = Record<string, string | number | null>;

export interface BackupKey {
  id: string;
  key: Buffer;
  /** The one file it opens. */
  file: string;
  expiresAt: string;
  facts: Facts;
}

export interface BackupKeys {
  make(key: Omit<BackupKey, 'key'>): Promise<BackupKey>;
  find(id: string): Promise<BackupKey | undefined>;
  list(): Promise<BackupKey[]>;
  destroy(id: string): Promise<void>;
}

export interface ArchiveWriter {
  add(name: string, content: Readable | Buffer | string, bytes?: number): Promise<void>;
  close(): Promise<{ bytes: number; sha256: string }>;
  abort(): Promise<void>;
}

export interface Archives {
  write(file: string, options: { facts: Facts; key: Buffer }): Promise<ArchiveWriter>;
  /** What an archive says of itself. */
  facts(file: string): Promise<Facts>;
  /** Its entries in order; throws as soon as something is not as it was written. */
  read(file: string, key: Buffer): AsyncIterable<{ name: string; bytes: number; stream: Readable }>;
  /** Removes one, and what a killed attempt left of it; a missing one is no error. */
  remove(file: string): Promise<void>;
}

export interface BackupTools {
  owner: Owner;
  keys: BackupKeys;
  archives: Archives;
  spool: Spool;
  /** What lives for a fixed time, as every night. */
  deleteWhatIsOver(scope: Scope): Promise<void>;
  /** Deletes the tenant's jobs but those of the named queue. */
  deleteJobsOf(tenantId: string, except: string): Promise<number>;
}
