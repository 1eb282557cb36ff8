import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { quietly } from '../bootstrap/command.mjs';
import { withLock } from '../bootstrap/lock.mjs';
import { filesBelow, fingerprint, stampIs, writeStamp } from '../bootstrap/stamp.mjs';
import { repository } from './repository.ts';

const web = join(repository, 'apps', 'web');
/** Says what the pages were built from. */
export const webStamp = join(web, 'build', '.made-from');
/** What builds leave behind, the compiler of the messages beside its project too. */
const made = new Set(['node_modules', 'build', '.turbo', 'paraglide', '.lix', '.meta.json', '.gitignore', 'README.md']);

/** Builds the pages, unless nothing they are made from has changed since the last build. */
export async function ensureWebBuild(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (stampIs(webStamp, inputs())) return;
  await withLock(join(repository, '.tools', 'web-build.lock'), async () => {
    const before = inputs();
    if (stampIs(webStamp, before)) return;
    const bin = join(repository, '.tools', 'node_modules', '.bin');
    const path = [bin, dirname(process.execPath), env['PATH']].join(delimiter);
    const pnpm = existsSync(join(bin, 'pnpm')) ? join(bin, 'pnpm') : 'pnpm';
    const options = {
      cwd: repository,
      env: { ...env, PATH: path, NODE_ENV: 'production' },
      name: 'building the pages',
    };
    await quietly(pnpm, ['--filter', '@redlich/web', 'build'], options);
    writeStamp(webStamp, before);
  });
}

function inputs(): string {
  const skip = (name: string) => made.has(name) || /\.test\.tsx?$/.test(name);
  const folders = [web, join(repository, 'packages', 'contract')];
  const files = folders.flatMap((folder) => filesBelow(folder, skip));
  return fingerprint(repository, [...files, join(repository, 'pnpm-lock.yaml')]);
}
