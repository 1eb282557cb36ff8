import type { Correction, CorrectionDatum } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

/** What a request says is wrong; null where it does not say it field by field. */
export async function readCorrection({ tx, tenantId }: QueryScope, id: string): Promise<Correction | null> {
  const row = await tx
    .selectFrom('dataRequestCorrections as k')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'k.tenantId').onRef('t.ticketId', '=', 'k.ticketId'),
    )
    .select(['k.datum', 'k.held', 'k.proposed', 'k.reason', 'k.doneAt', 'k.doneAs'])
    .select(['t.ticketId', 't.number', 't.subject'])
    .where('k.tenantId', '=', tenantId)
    .where('k.dataRequestId', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { ticketId, number, subject, held, proposed, reason } = row;
  return {
    datum: row.datum as CorrectionDatum,
    ticket: ticketId === null ? null : { id: ticketId, number: number!, subject: subject! },
    held,
    proposed,
    reason,
    doneAt: row.doneAt?.toISOString() ?? null,
    doneAs: row.doneAs as Correction['doneAs'],
  };
}
