import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApiToken } from '@redlich/domain';
import { mintTenant } from '@redlich/domain/testing';
import { expectAlike, tell } from '../testing/alike.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble, type Cast, type Person } from '../testing/cast.ts';
import { forgetAttempts } from '../testing/furnish.ts';
import { writePrivately, type PrivateTicket } from '../testing/private-ticket.ts';
import { everyRoute } from '../testing/request-of.ts';
import { endsSession, inCarefulOrder } from '../testing/who-may.ts';

// One tenant, and people of it who must not know of each other's things. Walks the contract like the two-tenant test.
const routes = inCarefulOrder(everyRoute)
  .filter(([, route]) => !endsSession(route))
  .map(([name, route], turn) => ({ name, route, turn }));
const secret = 'NACHTIGALL';

let api: TestApi;
let cast: Cast;
let ticket: PrivateTicket;
/** What belongs to the login of one person alone, by the person. */
let personal: Record<'customer' | 'agent', string[]>;
let before: unknown;

beforeAll(async () => {
  api = await openTestApi();
  cast = await assemble(api, await mintTenant(api.ports));
  ticket = await writePrivately(api, cast, secret);
  const { agent, customer } = cast.tenant.as;
  const token = await createApiToken(agent, { name: secret, scopes: ['ticket.list'], expiresInDays: 30 });
  const sessionOf = async (person: Person) => {
    const route = { method: 'GET', path: '/api/v1/sessions' } as const;
    const { items } = (await (await cast.ask(person, route, route.path)).json()) as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };
  personal = {
    agent: [...(await sessionOf('agent')), ticket.uploads.agent, token.id, agent.actor.loginId!],
    customer: [...(await sessionOf('customer')), ticket.uploads.customer, customer.actor.loginId!],
  };
  before = await stored();
}, 60_000);
beforeEach(() => forgetAttempts(api.database));
afterAll(() => api.close());

/** The secret ticket and what is personal, as it lies in the database. */
async function stored(): Promise<unknown> {
  const { pool } = api.ports.db;
  const client = await pool.connect();
  try {
    await client.query(`begin read only`);
    await client.query(`select set_config('app.tenant_id', $1, true)`, [cast.tenant.tenantId]);
    const rows = async (table: string, column: string, ids: string[]) =>
      (await client.query(`select t::text from ${table} t where ${column} = any($1::uuid[]) order by 1`, [ids])).rows;
    return [
      await rows('tickets', 'ticket_id', [ticket.ticketId]),
      await rows('articles', 'ticket_id', [ticket.ticketId]),
      await rows('uploads', 'upload_id', Object.values(ticket.uploads)),
      (await client.query(`select count(*) from sessions`)).rows,
    ];
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Whose business which ids are not. */
const strangers: Record<string, { person: Person; secret: string; ids: () => string[] }> = {
  'a colleague whose organisation shares nothing': {
    person: 'colleague',
    secret,
    ids: () => [...ticket.shared, ...ticket.internal, ...personal.customer, ...personal.agent],
  },
  'an agent without the queue': {
    person: 'bystander',
    secret,
    ids: () => [...ticket.shared, ...ticket.internal, ...personal.customer, ...personal.agent],
  },
  'the data protection officer': {
    person: 'dpo',
    secret,
    ids: () => [...ticket.shared, ...ticket.internal, ...personal.customer, ...personal.agent],
  },
  'the customer, of what the team notes': {
    person: 'customer',
    secret: `${secret} Notiz`,
    ids: () => [...ticket.internal, ...personal.agent],
  },
};

describe.each(Object.entries(strangers))('%s', (_, { person, secret: hidden, ids }) => {
  test.each(routes)(
    '$name answers what is none of their business like what does not exist',
    ({ route, turn }) => expectAlike(api, cast, { route, person, ids: ids(), secret: hidden, turn }),
    60_000,
  );

  test.each(['NACHTIGALL', 'Kündigung', 'Notiz'])('finds nothing by the word %s', async (text) => {
    const route = { method: 'GET' as const, path: '/api/v1/tickets' };
    const answer = await cast.ask(person, route, `/api/v1/tickets?${new URLSearchParams({ text })}`);
    const found = await answer.text();
    expect(found).not.toContain(hidden);
    if (person !== 'customer' && answer.status === 200) expect(JSON.parse(found)).toMatchObject({ items: [] });
  });

  test('the session held to the end', async () => {
    const route = { method: 'GET' as const, path: '/api/v1/session' };
    expect((await cast.ask(person, route, route.path)).status).toBe(200);
  });
});

test('counts of the desk leave out the queue that is not theirs', async () => {
  const route = everyRoute.find(([name]) => name === 'countTickets')![1];
  const count = async (person: Person) => {
    const { raw } = await tell(api, cast, { route, person, nextId: () => ticket.ticketId });
    return (JSON.parse(raw) as { queues: { id: string }[] }).queues.map(({ id }) => id);
  };
  expect(await count('agent')).toContain(cast.tenant.queueId);
  expect(await count('bystander')).not.toContain(cast.tenant.queueId);
});

test('nothing of it was changed by all this', async () => {
  expect(await stored()).toEqual(before);
});
