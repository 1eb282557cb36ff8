import { sql } from 'kysely';
import type { AnnouncementCopy, AnnouncementReach, CopyState, Language } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { selectAddressees } from './addressees.ts';
import { personName, readAnnouncement } from './get-announcement.ts';

interface Filter {
  id: string;
  state: CopyState;
  limit: number;
  cursor?: string | undefined;
}

/** The copies in a state, the last changed first. @throws DomainError notFound; invalid on `cursor` */
export const listCopies = query(
  'announcement.list',
  async (
    scope,
    { id, state, limit, cursor }: Filter,
  ): Promise<{ items: AnnouncementCopy[]; nextCursor: string | null }> => {
    const { tx, tenantId } = scope;
    await readAnnouncement(scope, id);
    let copies = tx
      .selectFrom('announcementCopies as y')
      .innerJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 'y.tenantId').onRef('c.customerId', '=', 'y.customerId'),
      )
      .select(['y.announcementCopyId', 'y.language', 'y.state', 'y.reason', 'y.changedAt'])
      .select(['c.customerId', 'c.email', personName.as('name')])
      .where('y.tenantId', '=', tenantId)
      .where('y.announcementId', '=', id)
      .where('y.state', '=', state)
      .orderBy('y.changedAt', 'desc')
      .orderBy('y.announcementCopyId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, copyId] = decodeCursor(cursor, [timePart, idPart] as const);
      copies = copies.where((eb) =>
        eb(eb.refTuple('y.changedAt', 'y.announcementCopyId'), '<', eb.tuple(new Date(at), copyId)),
      );
    }
    const rows = await copies.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        id: row.announcementCopyId,
        person: { id: row.customerId, name: row.name, email: row.email },
        language: row.language as Language,
        state: row.state as CopyState,
        reason: row.reason,
        changedAt: row.changedAt.toISOString(),
      })),
      nextCursor: last ? encodeCursor([last.changedAt.toISOString(), last.announcementCopyId]) : null,
    };
  },
);

/** Who would get it at this moment, and who would not, and why: the selection that sending makes. @throws DomainError notFound */
export const getReach = query(
  'announcement.list',
  async (scope, { id }: { id: string }): Promise<AnnouncementReach> => {
    await readAnnouncement(scope, id);
    const rows = await scope.tx
      .selectFrom(selectAddressees(scope, id).as('a'))
      .select(['a.language', 'a.reason', sql<number>`count(*)::integer`.as('count')])
      .groupBy(['a.language', 'a.reason'])
      .execute();
    const gets = (language: Language) =>
      rows.find((row) => row.reason === null && row.language === language)?.count ?? 0;
    const leftOut = Map.groupBy(
      rows.filter(({ reason }) => reason !== null),
      ({ reason }) => reason!,
    );
    return {
      gets: { de: gets('de'), en: gets('en') },
      leftOut: [...leftOut].map(([reason, of]) => ({ reason, count: of.reduce((sum, { count }) => sum + count, 0) })),
    };
  },
);
