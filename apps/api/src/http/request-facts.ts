import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { clientAddress } from '@redlich/platform/config';
import {
  anonymousActor,
  deviceOf,
  DomainError,
  findOperatorSession,
  findSession,
  findStanding,
  findSupportSession,
  findTenantByHost,
} from '@redlich/domain';
import type { ApiDependencies, Environment, RequestFacts } from './environment.ts';
import { openBearer } from './bearer.ts';
import { preferredLanguage } from './language.ts';
import { sessionCookie } from './session-cookie.ts';

const hostName = /^([a-z0-9-]+(\.[a-z0-9-]+)*)(:\d{1,5})?$/i;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What is changed at a host or a tenant counts in every process this much later. */
const keptMs = 2_000;

/** The Host header without its port, lower case; undefined when it is no host name. */
export const hostOf = (header: string | undefined) => hostName.exec(header ?? '')?.[1]?.toLowerCase();

/** Host to tenant, remembered for two seconds: every request asks, and a domain that was given up must not answer on. */
function tenantsByHost({ ports, standingKeptMs = keptMs }: ApiDependencies) {
  const known = new Map<string, { tenantId: string | undefined; until: number }>();
  return async (host: string) => {
    const hit = known.get(host);
    if (hit && hit.until > Date.now()) return hit.tenantId;
    const tenantId = await findTenantByHost(ports.db, host);
    if (known.size > 10_000) known.clear();
    // An unknown host is asked for again: it may be registered any moment.
    if (tenantId) known.set(host, { tenantId, until: Date.now() + standingKeptMs });
    return tenantId;
  };
}

/** A tenant's standing, remembered for two seconds: whoever is suspended has no session left from the first moment on. */
function standings({ ports, standingKeptMs = keptMs }: ApiDependencies) {
  const known = new Map<string, { standing: RequestFacts['standing']; until: number }>();
  return async (tenantId: string) => {
    const hit = known.get(tenantId);
    if (hit && hit.until > Date.now()) return hit.standing;
    const standing = await findStanding(ports.db, tenantId);
    if (known.size > 10_000) known.clear();
    known.set(tenantId, { standing, until: Date.now() + standingKeptMs });
    return standing;
  };
}

/**
 * Establishes tenant (by Host), person (by cookie) and language of a request.
 * @throws DomainError misdirected for an unknown host, forbidden for a cross-origin change
 */
export function requestFacts(deps: ApiDependencies): MiddlewareHandler<Environment> {
  const findTenant = tenantsByHost(deps);
  const standingOf = standings(deps);
  const cookie = sessionCookie(deps.ports.site.scheme);
  const supportCookie = sessionCookie(deps.ports.site.scheme, 'support');
  const consoleCookie = sessionCookie(deps.ports.site.scheme, 'operator');
  const { platformDomain } = deps.ports.site;
  return async (c, next) => {
    const requestId = c.get('requestId');
    const language = preferredLanguage(c.req.header('accept-language'));
    const address = clientAddress(
      c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1',
      c.req.header('x-forwarded-for'),
      deps.isTrustedProxy,
    );
    const scope = { ports: deps.ports, tenantId: '', actor: anonymousActor, requestId };
    const facts: RequestFacts = {
      requestId,
      language,
      clientAddress: address,
      device: deviceOf(c.req.header('user-agent')),
      tenantId: undefined,
      standing: undefined,
      console: false,
      operator: undefined,
      mustSetUpFactor: false,
      session: undefined,
      scope,
    };
    c.set('facts', facts);

    const hostHeader = c.req.header('host');
    const origin = c.req.header('origin');
    if (!safeMethods.has(c.req.method) && origin && !isSameHost(origin, hostHeader)) {
      throw new DomainError('forbidden', { detail: 'cross-origin change' });
    }
    const host = hostOf(hostHeader);
    if (host === deps.consoleHost) {
      const token = consoleCookie.read(c.req.header('cookie'));
      const operator = token ? await findOperatorSession(deps.ports, token) : undefined;
      const mustSetUpFactor = deps.operatorFactorRequired === true && operator?.hasFactor === false;
      const spoken = operator?.operator.language ?? language;
      c.set('facts', { ...facts, console: true, operator, mustSetUpFactor, language: spoken });
      return next();
    }
    const tenantId = host && host !== platformDomain ? await findTenant(host) : undefined;
    if (host !== platformDomain && !tenantId) throw new DomainError('misdirected');
    if (tenantId) {
      const header = c.req.header('authorization');
      const program = header ? await openBearer(deps.ports, { tenantId, header, clientAddress: address }) : undefined;
      const cookies = program ? undefined : c.req.header('cookie');
      const [token, supportToken] = [cookie.read(cookies), supportCookie.read(cookies)];
      const [standing, own, support] = await Promise.all([
        standingOf(tenantId),
        token ? findSession(deps.ports, tenantId, token) : undefined,
        supportToken ? findSupportSession(deps.ports, tenantId, supportToken) : undefined,
      ]);
      // Who is let in as an operator acts as one, whatever login the browser has besides.
      // A program never counts as somebody who logged in just now.
      const startedAt = new Date(0);
      const session = program
        ? { token: '', startedAt, actor: program.actor, session: program.session }
        : (support ?? own);
      c.set('facts', {
        ...facts,
        language: session?.session.person.language ?? language,
        tenantId,
        standing,
        session,
        scope: { ...scope, tenantId, actor: session?.actor ?? anonymousActor },
      });
    }
    await next();
  };
}

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

export const requestId: MiddlewareHandler<Environment> = async (c, next) => {
  const id = randomUUID();
  c.set('requestId', id);
  // Before the answer is made: adding a header to a finished one means making it anew.
  c.header('x-request-id', id);
  await next();
  if (!c.res.headers.has('x-request-id')) c.header('x-request-id', id);
};
