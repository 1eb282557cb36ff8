import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { quietly } from './command.mjs';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';
import { fingerprint, stampIs, writeStamp } from './stamp.mjs';

/**
 * Installs the workspace's packages, only when the lockfile or a package.json changed since the last time it worked.
 * @param {string} root
 * @param {{ pnpm: string, path: string }} toolchain
 */
export async function ensureInstalled(root, { pnpm, path }) {
  const stamp = join(root, '.tools', 'installed');
  const upToDate = () => existsSync(join(root, 'node_modules')) && stampIs(stamp, inputs(root));
  if (upToDate()) return;
  await withLock(join(root, '.tools', 'install.lock'), async () => {
    if (upToDate()) return;
    const before = inputs(root);
    // CI: never ask, and never change the lockfile.
    const env = { ...process.env, PATH: path, CI: 'true' };
    const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
    await step('installing packages', () => quietly(pnpm, args, { cwd: root, env, name: 'pnpm install' }));
    writeStamp(stamp, before);
  });
}

/** @param {string} root */
function inputs(root) {
  const rooms = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const files = ['.', ...rooms, 'infra', 'e2e'].map((folder) => join(root, folder, 'package.json'));
  files.push(join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'));
  return fingerprint(root, files, [process.platform, process.arch]);
}
