import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify } from '../bootstrap/process-identity.mjs';
import { processFile, takeDataFolder } from './data-folder.ts';

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'redlich-data-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function run(script: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `${script}; console.log('up')`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

const forever = 'setInterval(() => {}, 1000)';
const started = (child: ChildProcess) => identify(child.pid ?? 0);

function holding(launcher: unknown): Promise<ChildProcess> {
  const module = JSON.stringify(new URL('./data-folder.ts', import.meta.url).href);
  return run(`import { takeDataFolder } from ${module};
    const folder = await takeDataFolder(${JSON.stringify(dataDir)}, ${JSON.stringify([launcher])});
    process.on('SIGTERM', () => { folder.release(); process.exit(0); });
    process.on('SIGUSR2', () => { folder.stopping(); setTimeout(() => process.exit(0), 300); });
    ${forever}`);
}

test('a second start on the same data is refused in one line that names the first', async () => {
  const first = await holding(identify(process.pid));
  await expect(takeDataFolder(dataDir, [])).rejects.toThrow(
    `redlich is running already with the data in ${dataDir} (process ${first.pid})`,
  );
});

test('a start that was killed is taken over', async () => {
  const first = await holding(identify(process.pid));
  first.kill('SIGKILL');
  await once(first, 'exit');
  const folder = await takeDataFolder(dataDir, []);
  folder.release();
});

test('a start whose launcher was killed is stopped in order and taken over', async () => {
  const launcher = await run(forever);
  const first = await holding(started(launcher));
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  const ended = once(first, 'exit');
  const folder = await takeDataFolder(dataDir, []);
  expect(await ended).toEqual([0, null]);
  folder.release();
});

test('a start that is just stopping is waited for', async () => {
  const first = await holding(identify(process.pid));
  const ended = once(first, 'exit');
  const { readHolder } = await import('../bootstrap/lock.mjs');
  first.kill('SIGUSR2');
  while (readHolder(join(dataDir, 'start.lock'))?.stopping !== true) await new Promise(setImmediate);
  const folder = await takeDataFolder(dataDir, []);
  expect(await ended).toEqual([0, null]);
  folder.release();
});

test('services that outlived a killed start are stopped, a process with a reused id is left alone', async () => {
  const survivor = await run(forever);
  const stranger = await run(forever);
  mkdirSync(dirname(processFile(dataDir, 'api')), { recursive: true });
  writeFileSync(processFile(dataDir, 'api'), JSON.stringify(started(survivor)));
  writeFileSync(processFile(dataDir, 'web'), JSON.stringify({ pid: stranger.pid, startedAt: 'long ago' }));
  const ended = once(survivor, 'exit');
  const folder = await takeDataFolder(dataDir, []);
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(started(stranger)).toBeDefined();
  expect(readdirSync(join(dataDir, 'run'))).toEqual([]);
  folder.release();
});
