import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { tell } from '../testing/alike.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble, metadataOf, type Cast, type Person } from '../testing/cast.ts';
import { forgedCursors } from '../testing/cursors.ts';
import { furnish, takeInventory } from '../testing/furnish.ts';
import { everyRoute, pages } from '../testing/request-of.ts';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Parent Relationship'?: string;
  Plans?: Plan[];
}

// Walks the contract: a new list is tested here by itself. Lists of the console are read by functions of the platform.
const lists = everyRoute.filter(([, route]) => pages(route) && metadataOf(route).console !== true);
const readers: readonly Person[] = ['admin', 'dpo', 'agent', 'customer'];

let api: TestApi;
let mine: TestTenant;
let cast: Cast;
let ids: string[];
let client: pg.Client;

beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  cast = await assemble(api, mine);
  await furnish(api.ports, mine, 'eigenes');
  ({ ids } = await takeInventory(api.database, mine.tenantId));
  client = new pg.Client({ connectionString: api.database.appUrl });
  await client.connect();
  await client.query(`select set_config('app.tenant_id', $1, false)`, [mine.tenantId]);
  for (const setting of ['enable_seqscan', 'enable_sort', 'enable_bitmapscan'])
    await client.query(`set ${setting} = off`);
}, 60_000);
afterAll(async () => {
  await client.end();
  await api.close();
});

type List = (typeof lists)[number][1];

/** What the database was asked for a page of the list, by the first person and id that get one. */
async function statementsOf(route: List, cursor?: string) {
  for (const person of readers)
    for (const id of route.path.includes(':') ? ids : [mine.tenantId]) {
      api.statements.length = 0;
      const { status } = await tell(api, cast, { route, person, nextId: () => id, ...(cursor && { cursor }) });
      if (status === 200) return api.statements.filter(({ sql }) => /^(select|with)\b.*\blimit\b/s.test(sql));
      if (status === 401 || status === 403) break;
    }
  return undefined;
}

/**
 * What PostgreSQL would do where sorting, and reading a table from end to end, are the last things it wants: what is left
 * of either has no index, however few rows there are now.
 */
async function planOf({ sql, parameters }: TestApi['statements'][number]): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${sql}`, [
    ...parameters,
  ]);
  return rows[0]!['QUERY PLAN'][0].Plan;
}

const all = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(all)];

/** From the page's first row down to the table it comes from; what is looked up for each row hangs beside. */
function spine(plan: Plan): Plan[] {
  const next = (plan.Plans ?? []).find((one) => one['Parent Relationship'] === 'Outer');
  return next === undefined ? [plan] : [plan, ...spine(next)];
}

test.each(lists)(
  '%s reads an index in the order of the page',
  async (name, route) => {
    const statements = [];
    for (const cursor of [undefined, ...forgedCursors(mine.tenantId)])
      statements.push(...((await statementsOf(route, cursor)) ?? []));
    expect(statements.length, `${name} sends a statement with a limit`).toBeGreaterThan(0);
    for (const statement of statements) {
      const plan = await planOf(statement);
      const scanned = all(plan).filter((node) => node['Node Type'] === 'Seq Scan');
      expect(
        scanned.map((node) => node['Relation Name']),
        statement.sql,
      ).toEqual([]);
      expect(
        spine(plan).map((node) => node['Node Type']),
        statement.sql,
      ).not.toContain('Sort');
    }
  },
  60_000,
);
