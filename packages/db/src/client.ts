import { CamelCasePlugin, Kysely, PostgresDialect, type LogEvent } from 'kysely';
import pg from 'pg';
import { prepareStatements } from './prepared.ts';
import type { DB } from './schema.gen.ts';

// int8 is used for counters and sizes far below 2^53.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
// A calendar date is no moment: it stays the text that the database writes, `2026-11-22`.
types.setTypeParser(pg.types.builtins.DATE, String);

/** Connection to the database as the app role, together with its pool. */
export type Database = Kysely<DB> & { readonly pool: pg.Pool };

/**
 * Opens a pool. A statement ends after 15 s, an idle transaction after 30 s, waiting for a connection after 5 s.
 * @param url the app role's URL; never the owner's
 */
export function connectDatabase(options: {
  url: string;
  connectionsMax: number;
  applicationName: string;
  log?: (event: LogEvent) => void;
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connectionsMax,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // Neither does one that breaks while in use: its statement fails, and that is told there.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', prepareStatements);
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins,
    ...(options.log && { log: options.log }),
  });
  return Object.assign(db, { pool });
}
