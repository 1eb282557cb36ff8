import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '@redlich/db';
import { createTicket } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { createApp } from '../src/app.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';

const requests = 200;
const connections = 3;

let api: TestApi;
let few: Database;
let server: ReturnType<typeof serve>;
let port: number;
let tenants: { tenant: TestTenant; canary: string; cookie: string; ticketId: string }[];

beforeAll(async () => {
  api = await openTestApi();
  few = connectDatabase({
    url: api.database.appUrl,
    connectionsMax: connections,
    applicationName: 'redlich-soak',
  });
  const { fetch } = createApp({ ...api.dependencies, ports: { ...api.ports, db: few } });
  server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  tenants = await Promise.all(
    ['ALPHA', 'BETA', 'GAMMA'].map(async (canary) => {
      const tenant = await mintTenant(api.ports);
      const ticket = await createTicket(tenant.as.customer, { subject: `${canary} Betreff`, body: `${canary} Text` });
      return { tenant, canary, cookie: await api.cookieOf(tenant, 'agent'), ticketId: ticket.id };
    }),
  );
}, 30_000);
afterAll(async () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await few.destroy();
  await api.close();
});

interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Hangs up after so many milliseconds. */
  patienceMs?: number;
}

/** Over a real connection: who hangs up is noticed by the server. @returns status 0 for a request that was given up */
function ask({ method, path, headers, body, patienceMs }: Asked): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path: `/api/v1${path}`, headers }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      incoming.on('error', () => resolve({ status: 0, text }));
    });
    outgoing.on('error', () => resolve({ status: 0, text: '' }));
    outgoing.end(body);
    if (patienceMs !== undefined) setTimeout(() => outgoing.destroy(), patienceMs);
  });
}

test('connection pool exhausted, a tenth of the requests given up: no foreign row, no tenant left behind', async () => {
  const answers = await Promise.all(
    Array.from({ length: requests }, async (_, at) => {
      const { tenant, canary, cookie, ticketId } = tenants[at % tenants.length]!;
      const others = tenants.filter((one) => one.canary !== canary);
      // Lists, tickets, changes, and tickets of others, in turn.
      const foreign = at % 7 === 3;
      const changes = !foreign && at % 5 === 4;
      const path = foreign
        ? `/tickets/${others[0]!.ticketId}`
        : at % 2 || changes
          ? `/tickets/${ticketId}`
          : '/tickets';
      const { status, text } = await ask({
        method: changes ? 'PATCH' : 'GET',
        path,
        headers: { host: tenant.host, cookie, ...(changes && { 'content-type': 'application/json' }) },
        ...(changes && { body: JSON.stringify({ tags: [`${canary}-${at}`] }) }),
        ...(at % 10 === 9 && { patienceMs: at % 7 }),
      });
      for (const other of others) expect(text).not.toContain(other.canary);
      if (status === 200) expect(text).toContain(canary);
      return { foreign, status };
    }),
  );
  expect(new Set(answers.filter(({ foreign }) => foreign).map(({ status }) => status))).toEqual(
    answers.some(({ foreign, status }) => foreign && status === 0) ? new Set([404, 0]) : new Set([404]),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(requests / 2);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const left = await Promise.all(
    Array.from({ length: connections }, () =>
      few.pool.query<{ setting: string | null }>(`select current_setting('app.tenant_id', true) as setting`),
    ),
  );
  for (const { rows } of left) expect(rows[0]!.setting ?? '').toBe('');
}, 20_000);
