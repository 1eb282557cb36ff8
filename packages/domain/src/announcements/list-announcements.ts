import type { AnnouncementItem, AnnouncementState } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { countCopies, selectAnnouncements, shownItem } from './announcement-rows.ts';

interface Filter {
  state?: AnnouncementState | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** The newest first. @throws DomainError invalid on `cursor` */
export const listAnnouncements = query(
  'announcement.list',
  async (
    scope,
    { state, limit, cursor }: Filter,
  ): Promise<{ items: AnnouncementItem[]; nextCursor: string | null }> => {
    let announcements = selectAnnouncements(scope)
      .orderBy('n.createdAt', 'desc')
      .orderBy('n.announcementId', 'desc')
      .limit(limit + 1);
    if (state) announcements = announcements.where('n.state', '=', state);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      announcements = announcements.where((eb) =>
        eb(eb.refTuple('n.createdAt', 'n.announcementId'), '<', eb.tuple(new Date(at), id)),
      );
    }
    const rows = await announcements.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const counts = await countCopies(
      scope,
      shown.map(({ announcementId }) => announcementId),
    );
    return {
      items: shown.map((row) => shownItem(row, counts.get(row.announcementId))),
      nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.announcementId]) : null,
    };
  },
);
