import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../bootstrap/lock.mjs';
import { filesBelow, fingerprint } from '../bootstrap/stamp.mjs';
import { writeBundles } from '../docker/bundles.ts';
import { repository } from './repository.ts';
import { ensureWebBuild, webStamp } from './web-build.ts';

const built = join(repository, 'dist', 'services');
const keptMs = 86_400_000;
const aside = new Set(['node_modules', 'build', 'dist', '.turbo', 'testing', 'paraglide', 'messages']);

/**
 * The services as they run in production, one file each with what it loads later beside it; made anew when anything they
 * are made from has changed. @returns the folder with one for each service
 */
export async function ensureServiceBuild(): Promise<string> {
  await ensureWebBuild();
  const folder = join(built, inputs());
  if (existsSync(folder)) return folder;
  await withLock(join(repository, '.tools', 'service-build.lock'), async () => {
    if (existsSync(folder)) return;
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await writeBundles(unfinished, { only: ['api', 'worker', 'web'], link: true });
    renameSync(unfinished, folder);
    removeOld();
  });
  return folder;
}

/** What may still run keeps its files for a day: code that is loaded later is read from there. */
function removeOld(): void {
  for (const name of readdirSync(built)) {
    const folder = join(built, name);
    if (Date.now() - statSync(folder).mtimeMs > keptMs) rmSync(folder, { recursive: true, force: true });
  }
}

function inputs(): string {
  const skip = (name: string) => aside.has(name) || /\.test\.tsx?$/.test(name);
  const folders = ['apps/api', 'apps/worker', 'apps/web/server', 'packages', 'infra/docker'];
  const files = folders.flatMap((folder) => filesBelow(join(repository, folder), skip));
  const pages = readFileSync(webStamp, 'utf8');
  return fingerprint(repository, [...files, join(repository, 'pnpm-lock.yaml')], [pages]).slice(0, 16);
}
