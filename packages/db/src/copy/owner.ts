import type { Readable } from 'node:stream';
import pg from 'pg';
import { copyIn, copyOut } from './copy-rows.ts';
import { quoted, readTables, type CopiedTable } from './tables.ts';

/** The database as its owner, on one connection: for who takes all of it away or puts it back. */
export interface Owner {
  tables(): Promise<CopiedTable[]>;
  /** The newest migration. */
  schemaVersion(): Promise<string>;
  /** Reads everything as it is at one moment. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  /** One transaction. */
  change<T>(work: () => Promise<T>): Promise<T>;
  /** From here to the end of the transaction the policies show this tenant's rows, locked ones too, and no others. */
  enter(tenantId: string): Promise<void>;
  read(table: CopiedTable, options: { tenantId?: string | undefined; partBytes: number }): AsyncGenerator<Buffer>;
  write(table: CopiedTable, rows: Readable): Promise<number>;
  /** Deletes a table's rows, or one tenant's of them. */
  empty(table: CopiedTable, tenantId?: string): Promise<void>;
  query<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** @param url the owner's, never the services' */
export async function connectOwner(url: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: url, application_name: 'redlich-backup', keepAlive: true });
  // A connection that breaks fails the statement that needs it.
  client.on('error', () => {});
  await client.connect();
  const within = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
    await client.query(begin);
    try {
      const result = await work();
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  };
  return {
    tables: () => readTables(client),
    async schemaVersion() {
      const { rows } = await client.query<{ name: string | null }>(
        'select max(name) as name from platform.kysely_migration',
      );
      return rows[0]?.name ?? '';
    },
    snapshot: (work) => within('begin isolation level repeatable read read only', work),
    change: (work) => within('begin', work),
    async enter(tenantId) {
      await client.query(`select set_config('app.tenant_id', $1, true), set_config('app.sees_locked', 'on', true)`, [
        tenantId,
      ]);
    },
    read: (table, options) => copyOut(client, table, options),
    write: (table, rows) => copyIn(client, table, rows),
    async empty(table, tenantId) {
      if (tenantId === undefined) await client.query(`delete from ${quoted(table.name)}`);
      else await client.query(`delete from ${quoted(table.name)} where tenant_id = $1`, [tenantId]);
    },
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: () => client.end(),
  };
}
