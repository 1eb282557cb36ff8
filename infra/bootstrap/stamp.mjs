import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * A hash over names and contents, to see whether something made from these files is still up to date.
 * @param {string} root
 * @param {string[]} files absolute; one that does not exist counts as such
 * @param {string[]} [more] other things that matter, such as the platform
 */
export function fingerprint(root, files, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files.toSorted()) {
    const content = readIfThere(file);
    hash.update(`\0${relative(root, file)}\0${content?.length ?? 'missing'}\0`).update(content ?? '');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {(name: string) => boolean} [skip] folders and files not to look at, by their bare name
 * @returns {string[]} all files below it, absolute
 */
export function filesBelow(folder, skip = () => false) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skip(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, skip) : entry.isFile() ? [path] : [];
  });
}

/** @param {string} file @param {string} expected */
export const stampIs = (file, expected) => readIfThere(file)?.toString() === expected;

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
