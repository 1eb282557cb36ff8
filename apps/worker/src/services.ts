import { join } from 'node:path';
import { connectDatabase } from '@redlich/db';
import { judgeConnection, type Ports } from '@redlich/domain';
import { systemClock } from '@redlich/platform/clock';
import { keyEncryptionKeysOf, objectStore, siteOf } from '@redlich/platform/config';
import { createEgress, placeOfUrl, type Egress } from '@redlich/platform/egress';
import { nameServers } from '@redlich/platform/dns';
import { diskFiles, s3Files } from '@redlich/platform/files';
import { openJobQueue, type JobQueue } from '@redlich/platform/jobs';
import type { Logger } from '@redlich/platform/logger';
import type { Config } from './config.ts';

type Needed = Pick<
  Config,
  | 'REDLICH_APP_URL'
  | 'REDLICH_DATA_DIR'
  | 'REDLICH_DATABASE_CONNECTIONS'
  | 'REDLICH_DNS_SERVERS'
  | 'REDLICH_SECRET'
  | 'S3_REGION'
  | 'SMTP_URL'
> &
  Parameters<typeof objectStore>[0] &
  Parameters<typeof keyEncryptionKeysOf>[0] &
  Parameters<typeof siteOf>[0];

export interface Services {
  ports: Ports;
  jobs: JobQueue;
  egress: Egress;
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
  const egress = createEgress({
    places: [
      ...(store ? [placeOfUrl('files', store.endpoint)] : []),
      ...(config.SMTP_URL ? [placeOfUrl('mail', config.SMTP_URL)] : []),
      ...nameServers(config.REDLICH_DNS_SERVERS),
    ],
    judge: (connection) => judgeConnection(ports, connection),
  });
  const files = store ? s3Files(store, egress) : diskFiles({ dir: join(config.REDLICH_DATA_DIR, 'files') });
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
  const ports: Ports = {
    db,
    jobs,
    files,
    clock: systemClock,
    log,
    secret: config.REDLICH_SECRET,
    keyEncryptionKeys: keyEncryptionKeysOf(config),
    site: siteOf(config),
  };
  return {
    ports,
    egress,
    jobs,
    async ready() {
      await db.pool.query('select 1');
      await files.ready();
    },
    close: () => db.destroy(),
  };
}
