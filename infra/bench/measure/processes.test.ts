import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { familyOf, readCpu } from './processes.ts';

test.skipIf(process.platform !== 'linux')('the work of a child counts for its parent, living and ended', async () => {
  const script =
    'const until = Date.now() + 300; while (Date.now() < until); console.log("done"); process.stdin.resume()';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(familyOf(process.pid)).toContain(child.pid);
  const reading = readCpu({ us: process.pid, it: child.pid ?? 0 });
  expect(reading?.cpuMs['it']).toBeGreaterThan(50);
  expect(reading?.cpuMs['us']).toBeGreaterThan(reading?.cpuMs['it'] ?? Infinity);
  child.kill();
  await once(child, 'exit');
  const after = readCpu({ us: process.pid });
  expect(after?.cpuMs['us']).toBeGreaterThanOrEqual(reading?.cpuMs['us'] ?? Infinity);
});
