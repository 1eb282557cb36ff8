import type { AppRoute } from '@ts-rest/core';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble, type Cast, type Person } from '../testing/cast.ts';
import { idsByTable, tableOf, withEndsLast } from '../testing/fields-by-role.ts';
import { forgetAttempts, furnish } from '../testing/furnish.ts';
import { everyRoute, requestOf } from '../testing/request-of.ts';
import { endsSession, inCarefulOrder } from '../testing/who-may.ts';

// Every text in every body of the contract, once with each of these: what is taken is a text, what is not is refused by
// name, and nothing of it is a fault of ours. A new field is in it by itself.
const hostile: Record<string, string> = {
  'a NUL': 'a\u0000b',
  'half a character': 'a\ud800b',
  'markup, formulas, a header': `=1+1"><script>alert(1)</script>{{7*7}}\${7*7}#import "x"\r\nBcc: opfer@evil.example\r\n\r\n\u202egnp.exe`,
  'more than anybody writes': 'ﷺ👩‍👩‍👧‍👦'.repeat(9_000),
};

let api: TestApi;
let cast: Cast;
let tables: ReadonlyMap<string, string[]>;
beforeAll(async () => {
  api = await openTestApi();
  const tenant = await mintTenant(api.ports);
  cast = await assemble(api, tenant);
  await furnish(api.ports, tenant, 'UHU');
  tables = await idsByTable(api, tenant.tenantId);
}, 60_000);
afterAll(() => api.close());

type Place = (string | number)[];

/** Where texts stand in a body. */
function textsIn(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') return [place];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...place, key]));
}

function withText(body: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<string, unknown>;
  copy[key] = withText(copy[key], rest, text);
  return copy;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const composed = (route: AppRoute, known: ReadonlyMap<string, string[]> = tables) =>
  requestOf(route, (name) => {
    const table = name === 'id' ? (/([\w-]+)\/:id/.exec(route.path)?.[1] ?? name) : name;
    return tableOf(known, table)?.[0] ?? nobody;
  });

/** Somebody who gets as far as the body. */
async function whoIsLetIn(route: AppRoute): Promise<Person> {
  for (const person of ['admin', 'dpo', 'agent', 'customer', 'operator'] as const) {
    const { path, body } = composed(route);
    const { status } = await cast.ask(person, route, path, withText(body, textsIn(body)[0] ?? [], '\u0000'));
    if (status !== 401 && status !== 403) return person;
  }
  return 'anonymous';
}

const routes = withEndsLast(inCarefulOrder(everyRoute)).filter(
  ([, route]) => route.method !== 'GET' && !endsSession(route) && textsIn(composed(route, new Map()).body).length > 0,
);

const asking = everyRoute.filter(([, { method, query }]) => method === 'GET' && textsOf(query).length > 0);
function textsOf(query: unknown): string[] {
  if (!(query instanceof z.ZodObject)) return [];
  const shape = query.shape as Record<string, z.ZodTypeAny>;
  return Object.keys(shape).filter((name) => name !== 'cursor' && shape[name]!.safeParse('x').success);
}

test.each(asking)('%s asked for what is no plain text never breaks', async (_, route) => {
  await forgetAttempts(api.database);
  const broken: string[] = [];
  for (const name of textsOf(route.query)) {
    for (const [kind, text] of Object.entries(hostile)) {
      const query = new URLSearchParams({ [name]: text.slice(0, 2_000) });
      for (const person of ['admin', 'agent', 'customer', 'operator'] as const) {
        const { status } = await cast.ask(person, route, `${composed(route).path.split('?')[0]}?${query}`);
        if (status >= 500) broken.push(`${name} with ${kind}: ${status} as ${person}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test.each(routes)(
  '%s takes or refuses what is no plain text, and never breaks',
  async (_, route) => {
    await forgetAttempts(api.database);
    const person = await whoIsLetIn(route);
    const broken: string[] = [];
    for (const place of textsIn(composed(route).body)) {
      for (const [name, text] of Object.entries(hostile)) {
        const { path, body } = composed(route);
        const answer = await cast.ask(person, route, path, withText(body, place, text));
        const said = await answer.text();
        const type = answer.headers.get('content-type') ?? '';
        if (answer.status >= 500) broken.push(`${place.join('.')} with ${name}: ${answer.status} as ${person}`);
        else if (said !== '' && !/^application\/(problem\+)?json/.test(type))
          broken.push(`${place.join('.')}: ${type}`);
        if (answer.headers.get('bcc') !== null) broken.push(`${place.join('.')} with ${name} adds a header`);
      }
    }
    expect(broken).toEqual([]);
  },
  60_000,
);
