/**
 * Sealed archives: a line in clear that says what it is, then a tar file sealed piece by piece under a key of its own,
 * which another key wraps.
 * - Written and read as a stream: memory does not grow with its size.
 * - A file is there wholly or not at all.
 * - One bit changed, pieces swapped, repeated or cut off: reading fails at that piece.
 * - Each entry's SHA-256 follows in the archive and is compared on every reading.
 */
export { Damaged, WrongKey } from './errors.ts';
export { readHead, type Facts, type Head } from './head.ts';
export { keyFolder, type KeptKey, type KeyFolder } from './key-folder.ts';
export { readArchive, type ArchiveEntry } from './read-archive.ts';
export { unfinished, writeArchive, type ArchiveWriter } from './write-archive.ts';
