import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '@redlich/domain';
import type { Environment } from './environment.ts';

/** One line a request: ids, route pattern, status and time; no address, no query, no body. */
export function requestLog(log: Log): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const facts: Environment['Variables']['facts'] | undefined = c.get('facts');
    log.info(
      {
        requestId: c.get('requestId'),
        tenantId: facts?.tenantId,
        actor: facts?.session?.actor.id,
        command: `${c.req.method} ${routePath(c, -1)}`,
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      'request',
    );
  };
}
