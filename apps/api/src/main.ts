import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { connectDatabase } from '@redlich/db';
import { judgeConnection, whyNotServe, type Ports } from '@redlich/domain';
import { systemClock } from '@redlich/platform/clock';
import { configOrExit, keyEncryptionKeysOf, objectStore, siteOf } from '@redlich/platform/config';
import { diskFiles, s3Files } from '@redlich/platform/files';
import { nameServers, openResolver } from '@redlich/platform/dns';
import { createEgress, placeOfUrl } from '@redlich/platform/egress';
import { openImageRenderer } from '@redlich/platform/images';
import { openJobQueue } from '@redlich/platform/jobs';
import { createLogger } from '@redlich/platform/logger';
import { createLoginPartner } from '@redlich/platform/login-partner';
import { createOutgoing } from '@redlich/platform/outgoing';
import { openPaperPrinter } from '@redlich/platform/papers';
import { createApp } from './app.ts';
import { configSchema } from './config.ts';
import { openProbes } from './http/probes.ts';
import { accessLogWriter } from './http/access-log-writer.ts';
import { openLive } from './http/live.ts';

import packageJson from '../package.json' with { type: 'json' };

const config = configOrExit(configSchema);
const log = createLogger({ service: 'api', level: config.REDLICH_LOG_LEVEL });
const url = config.REDLICH_APP_URL;
const store = objectStore(config);
const filesDir = join(config.REDLICH_DATA_DIR, 'files');
const spoolDir = join(config.REDLICH_DATA_DIR, 'spool');
await mkdir(spoolDir, { recursive: true });

const webUrl = config.REDLICH_WEB_URL ?? `http://127.0.0.1:${config.REDLICH_WEB_PORT}`;
const workerUrl = config.REDLICH_WORKER_URL ?? `http://127.0.0.1:${config.REDLICH_OUTBOX_PORT}`;
const egress = createEgress({
  places: [
    ...(store ? [placeOfUrl('files', store.endpoint)] : []),
    ...nameServers(config.REDLICH_DNS_SERVERS),
    placeOfUrl('health', webUrl),
    placeOfUrl('health', workerUrl),
  ],
  judge: (connection) => judgeConnection(ports, connection),
});
const files = store ? s3Files(store, egress) : diskFiles({ dir: filesDir });

const db = connectDatabase({
  url,
  connectionsMax: config.REDLICH_DATABASE_CONNECTIONS,
  applicationName: 'redlich-api',
});
const why = await whyNotServe({ db });
if (why !== undefined) {
  process.stderr.write(`${why}\n`);
  process.exit(75);
}
const jobs = await openJobQueue({
  url,
  applicationName: 'redlich-api-jobs',
  works: false,
  onError: (err) => log.error({ err }, 'job queue'),
});
const live = await openLive({ url, log });
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
const images = openImageRenderer(spoolDir);
const printer = openPaperPrinter(spoolDir);
const outgoing = createOutgoing({ egress, allow: config.REDLICH_OUTGOING_ALLOW });
const accessLog = accessLogWriter(ports);
const app = createApp({
  ports,
  live,
  accessLog,
  resolver: openResolver({
    egress,
    servers: config.REDLICH_DNS_SERVERS,
    platformDomain: config.REDLICH_PLATFORM_DOMAIN,
    publicAddresses: config.REDLICH_PUBLIC_ADDRESSES,
  }),
  outgoing,
  partner: createLoginPartner({ outgoing }),
  demoDesks: config.REDLICH_DEMO_DESKS,
  images,
  printer,
  spoolDir,
  isTrustedProxy: config.REDLICH_TRUSTED_PROXIES,
  consoleHost: config.REDLICH_CONSOLE_HOST ?? `console.${config.REDLICH_PLATFORM_DOMAIN}`,
  operatorFactorRequired: config.REDLICH_OPERATOR_SECOND_FACTOR === 'required',
  queues: jobs,
  probes: openProbes({
    egress,
    db,
    files,
    webUrl,
    workerUrl,
    filesDir: store ? undefined : filesDir,
    version: packageJson.version,
  }),
  async ready() {
    await db.pool.query('select 1');
    await files.ready();
  },
});

const server = serve(
  { fetch: app.fetch, hostname: config.REDLICH_API_HOST, port: config.REDLICH_API_PORT },
  ({ port }) => log.info({ port }, 'listening'),
);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await live.stop();
  // What runs is finished; open live channels would never end by themselves.
  server.close();
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000);
  await new Promise((resolve) => server.once('close', resolve));
  clearTimeout(patience);
  await accessLog.flush();
  images.close();
  printer.close();
  await jobs.stop();
  await db.destroy();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
