import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedBinaries, systemBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { ordinaryUser } from './ordinary-user.ts';
import { startServer } from './server.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'redlich-user-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const found = [
  ['embedded', embeddedBinaries()],
  ['system', systemBinaries()],
] as const;

for (const [name, binaries] of found) {
  for (const way of ['namespace', 'user'] as const) {
    test.skipIf(!isRoot || binaries === undefined)(
      `the ${name} Postgres runs for root by way of a ${way}`,
      async () => {
        if (binaries === undefined) return;
        const user = ordinaryUser([way]);
        user.own(parent);
        const folder = join(parent, 'data');
        const reachable = user.reachable(binaries);
        const common = { folder, user, binaries: reachable, password: 'secret', durable: false };
        await ensureCluster(common);
        const server = await startServer({ ...common, logFile: join(parent, 'log') });
        await server.stop();
        await expect(server.exited).resolves.toBeUndefined();
      },
    );
  }
}
