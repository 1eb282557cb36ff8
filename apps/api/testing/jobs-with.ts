import type { TestDatabase } from '@redlich/db/testing';
import { asOwner } from './operator.ts';

/** Names of the jobs whose payload contains a text. */
export function jobsWith(database: TestDatabase, text: string): Promise<string[]> {
  return asOwner({ database }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select name from pgboss.job where data::text like $1 order by 1',
      [`%${text}%`],
    );
    return rows.map(({ name }) => name);
  });
}
