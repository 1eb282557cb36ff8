import { data, type AppLoadContext } from '@remix-run/node';
import type { Failure } from './api-answers.server.ts';
import type { Client } from './api.server.ts';
import type { Site } from './context.server.ts';

const keptMs = 15_000;
const keptMax = 2_000;
const known = new Map<string, { site: Site; until: number }>();

/** What stands behind a host. Known hosts are kept for some seconds; a wrong or failed answer never is. */
export async function siteOf(host: string, api: Client): Promise<Site> {
  const kept = known.get(host);
  if (kept !== undefined && kept.until > Date.now()) return kept.site;
  const site = await ask(api);
  if (site.kind === 'tenant' || site.kind === 'platform' || site.kind === 'console') {
    if (known.size >= keptMax) known.clear();
    known.set(host, { site, until: Date.now() + keptMs });
  }
  return site;
}

/** After a change that every page shows: the next one asks again. */
export const forgetSite = (host: string): boolean => known.delete(host);

async function ask(api: Client): Promise<Site> {
  const tenant = await api.getTenant();
  if (tenant.status === 200) return { kind: 'tenant', tenant: tenant.body };
  if (tenant.status >= 500) return { kind: 'unavailable' };
  const platform = await api.getPlatform();
  if (platform.status === 200) return { kind: 'platform', platform: platform.body };
  if (platform.status >= 500) return { kind: 'unavailable' };
  const console = platform.status === 404 ? await api.getConsole() : undefined;
  return console?.status === 200 ? { kind: 'console', console: console.body } : { kind: 'unknown' };
}

/**
 * Ends the request where the host has nothing to show: 421 unknown, 503 while the api is away, 403 suspended, 404 on the
 * console, whose pages are its own.
 */
export function refuseUnserved({ site, requestId }: AppLoadContext): void {
  if (site.kind === 'unknown') throw data<Failure>({ code: 'misdirected', requestId }, { status: 421 });
  if (site.kind === 'console') throw data<Failure>({ code: 'notFound', requestId }, { status: 404 });
  if (site.kind === 'tenant' && (site.tenant.standing === 'suspended' || site.tenant.standing === 'erasing'))
    throw data<Failure>({ code: 'suspended', requestId }, { status: 403 });
  if (site.kind === 'unavailable') throw data<Failure>({ code: 'unavailable', requestId }, { status: 503 });
}
