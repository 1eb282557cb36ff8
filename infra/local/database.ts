import { setTimeout as sleep } from 'node:timers/promises';
import { backOffMs } from './back-off.ts';
import type { StartConfig } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

export interface Database {
  ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * The existing server that the configuration names, or else the embedded one, which is started again should it ever end
 * by itself: its port stays the same, so the services find it again.
 */
export async function openDatabase(
  config: Pick<StartConfig, 'databaseUrl' | 'dataDir'>,
  report: (line: string) => void,
): Promise<Database> {
  if (config.databaseUrl !== undefined) return { ownerUrl: config.databaseUrl, stop: async () => {} };
  let server = await startEmbeddedPostgres(config);
  let stopping = false;
  let restart = Promise.resolve();
  const keepRunning = async () => {
    await server.exited;
    for (let failures = 0; !stopping; failures++) {
      const delayMs = backOffMs(failures);
      report(`the database stopped, starting it again in ${delayMs / 1000} s`);
      await sleep(delayMs);
      if (stopping) return;
      try {
        server = await startEmbeddedPostgres(config);
        restart = keepRunning();
        return;
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
      }
    }
  };
  restart = keepRunning();
  const stop = async () => {
    stopping = true;
    await server.stop();
    await restart;
  };
  return { ownerUrl: server.ownerUrl, stop };
}
