import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { PostgresBinaries } from './postgres/binaries.ts';
import { ensureCluster } from './postgres/cluster.ts';
import { ordinaryUser } from './postgres/ordinary-user.ts';
import { startServer } from './postgres/server.ts';

export interface ThrowAwayPostgres {
  superuserUrl: string;
  stop(): Promise<void>;
}

/** A fast server for tests in a temporary folder, both gone after `stop()` or when this process ends without it. */
export async function startThrowAwayPostgres(found: PostgresBinaries): Promise<ThrowAwayPostgres> {
  const user = ordinaryUser();
  const parent = mkdtempSync(join(tmpdir(), 'redlich-postgres-'));
  user.own(parent);
  const [folder, logFile] = [join(parent, 'data'), join(parent, 'log')];
  const password = randomBytes(16).toString('hex');
  const common = { folder, user, binaries: user.reachable(found), password, durable: false };
  await ensureCluster(common);
  const server = await startServer({ ...common, logFile });
  const callOff = removeAfterOurDeath(server.pid, parent);
  const stop = async () => {
    callOff();
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, stop };
}

/** A shell that notices by the end of its input that this process is gone, even by kill -9. */
function removeAfterOurDeath(pid: number, folder: string): () => void {
  const script = 'read -r _; kill -QUIT "$1"; sleep 1; rm -rf "$2"';
  const watch = spawn('sh', ['-c', script, 'sh', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.unref();
  (watch.stdin as unknown as { unref(): void }).unref();
  return () => watch.kill('SIGKILL');
}
