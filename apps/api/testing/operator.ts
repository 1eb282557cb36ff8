import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { hashPassword } from '@redlich/domain';
import { testPassword } from '@redlich/domain/testing';
import { consoleHost, type TestApi } from './api.ts';

export interface TestOperator {
  operatorId: string;
  email: string;
  cookie: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** An operator who is logged in to the console. Only the owner of the database can make one. */
export async function mintOperator(api: TestApi): Promise<TestOperator> {
  const operatorId = randomUUID();
  const email = `operator-${randomBytes(4).toString('hex')}@plattform.example`;
  await asOwner(api, (client) =>
    client.query(
      `insert into platform.operators (operator_id, email, name, password_hash, language, created_at)
       values ($1, $2, 'Kim Betrieb', $3, 'de', now())`,
      [operatorId, email, hash],
    ),
  );
  const response = await askConsole(api, 'POST', '/console/session', { email, password: testPassword });
  const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  return {
    operatorId,
    email,
    cookie,
    ask: (method, path, body, headers) => askConsole(api, method, path, body, { cookie, ...headers }),
  };
}

const hash = await hashPassword(testPassword);

/** Asks the console as somebody not logged in, unless the headers say otherwise. */
export async function askConsole(
  api: TestApi,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return api.app.request(`/api/v1${path}`, {
    method,
    headers: { host: consoleHost, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Works as the owner of the tables, whom no service is. */
export async function asOwner<T>(api: Pick<TestApi, 'database'>, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
