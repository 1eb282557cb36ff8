import type { AppRoute } from '@ts-rest/core';
import type { TestApi } from './api.ts';
import { people, type Cast, type Person } from './cast.ts';
import { fieldsOfAnswer } from './fields-of.ts';
import { forgetAttempts } from './furnish.ts';
import { asOwner } from './operator.ts';
import { requestOf } from './request-of.ts';

/** The fields that each person gets of a route. */
export type Seen = Map<string, Map<Person, Set<string>>>;

/** Ids of the tenant by table, the rows in the order in which they came. */
export function idsByTable(api: TestApi, tenantId: string): Promise<Map<string, string[]>> {
  return asOwner(api, async (client) => {
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
    const { rows } = await client.query<{ name: string; column: string }>(
      `select distinct on (c.oid) c.oid::regclass::text as name, a.attname as "column" from pg_index i
       join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) and a.atttypid = 'uuid'::regtype
       where i.indisprimary and (a.attname <> 'tenant_id' or c.relname = 'tenants') order by c.oid, a.attnum desc`,
    );
    const found = new Map<string, string[]>();
    for (const { name, column } of rows) {
      const ids = await client.query<{ id: string }>(`select ${column}::text as id from ${name} order by ctid`);
      if (ids.rows.length > 0)
        found.set(
          name,
          ids.rows.map(({ id }) => id),
        );
    }
    return found;
  });
}

/** What a name in a request means where it is not the table's own: `ownerId`, `/quarantine/:id`. */
const meant: Record<string, string> = {
  owner: 'agents',
  member: 'agents',
  handOverTo: 'agents',
  access: 'support_accesses',
  delivery: 'webhook_deliveries',
  other: 'customers',
  quarantine: 'quarantined_mails',
  'service-tokens': 'api_tokens',
};

export function tableOf(tables: ReadonlyMap<string, string[]>, name: string): string[] | undefined {
  const stem = name.replace(/Ids?$/, '');
  const snake = (meant[stem] ?? stem).replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return tables.get(snake) ?? tables.get(`${snake}s`);
}

export interface Reader {
  api: TestApi;
  cast: Cast;
  tables: Map<string, string[]>;
  /** Every answer that was given, for what must not stand in any. */
  onAnswer(person: Person, text: string): void;
}

/** What ends sessions, tenants or ways to log in comes last. */
const ends = /session|deactivation|closing|suspension|factors|password|access-rules|go-live|erasures/;
export const withEndsLast = <R extends readonly [string, AppRoute]>(routes: readonly R[]): R[] =>
  routes.toSorted(([, a], [, b]) => weight(a) - weight(b));
const weight = ({ method, path }: AppRoute) =>
  method === 'GET' ? 0 : (ends.test(path) ? 2 : 1) + (path.includes('/console/') ? 4 : 0);

/** Asks a route as everybody with ids of what its path names. */
export async function readRoute(reader: Reader, route: AppRoute, seen: Seen): Promise<void> {
  const byPerson = new Map<Person, Set<string>>();
  seen.set(`${route.method} ${route.path.replace('/api/v1', '')}`, byPerson);
  await forgetAttempts(reader.api.database);
  for (const person of people) {
    const fields = await readAs(reader, route, person);
    if (fields !== undefined) byPerson.set(person, fields);
  }
}

/** Ids for `:id`: of the table that the path names before it, else of every table. */
function candidatesFor({ tables }: Reader, { path }: AppRoute): string[] {
  const named = /([\w-]+)\/:id/.exec(path)?.[1];
  const table = named === undefined ? undefined : tableOf(tables, named);
  return table ?? [...tables.values()].flatMap((ids) => ids.slice(0, 2));
}

/** Where the sample of the schema says more than the person may. */
const bodies: Record<string, (person: Person) => unknown> = {
  '/api/v1/tickets': (person) => ({
    subject: 'Betreff',
    body: 'Text',
    ...(person !== 'customer' && person !== 'colleague' && { customer: { email: 'neu@firma.example' } }),
  }),
  '/api/v1/tickets/:id/articles': () => ({ visibility: 'public', body: 'Text' }),
};

async function readAs(reader: Reader, route: AppRoute, person: Person): Promise<Set<string> | undefined> {
  const { tables, cast, onAnswer } = reader;
  const isRead = route.method === 'GET';
  const fields = new Set<string>();
  let found = false;
  let asksForIds = false;
  for (const id of candidatesFor(reader, route)) {
    const { path, body: sample } = requestOf(route, (name) => {
      asksForIds ||= name === 'id';
      return (name === 'id' ? undefined : tableOf(tables, name)?.[0]) ?? id;
    });
    const body = isRead ? undefined : (bodies[route.path]?.(person) ?? sample);
    const response = await cast.ask(person, route, path, body);
    const text = await response.text();
    onAnswer(person, text);
    if (response.status === 401 || response.status === 403) return undefined;
    if (response.status < 300) {
      found = true;
      for (const field of fieldsOfAnswer(response.headers.get('content-type') ?? '', text)) fields.add(field);
    }
    if (!asksForIds || (found && !isRead)) break;
  }
  return found ? fields : undefined;
}

const legend = `# The fields of every answer, by those who get it. A field that is not here fails the test until it is put here on purpose.
# "none seen": no sample of the tests is answered with success; what such a route answers is held by tests of its own.
`;

/** As a text that can be read: a paragraph for each route. */
export function textOf(seen: Seen): string {
  const paragraphs = [...seen]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([route, byPerson]) => {
      const groups = Map.groupBy([...byPerson], ([, fields]) => [...fields].sort().join(' '));
      const lines = [...groups].map(([fields, group]) => {
        const who = group.length === people.length ? 'everybody' : group.map(([person]) => person).join(', ');
        return `  ${who}:\n${wrapped(fields || 'nothing')}`;
      });
      return [route, ...(lines.length === 0 ? ['  none seen'] : lines)].join('\n');
    });
  return `${legend}\n${paragraphs.join('\n\n')}\n`;
}

function wrapped(words: string): string {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 116) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines.join('\n');
}
