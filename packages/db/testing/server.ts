import pg from 'pg';

/** URL of a superuser of the server the tests may make databases on. */
export function testServerUrl(): string {
  const url = process.env['REDLICH_TEST_SERVER_URL'];
  if (!url) throw new Error('REDLICH_TEST_SERVER_URL is not set: database tests run by `npm test` or `pnpm test:database`');
  return url;
}

export function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

export async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
