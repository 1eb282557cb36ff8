import { sql, type RawBuilder } from 'kysely';
import { withTenant, type TenantTx } from '@redlich/db';
import type { Scope } from './scope.ts';
import { seeLocked } from './see-locked.ts';

/** Rows a batch. */
const usual = 1_000;

/**
 * Reads any number of rows as of one moment, locked tickets included, to hand them out batch by batch: what the reader has not taken holds the next batch back.
 * @param statement takes no parameters: a cursor has none
 * @param shape makes of a batch what is handed on, in the transaction that read it
 */
export async function* streamRows<T, U>(
  scope: Scope,
  { statement, shape, batch = usual }: Stream<T, U>,
): AsyncGenerator<U> {
  // What a cursor reads is as of the moment it was opened; the pieces travel over a queue of one.
  const pieces = new TransformStream<U, U>();
  const writer = pieces.writable.getWriter();
  const reading = withTenant(scope.ports.db, scope.tenantId, async (tx) => {
    await seeLocked({ tx });
    await sql`declare streamed no scroll cursor for ${statement}`.execute(tx);
    for (;;) {
      const { rows } = await sql<T>`fetch ${sql.lit(batch)} from streamed`.execute(tx);
      if (rows.length === 0) break;
      await writer.write(await shape(rows, tx));
    }
  });
  reading
    .then(
      () => writer.close(),
      (error: unknown) => writer.abort(error),
    )
    .catch(() => {});
  yield* pieces.readable;
  await reading;
}

interface Stream<T, U> {
  statement: RawBuilder<unknown>;
  shape: (rows: T[], tx: TenantTx) => U | Promise<U>;
  batch?: number;
}

/** The connection names columns in camelCase; what is handed out names them as the database does. */
export const inSnakeCase = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
