import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, lives } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {ProcessIdentity & { launchers?: ProcessIdentity[], stopping?: boolean }} Holder */

/**
 * Takes the lock file for this process; one left by a process that lives no more is taken over.
 * @param {string} file
 * @param {{ launchers?: ProcessIdentity[] }} [more] kept in the file beside this process
 * @returns {{ release: () => void } | { holder: Holder }} the holder, if another living process has it
 */
export function tryLock(file, more = {}) {
  const own = { ...identify(process.pid), ...more };
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A hard link is made with its whole content or not at all.
        linkSync(draft, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && lives(holder)) return { holder };
      removeStale(file, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits until the lock is free, does the work and frees it.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 */
export async function withLock(file, work) {
  for (;;) {
    const lock = tryLock(file);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await sleep(200);
  }
}

/** @param {string} file @returns {Holder | undefined} */
export function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Two starts may find the same stale lock: a rename is won by one, who looks again at what it has in hand.
 * @param {string} file @param {string} draft
 */
function removeStale(file, draft) {
  const away = `${draft}.stale`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  const holder = readHolder(away);
  if (holder && lives(holder)) {
    try {
      linkSync(away, file);
    } catch {}
  }
  rmSync(away, { force: true });
}
