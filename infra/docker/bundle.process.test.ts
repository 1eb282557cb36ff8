import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundles } from './bundles.ts';

let folder: string;
beforeAll(() => {
  // Far from any node_modules: a bundle stands alone.
  folder = mkdtempSync(join(tmpdir(), 'redlich-bundles-'));
  for (const service of ['api', 'worker', 'migrate']) {
    const args = [fileURLToPath(new URL('./bundle.ts', import.meta.url)), folder, service];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { PATH: process.env['PATH'] };

test.each([
  ['api', 'main.js', 78, 'REDLICH_APP_URL is missing'],
  ['worker', 'main.js', 78, 'REDLICH_APP_URL is missing'],
  ['worker', 'retention.js', 1, '--at must be a day'],
  ['migrate', 'dist/main.js', 1, 'DATABASE_URL is missing'],
])('the bundle of %s (%s) loads all of its code and asks for its configuration', (service, main, code, said) => {
  const options = { cwd: join(folder, service), env: environment, encoding: 'utf8' as const };
  const { status, stderr } = spawnSync(process.execPath, [main], options);
  expect(stderr).toContain(said);
  expect(status).toBe(code);
});

test('a bundle that stays on this machine finds the packages it is linked to', async () => {
  const linked = join(folder, 'linked');
  await writeBundles(linked, { only: ['api'], link: true });
  const options = { cwd: join(linked, 'api'), env: environment, encoding: 'utf8' as const };
  const { status, stderr } = spawnSync(process.execPath, ['--enable-source-maps', 'main.js'], options);
  expect(stderr).toContain('REDLICH_APP_URL is missing');
  expect(status).toBe(78);
});

test('the bundle of the worker carries the process that reads mail', async () => {
  const child = fork(join(folder, 'worker', 'mime-child.js'), { env: environment, stdio: 'ignore', execArgv: [] });
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('the migrations lie where the bundled command looks for them', () => {
  expect(existsSync(join(folder, 'migrate', 'migrations', '0001-foundations.sql'))).toBe(true);
});
