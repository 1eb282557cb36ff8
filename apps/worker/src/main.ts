import { mkdir, mkdtemp } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { whyNotServe } from '@redlich/domain';
import { configOrExit } from '@redlich/platform/config';
import { openResolver } from '@redlich/platform/dns';
import { createLogger } from '@redlich/platform/logger';
import { createOutgoing } from '@redlich/platform/outgoing';
import { paperPrinter } from '@redlich/platform/papers';
import { mailTransport } from '@redlich/platform/smtp';
import { closingTools, emptyArchiveFolder } from './closing-tools.ts';
import { configSchema } from './config.ts';
import { createHttpApp } from './http.ts';
import { openMailReader } from './mail-reader.ts';
import { mailSender } from './mail-sender.ts';
import { keepPlaces } from './places.ts';
import { openServices } from './services.ts';

import { startMailInlet } from './smtp-inlet.ts';
import { webhookPoster } from './webhook-poster.ts';
import { startWork } from './work.ts';

const config = configOrExit(configSchema);
// Whoever waits for an answer comes first: the processors go to api and web before mails and other jobs.
if (getPriority() < config.REDLICH_WORKER_NICE) setPriority(config.REDLICH_WORKER_NICE);
const log = createLogger({ service: 'worker', level: config.REDLICH_LOG_LEVEL });
const spoolDir = join(config.REDLICH_DATA_DIR, 'spool');
const outboxDir = config.SMTP_URL ? undefined : join(config.REDLICH_DATA_DIR, 'outbox');
await mkdir(spoolDir, { recursive: true });

const services = await openServices(config, log, { name: 'redlich-worker', works: true });
const why = await whyNotServe(services.ports);
if (why !== undefined) {
  process.stderr.write(`${why}\n`);
  process.exit(75);
}
const transport = mailTransport(
  config.SMTP_URL ? { smtpUrl: config.SMTP_URL, egress: services.egress } : { outboxDir: outboxDir! },
);
const reader = openMailReader({ tempDir: join(config.REDLICH_DATA_DIR, 'mail-parts') });
const archives = join(config.REDLICH_DATA_DIR, 'exports');
await emptyArchiveFolder(archives);
const closing = closingTools(archives, services.jobs);
const resolver = openResolver({
  egress: services.egress,
  servers: config.REDLICH_DNS_SERVERS,
  platformDomain: config.REDLICH_PLATFORM_DOMAIN,
  publicAddresses: config.REDLICH_PUBLIC_ADDRESSES,
});
// A package of everything about a person is the longest paper there is.
const printer = paperPrinter({
  dir: await mkdtemp(join(spoolDir, 'papers-')),
  limits: { timeoutMs: 90_000, memoryMb: 1_000 },
});
const stopPlaces = await keepPlaces(config, { ...services, resolver });
const poster = webhookPoster(createOutgoing({ egress: services.egress, allow: config.REDLICH_OUTGOING_ALLOW }));
await startWork(
  services.jobs,
  {
    ports: services.ports,
    closing,
    printer,
    reader,
    sender: mailSender(transport),
    poster,
    resolver,
    accessLogDaysMax: config.REDLICH_ACCESS_LOG_DAYS_MAX,
  },
  log,
);
const inlet = await startMailInlet({
  ports: services.ports,
  host: config.REDLICH_SMTP_HOST,
  port: config.REDLICH_SMTP_PORT,
  spoolDir,
  log,
});
const http = serve({
  fetch: createHttpApp({ ready: services.ready, outboxDir }).fetch,
  hostname: config.REDLICH_OUTBOX_HOST,
  port: config.REDLICH_OUTBOX_PORT,
});
log.info({ port: config.REDLICH_SMTP_PORT }, 'listening');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // First nothing new comes in, then what runs is finished, then what it needs is closed.
  await inlet.close();
  await services.jobs.stop();
  await stopPlaces();
  await reader.close();
  printer.close();
  http.close();
  if ('closeAllConnections' in http) http.closeAllConnections();
  await services.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
