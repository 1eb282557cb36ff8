import pg from 'pg';
import { mintTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from './api.ts';
import { furnish } from './furnish.ts';

export interface TwoFurnished {
  api: TestApi;
  /** Past every policy. */
  client: pg.Client;
  ids: { mine: string; other: string };
  close(): Promise<void>;
}

/** Two tenants with something in every table, and a look at both from above. */
export async function openTwoFurnished(): Promise<TwoFurnished> {
  const api = await openTestApi();
  const [mine, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  await furnish(api.ports, mine, 'eigenes');
  await furnish(api.ports, other, 'fremdes');
  const client = new pg.Client({ connectionString: api.database.superuserUrl });
  await client.connect();
  return {
    api,
    client,
    ids: { mine: mine.tenantId, other: other.tenantId },
    async close() {
      await client.end();
      await api.close();
    },
  };
}
