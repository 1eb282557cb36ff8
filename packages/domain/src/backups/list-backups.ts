import { sql } from 'kysely';
import type { Backup } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, timePart, type Ports } from '../kernel/index.ts';

interface Row extends Omit<Backup, 'createdAt' | 'expiresAt' | 'verifiedAt' | 'expiredAt'> {
  createdAt: Date;
  expiresAt: Date;
  verifiedAt: Date | null;
  expiredAt: Date | null;
}

/** Backups, the newest first: of whom, until when they open, whether they were read through. @throws DomainError invalid on `cursor` */
export async function listBackups(
  { ports: { db } }: { ports: Pick<Ports, 'db'> },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Backup[]; nextCursor: string | null }> {
  const [at, id] = cursor ? decodeCursor(cursor, [timePart, idPart] as const) : [null, null];
  const { rows } = await sql<Row>`select * from platform.list_backups(${at}, ${id}, ${limit + 1})`.execute(db);
  const items = rows.slice(0, limit).map((row) => ({
    ...row,
    bytes: row.bytes === null ? null : Number(row.bytes),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    expiredAt: row.expiredAt?.toISOString() ?? null,
  }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor([last.createdAt, last.id]) : null };
}
