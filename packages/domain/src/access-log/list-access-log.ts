import type { AccessLogLine } from '@redlich/contract';
import { dayStart, decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';

export interface AccessLogFilter {
  ipAddress?: string | undefined;
  /** Days of Europe/Berlin, both included. */
  from?: string | undefined;
  until?: string | undefined;
}
interface Part extends AccessLogFilter {
  limit: number;
  cursor?: string | undefined;
}

/** The newest first. @throws DomainError invalid on `cursor` */
export const listAccessLog = query(
  'access-log.list',
  async ({ tx, tenantId }, filter: Part): Promise<{ items: AccessLogLine[]; nextCursor: string | null }> => {
    let lines = tx
      .selectFrom('accessLog')
      .select(['accessLogId', 'browser', 'operatingSystem', 'ipAddress', 'at'])
      .where('tenantId', '=', tenantId)
      .orderBy('at', 'desc')
      .orderBy('accessLogId', 'desc')
      .limit(filter.limit + 1);
    if (filter.ipAddress) lines = lines.where('ipAddress', '=', filter.ipAddress);
    if (filter.from) lines = lines.where('at', '>=', dayStart(filter.from));
    if (filter.until) lines = lines.where('at', '<', dayStart(filter.until, 1));
    if (filter.cursor) {
      const [at, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
      lines = lines.where((eb) => eb(eb.refTuple('at', 'accessLogId'), '<', eb.tuple(new Date(at), id)));
    }
    const rows = await lines.execute();
    const shown = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ accessLogId: id, at, ...line }) => ({ id, at: at.toISOString(), ...line })),
      nextCursor: last ? encodeCursor([last.at.toISOString(), last.accessLogId]) : null,
    };
  },
);
