import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Ground } from './plan.ts';

const patienceMs = 45_000;

export interface Outgoing {
  /** of the replies' mails, from when the last reply was answered */
  perSecond: number;
  /** not sent when the patience ended */
  left: number;
}

/** Lets the worker send the mails of the replies. */
export async function awaitOutgoing({ database }: Ground): Promise<Outgoing> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const waiting = async () => {
    const { rows } = await client.query<{ jobs: number }>(
      `select count(*)::int as jobs from pgboss.job where name = 'mail.deliver-article' and state in ('created', 'retry', 'active')`,
    );
    return rows[0]?.jobs ?? 0;
  };
  try {
    const startedAt = performance.now();
    const atFirst = await waiting();
    let left = atFirst;
    while (left > 0 && performance.now() - startedAt < patienceMs) {
      await sleep(100);
      left = await waiting();
    }
    return { perSecond: ((atFirst - left) / (performance.now() - startedAt)) * 1000, left };
  } finally {
    await client.end();
  }
}

/** Articles of all tenants together. */
export async function countArticles({ database }: Ground): Promise<number> {
  const url = new URL(database.postgres.superuserUrl);
  url.pathname = new URL(database.postgres.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ articles: number }>('select count(*)::int as articles from articles');
    return rows[0]?.articles ?? 0;
  } finally {
    await client.end();
  }
}
