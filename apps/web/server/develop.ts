// For work on the pages: straight from the source, with changes shown at once. Not part of what runs in production.
import { createServer } from 'node:http';
import { env } from 'node:process';
import { getRequestListener } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/server-runtime';
import { createServer as createVite } from 'vite';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { log } from './log.ts';
import { createPages } from './pages.ts';
import { createPassage } from './pass-to-api.ts';

const config = readConfig(env);
const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' });
const passage = createPassage(config.apiUrl);
const app = createApp({
  ...config,
  development: true,
  passage,
  assets: () => undefined,
  async pages(request, facts) {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
    return createPages(build, 'development', config.apiUrl)(request, facts);
  },
});
const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
const server = createServer((incoming, outgoing) => {
  vite.middlewares(incoming, outgoing, () => void answer(incoming, outgoing));
});
server.listen(config.port, config.host, () => log('info', 'listening', { port: config.port }));
