import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import type { Environment } from './environment.ts';
import { openApiDocument } from './openapi.ts';

const assets: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redlich API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="documentation"></main><script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#documentation', deepLinking: true, validatorUrl: null });`;

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
};

/** `/api/openapi.json` and a page to read it; everything is served from here, nothing is asked of other hosts. */
export function documentation(): Hono<Environment> {
  const folder = () => dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return new Hono<Environment>()
    .get('/openapi.json', (c) => c.body(openApiDocument(), 200, { 'content-type': 'application/json' }))
    .get('/docs', (c) => c.html(page, 200, headers))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8', ...headers }))
    .get('/docs/:asset', async (c) => {
      const type = assets[c.req.param('asset')];
      if (!type) return c.notFound();
      const content = await readFile(join(folder(), c.req.param('asset')));
      return c.body(new Uint8Array(content), 200, {
        'content-type': type,
        'cache-control': 'public, max-age=86400',
        ...headers,
      });
    });
}
