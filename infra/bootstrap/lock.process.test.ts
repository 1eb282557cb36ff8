import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock, withLock } from './lock.mjs';
import { identify } from './process-identity.mjs';

let folder: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'start.lock');
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
  rmSync(folder, { recursive: true });
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function otherHolder(): Promise<ChildProcess> {
  const lockModule = JSON.stringify(new URL('./lock.mjs', import.meta.url).href);
  const script = `import { tryLock } from ${lockModule};
    console.log('release' in tryLock(${JSON.stringify(file)}));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('true');
  return child;
}

test('a lock that another living process holds is refused with its process id', async () => {
  const child = await otherHolder();
  expect(tryLock(file)).toMatchObject({ holder: { pid: child.pid } });
});

test('a lock left by a process killed with kill -9 is taken over', async () => {
  await end(await otherHolder());
  expect(tryLock(file)).toHaveProperty('release');
});

test('a lock whose process id belongs to another process by now is taken over', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
  expect(tryLock(file)).toHaveProperty('release');
});

test('a lock file that was cut off is taken over', () => {
  writeFileSync(file, '{"pid":');
  expect(tryLock(file)).toHaveProperty('release');
});

test('a freed lock can be taken again, and nothing is left beside it', () => {
  const lock = tryLock(file);
  if (!('release' in lock)) throw new Error('not free');
  lock.release();
  expect(tryLock(file)).toHaveProperty('release');
  expect(readdirSync(folder)).toEqual(['start.lock']);
});

test('work under a lock begins only when the holder before has freed it', async () => {
  const order: string[] = [];
  const child = await otherHolder();
  const work = withLock(file, () => order.push('work'));
  order.push('killed');
  await end(child);
  await work;
  expect(order).toEqual(['killed', 'work']);
});

test('a process that has ended is not identified', async () => {
  const child = await otherHolder();
  const identity = identify(child.pid ?? 0);
  expect(identity?.pid).toBe(child.pid);
  await end(child);
  expect(identify(child.pid ?? 0)).toBeUndefined();
});
