import { join } from 'node:path';
import { connectDatabase } from '@redlich/db';
import type { Ports } from '@redlich/domain';
import { systemClock } from '@redlich/platform/clock';
import { keyEncryptionKeysOf, objectStore, siteOf } from '@redlich/platform/config';
import { diskFiles, s3Files } from '@redlich/platform/files';
import { openJobQueue, type JobQueue } from '@redlich/platform/jobs';
import type { Logger } from '@redlich/platform/logger';
import type { Config } from './config.ts';

type Needed = Pick<
  Config,
  'REDLICH_APP_URL' | 'REDLICH_DATA_DIR' | 'REDLICH_DATABASE_CONNECTIONS' | 'REDLICH_SECRET' | 'S3_REGION'
> &
  Parameters<typeof objectStore>[0] &
  Parameters<typeof keyEncryptionKeysOf>[0] &
  Parameters<typeof siteOf>[0];

export interface Services {
  ports: Ports;
  jobs: JobQueue;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Opens what jobs and commands work with. */
export async function openServices(
  config: Needed,
  log: Logger,
  options: { name: string; works: boolean },
): Promise<Services> {
  const url = config.REDLICH_APP_URL;
  const store = objectStore(config);
  const files = store ? s3Files(store) : diskFiles({ dir: join(config.REDLICH_DATA_DIR, 'files') });
  const db = connectDatabase({
    url,
    connectionsMax: config.REDLICH_DATABASE_CONNECTIONS,
    applicationName: options.name,
  });
  const jobs = await openJobQueue({
    url,
    applicationName: `${options.name}-jobs`,
    works: options.works,
    onError: (err) => log.error({ err }, 'job queue'),
  });
  return {
    ports: {
      db,
      jobs,
      files,
      clock: systemClock,
      log,
      secret: config.REDLICH_SECRET,
      keyEncryptionKeys: keyEncryptionKeysOf(config),
      site: siteOf(config),
    },
    jobs,
    async ready() {
      await db.pool.query('select 1');
      await files.ready();
    },
    close: () => db.destroy(),
  };
}
