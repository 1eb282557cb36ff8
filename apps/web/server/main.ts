import { createAdaptorServer } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/server-runtime';
import type { Server } from 'node:http';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { log } from './log.ts';
import { createPages } from './pages.ts';
import { createPassage } from './pass-to-api.ts';
import { loadAssets } from './static-assets.ts';
import { stopGracefully } from './stop-gracefully.ts';

const config = readConfig(process.env);
const folder = new URL('../build/', import.meta.url);
const build = (await import(new URL('server/index.js', folder).href)) as ServerBuild;
const passage = createPassage(config.apiUrl);
const app = createApp({
  ...config,
  development: false,
  passage,
  pages: createPages(build, 'production', config.apiUrl),
  assets: await loadAssets(new URL('client/', folder)),
});

const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
server.listen(config.port, config.host, () => {
  const address = server.address();
  log('info', 'listening', { host: config.host, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
});
stopGracefully(server, () => passage.close());
