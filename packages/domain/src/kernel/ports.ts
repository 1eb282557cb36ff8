import type { Readable } from 'node:stream';
import type { Database, TenantTx } from '@redlich/db';
import type { Job } from './jobs.ts';

// What the domain needs from outside, in its own words; the apps hand in adapters.

export interface Clock {
  now(): Date;
}

export interface Jobs {
  enqueue(
    tx: TenantTx,
    name: Job['name'],
    data: Job['data'],
    options?: { group?: string; startAfterSeconds?: number },
  ): Promise<void>;
  /** The statement that adds jobs of one queue, for the end of a transaction. */
  compose(
    name: Job['name'],
    data: readonly Job['data'][],
    options?: { group?: string },
  ): Promise<{ sql: string; parameters: unknown[] }>;
  /** Lets whoever waits for jobs of these queues look now; after the commit that added them. */
  wake(names: Iterable<Job['name']>): void;
}

/** A store of files by key: `<tenant>/<sha256>/<blob>`. */
export interface Files {
  put(key: string, file: { path: string } | { stream: Readable; bytes: number }): Promise<void>;
  open(key: string): Promise<{ stream: Readable; bytes: number } | undefined>;
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ key: string; bytes: number; modifiedAt: Date }>;
}

/** One line an event, ids only. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** How the product is reached from outside: links in mails and addresses of login partners are made of it. */
export interface Site {
  scheme: 'http' | 'https';
  /** Of the pages; undefined where it is the scheme's own. */
  port: number | undefined;
  platformDomain: string;
}

/** The origin of a host of ours, such as `https://seewind.desk.example`. */
export const originOf = ({ scheme, port }: Site, host: string): string =>
  `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;

export interface Ports {
  db: Database;
  jobs: Jobs;
  files: Files;
  clock: Clock;
  log: Log;
  /** Keys the hashes of tokens: a copy of the database alone opens nothing, a new secret ends every session. */
  secret: string;
  /** Wrap the tenants' data keys: the one in use, then the one before while a rotation goes on. 32 bytes each. */
  keyEncryptionKeys: readonly [Buffer, ...Buffer[]];
  site: Site;
}
