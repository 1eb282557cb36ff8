import { randomBytes, randomUUID } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { clientAddress } from './client-address.ts';
import { compressData } from './compress-data.ts';
import { log } from './log.ts';
import type { Passage } from './pass-to-api.ts';
import type { Pages } from './pages.ts';
import { plainPage } from './plain-page.ts';
import { refusalOf } from './refuse-unsafe.ts';
import { contentSecurityPolicy, pageHeaders, takeFrameAncestors } from './security-headers.ts';

export interface Parts {
  apiUrl: string;
  development: boolean;
  trustedProxies: BlockList;
  passage: Passage;
  pages: Pages;
  assets: (request: Request) => Response | undefined;
}

/** The whole web server: health, the way to the api, static files, and the application's pages behind the guards. */
export function createApp(parts: Parts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const ready = await fetch(`${parts.apiUrl}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    return c.json({ status: ready ? 'ready' : 'waiting', api: ready }, ready ? 200 : 503);
  });

  app.all('/api/*', (c) => {
    const { incoming, outgoing } = c.env;
    parts.passage.pass(incoming, outgoing, {
      clientAddress: clientAddress(incoming, parts.trustedProxies),
      requestId: randomUUID(),
    });
    return RESPONSE_ALREADY_SENT;
  });

  app.all('*', async (c) => {
    const request = c.req.raw;
    const asset = parts.assets(request);
    if (asset !== undefined) return asset;
    const start = performance.now();
    const facts = {
      nonce: randomBytes(16).toString('base64'),
      requestId: randomUUID(),
      clientAddress: clientAddress(c.env.incoming, parts.trustedProxies),
    };
    const refusal = refusalOf(request);
    const page = refusal === undefined ? await render(parts.pages, request, facts) : plainPage(refusal, request, facts);
    const response = await compressData(request, page);
    const frames = takeFrameAncestors(response.headers);
    const headers = {
      ...pageHeaders,
      'content-security-policy': contentSecurityPolicy(facts.nonce, parts.development, frames),
    };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    // It knows no list of sites; browsers that know the policy's list would still obey it.
    if (frames.length > 0) response.headers.delete('x-frame-options');
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    // A form refused unread would otherwise be read to its end for nothing.
    if (refusal !== undefined) response.headers.set('connection', 'close');
    log('info', 'request', {
      requestId: facts.requestId,
      method: c.req.method,
      path: c.req.path,
      status: response.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    });
    return response;
  });
  return app;
}

async function render(pages: Pages, request: Request, facts: Parameters<Pages>[1]): Promise<Response> {
  try {
    return await pages(request, facts);
  } catch (error) {
    log('error', 'page failed', {
      requestId: facts.requestId,
      error: error instanceof Error ? error.stack : 'unknown',
    });
    return plainPage(500, request, facts);
  }
}
