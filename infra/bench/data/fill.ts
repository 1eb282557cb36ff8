import pg from 'pg';
import { makeBodies, makeSubjects } from './bodies.ts';
import { inLanes } from '../in-lanes.ts';
import { fillTenant } from './fill-tenant.ts';
import type { BenchTenant } from './tenants.ts';

/**
 * Fills the tenants, as the owner of the tables, and leaves the database as a quiet night would: vacuumed, analysed, all
 * written to the disk. The full-text index is made at the end in one go.
 */
export async function fill(urls: { ownerUrl: string; superuserUrl: string }, tenants: BenchTenant[]): Promise<void> {
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  try {
    await makeTexts(owner, Math.max(...tenants.map(({ tickets }) => tickets)));
    const index = await takeSearchIndexAway(owner);
    await fillAll(urls.ownerUrl, tenants);
    await owner.query(`set maintenance_work_mem = '256MB'`);
    await owner.query(index);
    await owner.query('drop table bench_texts, bench_subjects');
    await owner.query('vacuum (analyze) tickets, articles, customers, agents, queues, ticket_counters, logins');
  } finally {
    await owner.end();
  }
  await checkpoint(urls.superuserUrl);
}

async function makeTexts(owner: pg.Client, count: number): Promise<void> {
  await owner.query(`create unlogged table bench_texts (position int primary key, body text not null);
    create unlogged table bench_subjects (position int primary key, subject text not null)`);
  const insert = (table: string) =>
    `insert into ${table} select n - 1, t from unnest($1::text[]) with ordinality as x (t, n)`;
  await owner.query(insert('bench_texts'), [makeBodies(count)]);
  await owner.query(insert('bench_subjects'), [makeSubjects(200)]);
  await owner.query('analyze bench_texts, bench_subjects');
}

/** @returns the statement that makes it again */
async function takeSearchIndexAway(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ made: string }>(`select pg_get_indexdef('articles_search'::regclass) as made`);
  await owner.query('drop index articles_search');
  return rows[0]!.made;
}

async function fillAll(ownerUrl: string, tenants: readonly BenchTenant[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  try {
    await inLanes(2, tenants, async (tenant) => {
      const client = await pool.connect();
      await fillTenant(client, tenant).finally(() => client.release());
    });
  } finally {
    await pool.end();
  }
}

/** So that the works do not pay for what the filling wrote. */
async function checkpoint(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('checkpoint').finally(() => client.end());
}
