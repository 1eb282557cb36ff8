import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate, type TestDatabase } from '@redlich/db/testing';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneTemplate(inject('template'));
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const email = 'Nora@plattform.example';

function operator(...args: string[]): { status: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('./operator.ts', import.meta.url)), ...args],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        REDLICH_OWNER_URL: database.ownerUrl,
        REDLICH_SECRET: 'a secret of the tests, 32 characters',
        REDLICH_PUBLIC_SCHEME: 'https',
        REDLICH_PLATFORM_DOMAIN: 'desk.example',
      },
    },
  );
  return { status, said: stdout, complained: stderr };
}

const one = async <T>(text: string) => (await client.query(text)).rows[0] as T;

test(
  'an operator is added once, gets a link, loses a factor, is removed with every session',
  { timeout: 60_000 },
  async () => {
    expect(operator('list').said).toContain('no operator yet');
    const added = operator('add', email, '--name', 'Nora Neu');
    expect(added).toMatchObject({ status: 0 });
    const link = /https:\/\/console\.desk\.example\/console\/welcome\?token=([\w-]{43})\n/;
    const token = link.exec(added.said)?.[1];
    expect(token).toBeDefined();
    const stored = JSON.stringify(await one('select * from platform.operators'));
    expect(stored).not.toContain(token);
    expect(operator('add', email.toLowerCase())).toMatchObject({
      status: 1,
      complained: expect.stringContaining('pnpm operator link'),
    });

    expect(link.exec(operator('link', email.toLowerCase()).said)?.[1]).not.toBe(token);
    expect(operator('list').said).toContain('Nora Neu  has not used the link yet, no second factor');

    const { operator_id: id } = await one<{ operator_id: string }>('select operator_id from platform.operators');
    const open = (hash: string) =>
      client.query(
        `insert into platform.operator_sessions (session_hash, operator_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')`,
        [hash, id],
      );
    await open('one');
    await client.query(`insert into platform.operator_seeds values ($1, 'sealed', 0, now(), now())`, [id]);
    expect(operator('list').said).toContain('second factor');
    expect(operator('reset-factor', email)).toMatchObject({ status: 0 });
    const counts = `select (select count(*)::int from platform.operator_seeds) seeds, (select count(*)::int from platform.operator_sessions) sessions`;
    expect(await one(counts)).toEqual({ seeds: 0, sessions: 0 });

    await open('two');
    expect(operator('remove', email)).toMatchObject({ status: 0 });
    expect(await one(counts)).toEqual({ seeds: 0, sessions: 0 });
    for (const verb of ['link', 'reset-factor', 'remove'])
      expect(operator(verb, email)).toMatchObject({
        status: 1,
        complained: expect.stringContaining('there is no operator'),
      });
  },
);

test.each([
  [[], 'usage: pnpm operator add'],
  [['add'], 'name the operator'],
  [['add', 'kein-name'], 'name the operator'],
  [['add', email, '--language', 'fr'], 'speaks de and en, not fr'],
])('what is wrong with the command is said in a line: %j', (args, words) => {
  expect(operator(...args)).toMatchObject({ status: 1, complained: expect.stringContaining(words) });
});
