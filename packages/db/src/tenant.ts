import { Kysely, type CompiledQuery, type DatabaseConnection, type QueryExecutor, type Transaction } from 'kysely';
import type { Database } from './client.ts';
import type { Connection, Heed } from './dialect.ts';
import type { DB } from './schema.gen.ts';
import type { Prepared } from './statement.ts';

declare const minted: unique symbol;
/** A transaction in which row-level security shows exactly one tenant. Only the functions below make one. */
export type TenantTx = Transaction<DB> & { readonly [minted]: true };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const plain = (name: string, text: string, values: readonly unknown[] = []): Prepared => ({ name, text, values });
const begin = plain('begin', 'begin');
const end = plain('commit', 'commit');
const rollback = plain('rollback', 'rollback');
const enter = (tenantId: string) => plain('enter', `select set_config('app.tenant_id', $1, true)`, [tenantId]);
const enterLightly = (tenantId: string) =>
  plain(
    'enter_lightly',
    `select set_config('app.tenant_id', $1, true), set_config('synchronous_commit', 'off', true)`,
    [tenantId],
  );
const visit = (tenantId: string) =>
  plain('visit', `select set_config('app.tenant_id', $1, true), set_config('transaction_read_only', 'on', true)`, [
    tenantId,
  ]);

function queriesOn({ dialect }: Database, executor: QueryExecutor, connection: DatabaseConnection): TenantTx {
  const provider = { provideConnection: <T>(use: (connection: DatabaseConnection) => Promise<T>) => use(connection) };
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() };
  return new Kysely<DB>({ ...props, executor: executor.withConnectionProvider(provider) }) as unknown as TenantTx;
}

function onConnection<T>(db: Database, work: (connection: Connection, tx: TenantTx) => Promise<T>): Promise<T> {
  const executor = db.getExecutor();
  return executor.provideConnection((acquired) => work(acquired as Connection, queriesOn(db, executor, acquired)));
}

export type Commit = 'lasting' | 'soon';

interface Terms {
  /** Statements that end the transaction, read when `work` has returned: they travel with the commit, since nothing is left to decide. */
  closing?: readonly CompiledQuery[];
  /**
   * `soon`: returns before the change is on the disk, which it is within a second. A crash of the database may take it
   * back until then, and with it everything that was committed later.
   */
  commit?: Commit;
  /** Hears of each statement before it is sent, and may have it wait. */
  heed?: Heed | undefined;
}

/**
 * Runs `work` in one transaction that sees the rows of `tenantId` and nothing else; commits when it returns, rolls back
 * when it throws. It begins with its first statement, in the same message: a round trip less for every change.
 * @throws TypeError when `tenantId` is not a UUID; Error when `work` swallowed an SQL error, so that nothing could commit
 */
export async function withTenant<T>(
  db: Database,
  tenantId: string,
  work: (tx: TenantTx) => Promise<T>,
  { closing = [], commit = 'lasting', heed }: Terms = {},
): Promise<T> {
  if (!uuid.test(tenantId)) throw new TypeError('tenantId must be a UUID');
  return onConnection(db, async (connection, tx) => {
    let begun = false;
    connection.heed = heed;
    connection.before = () => {
      if (begun) return [];
      begun = true;
      return [begin, commit === 'soon' ? enterLightly(tenantId) : enter(tenantId)];
    };
    try {
      const result = await work(tx);
      const last = closing.map((statement) => connection.executeQuery(statement));
      if (!begun) return result;
      const [{ command }] = await Promise.all([connection.run(end), ...last]);
      // PostgreSQL answers COMMIT with ROLLBACK when a statement before it failed.
      if (command === 'ROLLBACK') throw new Error('the transaction was aborted');
      return result;
    } catch (error) {
      // A connection that broke has rolled back by itself; the first error is the one to tell.
      if (begun) await connection.run(rollback).catch(() => {});
      throw error;
    }
  });
}

/**
 * Runs `work`, which only reads, seeing the rows of `tenantId` and nothing else. Each statement is a read-only
 * transaction of its own that takes a single round trip, and sees what is committed when it begins, as it would inside of
 * a transaction at PostgreSQL's usual isolation.
 * @throws TypeError when `tenantId` is not a UUID; an SQL error (25006) on an attempt to write
 */
export const readTenant = <T>(db: Database, tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  eachByItself(db, tenantId, visit, work);

/**
 * Runs `work`, whose one statement changes something by itself, in one round trip: committed when it returns. A second
 * statement would be a transaction of its own.
 * @throws TypeError when `tenantId` is not a UUID
 */
export const changeTenantOnce = <T>(db: Database, tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  eachByItself(db, tenantId, enter, work);

async function eachByItself<T>(
  db: Database,
  tenantId: string,
  before: (tenantId: string) => Prepared,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  if (!uuid.test(tenantId)) throw new TypeError('tenantId must be a UUID');
  const first = [before(tenantId)];
  return onConnection(db, (connection, tx) => {
    connection.before = () => first;
    return work(tx);
  });
}
