import { createHash } from 'node:crypto';
import {
  PostgresDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { SnakeCaseCompiler } from './names.ts';
import { Statements, type Outcome, type Prepared } from './statement.ts';

/** Statements beyond this many stay unprepared, so that a server never keeps plans without bound. */
const statementsMax = 1_000;
const names = new Map<string, string>();

/** A name for a statement with parameters: planning a list's joins under row-level security costs more than running it. */
function nameOf({ sql, parameters }: CompiledQuery): string {
  if (parameters.length === 0) return '';
  const known = names.get(sql);
  if (known !== undefined || names.size >= statementsMax) return known ?? '';
  const name = `s_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
}

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Hears the text of a statement before it is sent; what it returns is waited for. */
export type Heed = (sql: string) => Promise<void> | undefined;

/** One connection of the pool as Kysely sees it. */
export class Connection implements DatabaseConnection {
  readonly client: pg.PoolClient;
  /** What goes before the next statement, in the same message. */
  before: () => readonly Prepared[] = () => [];
  heed: Heed | undefined;

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  run(statement: Prepared): Promise<Outcome> {
    return Statements.run(this.client, [...this.before(), statement]);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const waits = this.heed?.(query.sql);
    if (waits) await waits;
    try {
      const { sql: text, parameters: values } = query;
      const { command, count, rows } = await this.run({ name: nameOf(query), text, values });
      const numAffectedRows = counted.has(command) ? BigInt(count) : undefined;
      return { rows: rows as R[], ...(numAffectedRows !== undefined && { numAffectedRows }) };
    } catch (error) {
      // The trace of whoever asked, not of the socket's reader.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('lists are read by pages here, not streamed');
  }
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #beforeEnd: () => Promise<void>;

  constructor(pool: pg.Pool, beforeEnd: () => Promise<void>) {
    this.#pool = pool;
    this.#beforeEnd = beforeEnd;
  }

  init = () => Promise.resolve();
  acquireConnection = async () => new Connection(await this.#pool.connect());
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as Connection).client.release();
  }
  async destroy(): Promise<void> {
    await this.#beforeEnd();
    await this.#pool.end();
  }
  beginTransaction = refuse;
  commitTransaction = refuse;
  rollbackTransaction = refuse;
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('transactions are opened by withTenant'));
}

/** PostgreSQL through node-postgres, with names translated and statements prepared on the way. */
export class PoolDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  readonly #beforeEnd: () => Promise<void>;

  constructor(pool: pg.Pool, beforeEnd: () => Promise<void>) {
    super({ pool });
    this.#pool = pool;
    this.#beforeEnd = beforeEnd;
  }
  override createDriver(): Driver {
    return new PoolDriver(this.#pool, this.#beforeEnd);
  }
  override createQueryCompiler(): QueryCompiler {
    return new SnakeCaseCompiler();
  }
}
