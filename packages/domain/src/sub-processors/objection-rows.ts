import type { Objection } from '@redlich/contract';
import { notFound, type QueryScope } from '../kernel/index.ts';

export const objectionColumns = [
  'o.objectionId',
  'o.changeId',
  'o.body',
  'o.source',
  'o.receivedAt',
  'o.answer',
  'o.answeredAt',
] as const;

interface Row {
  objectionId: string;
  changeId: string;
  body: string;
  source: string;
  receivedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}
export const toObjection = (row: Row): Objection => ({
  id: row.objectionId,
  changeId: row.changeId,
  text: row.body,
  source: row.source as Objection['source'],
  receivedAt: row.receivedAt.toISOString(),
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
});

/** @throws DomainError notFound */
export async function readObjection({ tx, tenantId }: QueryScope, objectionId: string): Promise<Objection> {
  const row = await tx
    .selectFrom('subProcessorObjections as o')
    .select(objectionColumns)
    .where('o.tenantId', '=', tenantId)
    .where('o.objectionId', '=', objectionId)
    .executeTakeFirst();
  if (!row) throw notFound('objection');
  return toObjection(row);
}
