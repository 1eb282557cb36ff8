import { Kysely, type LogEvent } from 'kysely';
import pg from 'pg';
import { PoolDialect } from './dialect.ts';
import { writeAtOnce } from './one-write.ts';
import type { DB } from './schema.gen.ts';
import { openTeller, type Teller } from './teller.ts';
import { valueTypes } from './values.ts';

/** Connection to the database as the app role, together with its pool. */
export type Database = Kysely<DB> & { readonly pool: pg.Pool; readonly dialect: PoolDialect; readonly teller: Teller };

/**
 * Opens a pool. A statement ends after 15 s, an idle transaction after 30 s, waiting for a connection after 5 s.
 * Statements that are sent side by side on one connection travel together and run in their order.
 * @param url the app role's URL; never the owner's
 */
export function connectDatabase(options: {
  url: string;
  connectionsMax: number;
  applicationName: string;
  log?: (event: LogEvent) => void;
}): Database {
  const settings = {
    connectionString: options.url,
    max: options.connectionsMax,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types: valueTypes,
    // Newer than its types.
    pipeline: true,
  };
  const pool = new pg.Pool(settings);
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // Neither does one that breaks while in use: its statement fails, and that is told there.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', writeAtOnce);
  const teller = openTeller(pool);
  const dialect = new PoolDialect(pool, () => teller.flush());
  const db = new Kysely<DB>({ dialect, ...(options.log && { log: options.log }) });
  return Object.assign(db, { pool, dialect, teller });
}
