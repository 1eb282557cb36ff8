import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { columnList, quoted, type CopiedTable } from './tables.ts';

const newline = 0x0a;

/** A table's rows, or one tenant's of them, in PostgreSQL's text format; each part ends with a row and holds a few at least. */
export async function* copyOut(
  client: pg.ClientBase,
  table: CopiedTable,
  { tenantId, partBytes }: { tenantId?: string | undefined; partBytes: number },
): AsyncGenerator<Buffer> {
  const only = tenantId === undefined ? '' : ` where tenant_id = ${pg.escapeLiteral(tenantId)}`;
  const rows = client.query(copy.to(`copy (select ${columnList(table)} from ${quoted(table.name)}${only}) to stdout`));
  let kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    kept.push(chunk);
    bytes += chunk.length;
    if (bytes < partBytes) continue;
    // A line break inside of a value is written as \n, so each of these ends a row.
    const all = Buffer.concat(kept);
    const end = all.lastIndexOf(newline) + 1;
    kept = [all.subarray(end)];
    bytes = all.length - end;
    if (end > 0) yield all.subarray(0, end);
  }
  if (bytes > 0) yield Buffer.concat(kept);
}

/**
 * Puts rows into a table by way of a temporary one, since COPY does not go through policies and INSERT does. Inside of a
 * transaction; the temporary table ends with it.
 * @returns how many
 */
export async function copyIn(client: pg.ClientBase, table: CopiedTable, rows: Readable): Promise<number> {
  const [target, columns] = [quoted(table.name), columnList(table)];
  const incoming = pg.escapeIdentifier(`incoming ${table.name}`);
  await client.query(
    `create temporary table if not exists ${incoming} on commit drop as select ${columns} from ${target} with no data`,
  );
  await pipeline(rows, client.query(copy.from(`copy pg_temp.${incoming} (${columns}) from stdin`)));
  const { rowCount } = await client.query(
    `insert into ${target} (${columns}) select ${columns} from pg_temp.${incoming}`,
  );
  await client.query(`truncate pg_temp.${incoming}`);
  return rowCount ?? 0;
}
