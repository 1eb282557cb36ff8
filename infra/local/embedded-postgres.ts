import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credential } from './credentials.ts';
import { rotate } from './log-file.ts';
import { embeddedBinaries, systemBinaries } from './postgres/binaries.ts';
import { ensureCluster } from './postgres/cluster.ts';
import { ensureOwner } from './postgres/owner.ts';
import { ordinaryUser } from './postgres/ordinary-user.ts';
import { startServer } from './postgres/server.ts';

export interface EmbeddedPostgres {
  /** the owner of the database `redlich`, no superuser */
  ownerUrl: string;
  superuserUrl: string;
  pid: number;
  /** resolves when the server process has ended, for whatever reason */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the product's own database in `<dataDir>/postgres`, made at the first start, on 127.0.0.1 at the port it had
 * before if that is free. A server that survived a killed start is stopped first. Throws with the server's own words if
 * it does not come up.
 */
export async function startEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres> {
  const user = ordinaryUser();
  const found = embeddedBinaries() ?? systemBinaries();
  if (found === undefined) {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} here: set DATABASE_URL to a server's address.`,
    );
  }
  const [folder, logs] = [join(dataDir, 'postgres'), join(dataDir, 'logs')];
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, 'postgres.log');
  rotate(logFile);
  const common = {
    folder,
    user,
    binaries: user.reachable(found),
    password: credential(dataDir, 'superuser'),
    durable: true,
  };
  await ensureCluster(common);
  const portFile = join(dataDir, 'postgres-port');
  const preferredPort = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  const server = await startServer({ ...common, logFile, preferredPort });
  writeFileSync(portFile, `${server.port}\n`);
  const ownerUrl = await ensureOwner(server.superuserUrl, credential(dataDir, 'owner'));
  return { ownerUrl, superuserUrl: server.superuserUrl, pid: server.pid, exited: server.exited, stop: server.stop };
}
