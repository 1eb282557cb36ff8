import pg from 'pg';

/** URL of a superuser of the server the tests may make databases on. */
export function testServerUrl(): string {
  const url = process.env['REDLICH_TEST_SERVER_URL'];
  if (url) return url;
  throw new Error('REDLICH_TEST_SERVER_URL is not set: run database tests by `npm test` or `pnpm test:database`');
}

/** The server's URL for another database and, where given, another role. */
export function serverUrl(database: string, login?: { user: string; password: string }): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login.user, password: login.password });
  return url.toString();
}

/** Runs statements one after the other. @returns the rows of the last */
export async function onServer(...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
