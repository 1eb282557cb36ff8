import { Hono } from 'hono';
import { outboxRoutes } from '@redlich/platform/outbox';

/** Health of the worker, and the page of the embedded outbox where mail is not sent to a server. */
export function createHttpApp(options: { ready: () => Promise<void>; outboxDir: string | undefined }): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await options.ready();
      return c.text('ok');
    } catch {
      return c.text('not ready', 503);
    }
  });
  if (options.outboxDir) {
    const outbox = outboxRoutes(options.outboxDir);
    app.all('*', async (c) => (await outbox(c.req.raw)) ?? c.notFound());
  }
  return app;
}
