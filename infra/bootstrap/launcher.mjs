import process from 'node:process';
import { commandLine, identify, lives, parentOf } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * The processes that only wait for this one: npm and the shell it puts between; none without npm.
 * @returns {ProcessIdentity[]}
 */
export function npmAbove() {
  if (process.env['npm_lifecycle_event'] === undefined) return [];
  const parent = process.ppid;
  const shell = /^\S*sh -c /.test(commandLine(parent));
  const found = [identify(parent), shell ? identify(parentOf(parent) ?? 0) : undefined];
  return found.filter((identity) => identity !== undefined);
}

/**
 * A killed launcher passes nothing on, and a shell that ends at SIGTERM does not either: when one of them is gone,
 * `stop` is called once, so that nothing is left running unattended.
 * @param {ProcessIdentity[]} launchers
 * @param {() => void} stop
 */
export function onDeathOf(launchers, stop) {
  if (launchers.length === 0) return;
  const watch = setInterval(() => {
    if (launchers.every(isThere)) return;
    clearInterval(watch);
    stop();
  }, 1000);
  watch.unref();
}

/** @param {ProcessIdentity} identity */
function isThere(identity) {
  // Elsewhere the start time costs a process to ask for it.
  if (process.platform === 'linux') return lives(identity);
  try {
    return process.kill(identity.pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
