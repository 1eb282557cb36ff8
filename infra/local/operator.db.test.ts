import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate } from '@redlich/db/testing';
import { operatorCommand } from './operator-command.ts';

let client: pg.Client;
beforeAll(async () => {
  const { ownerUrl } = await cloneTemplate(inject('template'));
  client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const email = 'Nora@plattform.example';

/** What the command said, or why it refused. */
async function operator(...args: string[]): Promise<string> {
  const said: string[] = [];
  const settings = { secret: 'a secret of the tests, 32 characters', consoleOrigin: 'https://console.desk.example' };
  try {
    await operatorCommand(client, args, { ...settings, say: (line) => void said.push(line) });
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
  return `${said.join('\n')}\n`;
}

const one = async <T>(text: string) => (await client.query(text)).rows[0] as T;

test('an operator is added once, gets a link, loses a factor, is removed with every session', async () => {
  expect(await operator('list')).toContain('no operator yet');
  const link = /https:\/\/console\.desk\.example\/console\/welcome\?token=([\w-]{43})\n/;
  const token = link.exec(await operator('add', email, '--name', 'Nora Neu'))?.[1];
  expect(token).toBeDefined();
  const stored = JSON.stringify(await one('select * from platform.operators'));
  expect(stored).not.toContain(token);
  expect(await operator('add', email.toLowerCase())).toMatch(/^refused: .*pnpm operator link/);

  expect(link.exec(await operator('link', email.toLowerCase()))?.[1]).not.toBe(token);
  expect(await operator('list')).toContain('Nora Neu  has not used the link yet, no second factor');

  const { operator_id: id } = await one<{ operator_id: string }>('select operator_id from platform.operators');
  const open = (hash: string) =>
    client.query(
      `insert into platform.operator_sessions (session_hash, operator_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')`,
      [hash, id],
    );
  await open('one');
  await client.query(`insert into platform.operator_seeds values ($1, 'sealed', 0, now(), now())`, [id]);
  expect(await operator('list')).toContain('second factor');
  expect(await operator('reset-factor', email)).toContain('every session has ended');
  const counts = `select (select count(*)::int from platform.operator_seeds) seeds, (select count(*)::int from platform.operator_sessions) sessions`;
  expect(await one(counts)).toEqual({ seeds: 0, sessions: 0 });

  await open('two');
  expect(await operator('remove', email)).toContain('no operator any more');
  expect(await one(counts)).toEqual({ seeds: 0, sessions: 0 });
  for (const verb of ['link', 'reset-factor', 'remove'])
    expect(await operator(verb, email)).toMatch(/^refused: there is no operator/);
});

test.each([
  [[], 'usage: pnpm operator add'],
  [['add'], 'name the operator'],
  [['add', 'kein-name'], 'name the operator'],
  [['add', email, '--language', 'fr'], 'speaks de and en, not fr'],
])('what is wrong with the command is said in a line: %j', async (args, words) => {
  expect(await operator(...args)).toMatch(new RegExp(`^refused: .*${words}`, 's'));
});
