import type { Handler } from 'hono';
import { findTenantByHost } from '@redlich/domain';
import type { ApiDependencies, Environment } from './environment.ts';
import { hostOf } from './request-facts.ts';

const perSecond = 50;
const keptMs = 10_000;
const keptMax = 5_000;

/** At most so many in each second, of all askers together; what is remembered costs nothing and does not count. */
function bucket(): () => boolean {
  let second = 0;
  let taken = 0;
  return () => {
    const now = Math.floor(Date.now() / 1_000);
    if (now !== second) [second, taken] = [now, 0];
    taken += 1;
    return taken <= perSecond;
  };
}

/**
 * Whether a certificate may be made for a name: 200 for the platform's domain, the console, and hosts that answer for a
 * tenant; else 404. For the proxy that ends TLS, which asks from inside. It lies outside of `/api`, which is all that the
 * web server hands on, and refuses what came through a proxy.
 */
export function certificateAsk({ ports, consoleHost, standingKeptMs }: ApiDependencies): Handler<Environment> {
  const kept = new Map<string, { serves: boolean; until: number }>();
  const isFree = bucket();
  const own = new Set([ports.site.platformDomain, consoleHost]);
  const serves = async (host: string) => own.has(host) || (await findTenantByHost(ports.db, host)) !== undefined;
  return async (c) => {
    const host = hostOf(c.req.query('domain'));
    if (c.req.header('x-forwarded-for') !== undefined || host === undefined || host.length > 253)
      return c.text('', 404);
    const hit = kept.get(host);
    if (hit && hit.until > Date.now()) return c.text('', hit.serves ? 200 : 404);
    if (!isFree()) return c.text('', 429, { 'retry-after': '1' });
    const answer = await serves(host);
    if (kept.size >= keptMax) kept.clear();
    kept.set(host, { serves: answer, until: Date.now() + (standingKeptMs ?? keptMs) });
    return c.text('', answer ? 200 : 404);
  };
}
