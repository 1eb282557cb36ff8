import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import pg from 'pg';

const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

test('a throw-away server and its folder are gone after the kill -9 of the process that wanted it', async () => {
  const script = `import { startThrowAwayPostgres } from ${url('./throw-away-postgres.ts')};
    import { embeddedBinaries, systemBinaries } from ${url('./postgres/binaries.ts')};
    const server = await startThrowAwayPostgres(embeddedBinaries() ?? systemBinaries());
    console.log(server.superuserUrl);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(owner.stdout, 'data')) as [Buffer];
  const connectionString = said.toString().trim();
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const folder = rows[0]?.data_directory ?? '';
  expect(existsSync(folder)).toBe(true);

  const closed = new Promise((resolve) => client.once('end', resolve));
  owner.kill('SIGKILL');
  await closed;
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000 });
});
