import type { Readable } from 'node:stream';
import { InvalidKey } from './errors.ts';

/** Bytes to store: a file on this machine, or a stream whose length is known. */
export type FileSource = { path: string } | { stream: Readable; bytes: number };

export interface OpenedFile {
  stream: Readable;
  bytes: number;
}

export interface ListedFile {
  key: string;
  bytes: number;
  modifiedAt: Date;
}

/** A store of bytes under keys. Every operation throws `InvalidKey` on a malformed key. */
export interface Files {
  /** Streams to the store and returns when the bytes are durable there. Throws `Truncated` when the lengths differ. */
  put(key: string, source: FileSource): Promise<void>;
  /** The file, or undefined when there is none. The caller reads or destroys the stream. */
  open(key: string): Promise<OpenedFile | undefined>;
  /** Removes every version of the file; a missing one is no error. */
  delete(key: string): Promise<void>;
  /** All files whose key starts with `prefix` ('' for all), ordered by key within a folder. */
  list(prefix: string): AsyncIterable<ListedFile>;
  /** Throws when the store cannot be used. */
  ready(): Promise<void>;
}

const keyPattern = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
const prefixPattern = /^([a-z0-9-]+\/)*[a-z0-9-]*$/;
const keyLengthMax = 512;

/** Returns the key. Throws `InvalidKey`. */
export function checkKey(key: string): string {
  if (key.length > keyLengthMax || !keyPattern.test(key)) throw new InvalidKey();
  return key;
}

/** Returns the prefix. Throws `InvalidKey`. */
export function checkPrefix(prefix: string): string {
  if (prefix.length > keyLengthMax || !prefixPattern.test(prefix)) throw new InvalidKey();
  return prefix;
}
