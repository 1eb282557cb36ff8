/**
 * Files: one port towards the store of bytes, with two adapters (local disk, any S3-compatible store).
 * - A key never holds a person's or a file's name: segments of [a-z0-9-], parted by "/".
 * - A file is there wholly or not at all: a truncated, failed or aborted `put` leaves nothing under its key.
 * - Bytes are streamed; memory does not grow with the size of a file.
 * - `delete` removes every version and may be repeated.
 * - `spool` is where bytes from outside land first: hashed, counted and bounded while they arrive.
 */
export { diskFiles } from './disk-files.ts';
export { InvalidKey, TooLarge, Truncated } from './errors.ts';
export type { FileSource, Files, ListedFile, OpenedFile } from './files.ts';
export { s3Files } from './s3-files.ts';
export type { S3Settings } from './s3-files.ts';
export { spool } from './spool.ts';
export type { SpooledFile } from './spool.ts';
