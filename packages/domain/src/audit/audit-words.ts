import { sql } from 'kysely';
import type { AuditWords } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';

/** Every value of a column, by leaps over the index that begins with it: as quick with a million entries as with ten. */
async function valuesOf({ tx, tenantId }: QueryScope, column: 'action' | 'object_kind'): Promise<string[]> {
  const name = sql.ref(column);
  const found = await sql<{ word: string }>`
    with recursive words as (
      (select ${name} as word from audit_entries where tenant_id = ${tenantId} order by ${name} limit 1)
      union all
      select (select ${name} from audit_entries where tenant_id = ${tenantId} and ${name} > w.word order by ${name} limit 1)
      from words w where w.word is not null
    )
    select word from words where word is not null`.execute(tx);
  return found.rows.map(({ word }) => word);
}

/** What the log can be filtered by. */
export const listAuditWords = query('audit.list', async (scope, _: void): Promise<AuditWords> => ({
  actions: await valuesOf(scope, 'action'),
  objectKinds: await valuesOf(scope, 'object_kind'),
}));
