import type { AppRoute, ServerInferRequest, ServerInferResponses } from '@ts-rest/core';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { contract } from '@redlich/contract';
import { DomainError } from '@redlich/domain';
import type { Environment, RequestFacts } from './environment.ts';
import { fieldProblems } from './field-problems.ts';
import { problemResponse } from './problem.ts';
import { readJson } from './read-body.ts';

type Routes = typeof contract;
type Answer<R extends AppRoute> = ServerInferResponses<R> | Response;
export type Handlers = {
  [Name in keyof Routes]: (
    facts: RequestFacts,
    input: ServerInferRequest<Routes[Name]>,
    c: Context<Environment>,
  ) => Promise<Answer<Routes[Name]>>;
};

export interface RouteMetadata {
  /** Open to somebody not logged in. */
  public?: boolean;
  /** On every host, whether a tenant's, the platform's or the console's. */
  anywhere?: boolean;
  /** On the platform's host instead of a tenant's. */
  platform?: boolean;
  /** On the console's host, for operators. */
  console?: boolean;
  /** On the console, also for an operator who still has to set up a second factor. */
  settingUp?: boolean;
  /** Served even while the tenant is suspended: what the page says that tells so. */
  whileSuspended?: boolean;
  /** A change that is served while the tenant is leaving. */
  whileClosing?: boolean;
  /** The handler reads the body itself. */
  stream?: boolean;
}

const ownSession = /^\/api\/v1\/session(\/|$)/;

type AnyHandler = (
  facts: RequestFacts,
  input: unknown,
  c: Context<Environment>,
) => Promise<{ status: number; body: unknown } | Response>;

/** Mounts every route of the contract: who may, what came, what goes back. Literal paths come before those with ids. */
export function mount(app: Hono<Environment>, handlers: Handlers): void {
  const routes = Object.entries(contract as unknown as Record<string, AppRoute>).sort(
    ([, a], [, b]) => Number(a.path.includes(':')) - Number(b.path.includes(':')),
  );
  for (const [name, route] of routes) {
    const handler = (handlers as unknown as Record<string, AnyHandler>)[name]!;
    app.on(route.method, route.path, (c) => answer(c, route, handler));
  }
}

/** A tenant's host serves neither the platform's routes nor the console's, and each of those nothing else. */
function refuseElsewhere(
  facts: RequestFacts,
  { anywhere = false, platform = false, console = false }: RouteMetadata,
): void {
  if (anywhere) return;
  const isPlatform = facts.tenantId === undefined && !facts.console;
  if (facts.console !== console || isPlatform !== platform) throw new DomainError('notFound');
}

function refuseByStanding({ standing }: RequestFacts, route: AppRoute, metadata: RouteMetadata): void {
  if (standing === undefined || standing === 'open' || metadata.whileSuspended) return;
  if (standing !== 'closing') throw new DomainError('suspended');
  const logsIn = route.path.startsWith('/api/v1/session');
  if (route.method !== 'GET' && !logsIn && !metadata.whileClosing) throw new DomainError('closing');
}

async function answer(c: Context<Environment>, route: AppRoute, handler: AnyHandler): Promise<Response> {
  const facts = c.get('facts');
  const metadata = (route.metadata ?? {}) as RouteMetadata;
  refuseElsewhere(facts, metadata);
  refuseByStanding(facts, route, metadata);
  if (!metadata.public && !(metadata.console ? facts.operator : facts.session))
    throw new DomainError('unauthenticated');
  if (facts.mustSetUpFactor && !metadata.settingUp && !metadata.public)
    throw new DomainError('forbidden', { detail: 'a second factor has to be set up' });
  // A program has no session that it could open, change or end.
  if (facts.scope.actor.apiTokenId && ownSession.test(route.path) && route.method !== 'GET')
    throw new DomainError('forbidden');

  const params = parse(route.pathParams, c.req.param());
  // An id that cannot exist is answered like one that does not.
  if (!params.success) throw new DomainError('notFound');
  const query = parse(route.query, c.req.query());
  const reads = route.method !== 'GET' && !metadata.stream;
  const given = reads ? ((await readJson(c.req.raw)) ?? {}) : undefined;
  const body = parse(reads && 'body' in route ? route.body : undefined, given);
  const wrong = [query, body].flatMap((part) => (part.success ? [] : fieldProblems(part.error, facts.language)));
  if (wrong.length > 0) {
    return problemResponse({ code: 'invalid', language: facts.language, requestId: facts.requestId, fields: wrong });
  }
  const result = await handler(publishing(facts, c), { params: params.data, query: query.data, body: body.data }, c);
  if (result instanceof Response) return result;
  if (result.status === 204) return new Response(null, { status: 204 });
  return c.json(result.body as object, result.status as 200, { 'cache-control': 'no-store' });
}

/** Somebody who was told which sentence of the notice turns untrue, and wants the change with a new version. */
const publishing = (facts: RequestFacts, c: Context<Environment>): RequestFacts =>
  c.req.header('notice-drift') === 'publish'
    ? { ...facts, scope: { ...facts.scope, onNoticeDrift: 'publish' } }
    : facts;

function parse(schema: unknown, value: unknown): z.SafeParseReturnType<unknown, unknown> {
  return schema instanceof z.ZodType ? schema.safeParse(value) : { success: true, data: value };
}
