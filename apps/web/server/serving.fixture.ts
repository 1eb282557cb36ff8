import { BlockList } from 'node:net';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, type Parts } from './app.ts';
import { createPassage } from './pass-to-api.ts';

/** Starts a server on a free port of the loopback address; `stop` ends it with all its connections. */
export async function listen(server: Server): Promise<{ port: number; stop: () => Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The web server before an api that is `handler`, with pages that answer what they were asked. */
export async function serveBefore(handler: Parameters<typeof createServer>[1], parts: Partial<Parts> = {}) {
  const api = await listen(createServer(handler));
  const apiUrl = `http://127.0.0.1:${api.port}`;
  const passage = createPassage(apiUrl);
  const app = createApp({
    apiUrl,
    development: false,
    trustedProxies: new BlockList(),
    passage,
    assets: () => undefined,
    pages: async (request) =>
      new Response(`page ${await request.text()}`, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    ...parts,
  });
  const web = await listen(createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server);
  return {
    port: web.port,
    api,
    passage,
    async [Symbol.asyncDispose]() {
      passage.close();
      await web.stop();
      await api.stop();
    },
  };
}
