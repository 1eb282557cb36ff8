import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHolder } from '../bootstrap/lock.mjs';
import { processFile } from './data-folder.ts';
import { freePort } from './ports.ts';
import { supervise } from './supervisor.ts';
import type { Service, Supervised } from './supervisor.ts';

let folder: string;
let running: Supervised | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redlich-supervisor-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function service(script: string): Promise<Service> {
  const port = await freePort();
  const main = join(folder, 'main.mjs');
  writeFileSync(main, script);
  const env = { ...process.env, PORT: String(port) };
  return { name: 'example', args: [main], cwd: folder, env, readyUrl: `http://127.0.0.1:${port}/readyz` };
}

const server = `import { createServer } from 'node:http';
  const server = createServer((_, response) => response.end(String(process.pid))).listen(process.env.PORT, '127.0.0.1');`;
const pidOf = () => readHolder(processFile(folder, 'example'))?.pid ?? 0;

test('a service that crashes is started again, with one line that says so', async () => {
  const lines: string[] = [];
  const example = await service(server);
  running = supervise(example, folder, (line) => lines.push(line));
  await running.ready;
  const first = pidOf();
  process.kill(first, 'SIGKILL');
  await vi.waitFor(async () => expect(await (await fetch(example.readyUrl)).text()).not.toBe(String(first)), 10_000);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^example stopped \(SIGKILL\), starting it again in 0.5 s; its log: .*example\.log$/);
});

test('a stop lets the service finish what runs', async () => {
  running = supervise(
    await service(`${server}
      import { writeFileSync } from 'node:fs';
      process.on('SIGTERM', () => server.close(() => setTimeout(() => { writeFileSync('finished', ''); process.exit(0); }, 200)));`),
    folder,
    () => {},
  );
  await running.ready;
  await running.stop();
  expect(existsSync(join(folder, 'finished'))).toBe(true);
  expect(existsSync(processFile(folder, 'example'))).toBe(false);
});

test('a service that does not come up fails with the end of its log', async () => {
  running = supervise(await service(`console.error('PORT is wrong'); process.exit(78);`), folder, () => {});
  await expect(running.ready).rejects.toThrow('example does not start (exit code 78):\nPORT is wrong');
});

test('what a service prints is kept in its log', async () => {
  running = supervise(await service(`${server}; console.log('{"msg":"up"}');`), folder, () => {});
  await running.ready;
  expect(readFileSync(join(folder, 'logs', 'example.log'), 'utf8')).toBe('{"msg":"up"}\n');
});
