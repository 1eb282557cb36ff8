import { readdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { expectAlike, tell } from '../testing/alike.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble, people, type Cast, type Person } from '../testing/cast.ts';
import { forgedCursors, malformedCursors } from '../testing/cursors.ts';
import { forgetAttempts, furnish, takeInventory, type Inventory } from '../testing/furnish.ts';
import { jobsWith } from '../testing/jobs-with.ts';
import { everyRoute, pages } from '../testing/request-of.ts';
import { endsSession } from '../testing/who-may.ts';

// Walks the contract: a new route is tested here by itself.
const routes = everyRoute
  .filter(([, route]) => !endsSession(route))
  .map(([name, route], turn) => ({ name, route, turn }));
const canary = 'KANARIENVOGEL';

let api: TestApi;
let mine: TestTenant;
let other: TestTenant;
let cast: Cast;
let inventory: Inventory;
/** Live events that everybody of my tenant heard meanwhile. */
let heard = '';

beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  other = await mintTenant(api.ports);
  await furnish(api.ports, other, canary);
  // Logged in first: afterwards one of them has a second factor.
  cast = await assemble(api, mine);
  await furnish(api.ports, mine, 'eigenes');
  inventory = await takeInventory(api.database, other.tenantId);
  for (const person of ['admin', 'customer'] as const) void listen(person);
}, 60_000);
// What is limited is limited for every id alike; the limits have tests of their own.
beforeEach(() => forgetAttempts(api.database));
afterAll(() => api.close());

async function listen(person: Person): Promise<void> {
  const response = await api.app.request('/api/v1/events', {
    headers: { host: mine.host, cookie: cast.cookieOf(person)! },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
}

describe('cursors', () => {
  const readers = ['customer', 'bystander', 'agent', 'dpo', 'admin', 'operator', 'support'] as const;
  const lists = routes.filter(({ route }) => pages(route));

  /** What the list answers, under an id of the own tenant where it is the list of something. */
  async function ask(person: Person, route: (typeof lists)[number]['route'], cursor: string) {
    const own = (await ownIds).values();
    for (;;) {
      const id = own.next().value;
      const answer = await tell(api, cast, { route, person, nextId: () => id ?? randomUUID(), cursor });
      if (answer.status !== 404 || id === undefined) return answer;
    }
  }
  let ownIds: Promise<string[]>;
  beforeAll(() => {
    ownIds = takeInventory(api.database, mine.tenantId).then(({ ids }) => ids);
  });

  test.each(lists)(
    '$name: a forged one with another tenant’s id is one that leads nowhere',
    async ({ route, name }) => {
      let accepted = 0;
      for (const person of readers) {
        const [unknown, foreign] = [randomUUID(), inventory.ids[0]!].map(forgedCursors) as [string[], string[]];
        for (const [at, cursor] of foreign.entries()) {
          const answer = await ask(person, route, cursor);
          const expected = await ask(person, route, unknown[at]!);
          expect(answer.raw, `${name} as ${person}`).not.toContain(canary);
          expect([answer.status, answer.text], `${name} as ${person}`).toEqual([expected.status, expected.text]);
          if (answer.status === 200) accepted += 1;
        }
      }
      expect(accepted, `${name} has a cursor of a shape that testing/cursors.ts does not know`).toBeGreaterThan(0);
    },
  );

  test.each(lists)('$name: a malformed one is refused by the name of the field', async ({ route, name }) => {
    const person =
      (await ask('operator', route, forgedCursors(randomUUID())[1]!)).status === 200 ? 'operator' : 'admin';
    for (const cursor of malformedCursors) {
      for (const reader of new Set<Person>([person, 'dpo', 'agent'])) {
        const { status, raw } = await ask(reader, route, cursor);
        expect([401, 403, 404, 422], `${name}: ${cursor}`).toContain(status);
        if (status === 422) expect(raw).toContain('"field":"cursor"');
      }
    }
  });
});

// Operators are meant to know which tenants there are.
const idsFor = (person: Person) =>
  person === 'operator' ? inventory.ids.filter((id) => id !== other.tenantId) : inventory.ids;

describe.each(people)('as %s', (person) => {
  test.each(routes)(
    '$name answers another tenant’s ids like ids that do not exist',
    ({ route, turn }) => expectAlike(api, cast, { route, person, ids: idsFor(person), secret: canary, turn }),
    60_000,
  );

  // Whoever lost the session half-way would be refused for that alone.
  test.skipIf(person === 'anonymous')('the session held to the end', async () => {
    const path = person === 'operator' ? '/api/v1/console/session' : '/api/v1/session';
    const metadata = { console: person === 'operator' };
    expect((await cast.ask(person, { method: 'GET', metadata }, path)).status).toBe(200);
  });
});

test('a session of one tenant is nobody in another', async () => {
  const cookie = await api.cookieOf(mine, 'admin');
  const response = await api.ask(other, 'anonymous', 'GET', '/session', undefined, { cookie });
  expect(response.status).toBe(401);
});

test('an unknown host is misdirected', async () => {
  const response = await api.app.request('/api/v1/tenant', { headers: { host: 'nobody.localhost' } });
  expect(response.status).toBe(421);
});

test('no canary in what was logged', () => {
  expect(JSON.stringify(api.logged)).not.toContain(canary);
});

test('no canary in the payload of a job', async () => {
  const jobs = await jobsWith(api.database, canary);
  expect(jobs).toEqual([]);
});

test('no canary in the keys of stored files', async () => {
  const keys = await readdir(api.filesDir, { recursive: true });
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => key.includes(canary))).toEqual([]);
});

test('live events of my tenant told nothing of the other', () => {
  expect(heard).toContain('event: ready');
  expect(heard).not.toContain(canary);
  for (const id of inventory.ids) expect(heard).not.toContain(id);
});

test('nothing of the other tenant was changed by all this', async () => {
  expect((await takeInventory(api.database, other.tenantId)).fingerprint).toBe(inventory.fingerprint);
});
