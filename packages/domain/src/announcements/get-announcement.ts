import { sql } from 'kysely';
import type { Announcement } from '@redlich/contract';
import { notFound, query, type QueryScope } from '../kernel/index.ts';
import { countCopies, selectAnnouncements, shownItem } from './announcement-rows.ts';

export async function readAnnouncement(scope: QueryScope, id: string): Promise<Announcement> {
  const row = await selectAnnouncements(scope)
    .leftJoin('consentPurposes as p', (join) =>
      join.onRef('p.tenantId', '=', 'n.tenantId').onRef('p.consentPurposeId', '=', 'n.consentPurposeId'),
    )
    .leftJoin('consentTexts as x', (join) =>
      join
        .onRef('x.tenantId', '=', 'p.tenantId')
        .onRef('x.consentPurposeId', '=', 'p.consentPurposeId')
        .onRef('x.version', '=', 'p.currentVersion'),
    )
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'n.tenantId').onRef('a.agentId', '=', 'n.createdBy'),
    )
    .leftJoin('agents as b', (join) =>
      join.onRef('b.tenantId', '=', 'n.tenantId').onRef('b.agentId', '=', 'n.startedBy'),
    )
    .select(['n.bodyDe', 'n.bodyEn', 'n.audience', 'n.consentPurposeId', 'n.channelId', 'n.noticeVersion'])
    .select(['x.nameDe', 'x.nameEn', 'a.agentId as authorId', 'a.name as authorName'])
    .select(['b.agentId as starterId', 'b.name as starterName'])
    .where('n.announcementId', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('announcement');
  const counts = await countCopies(scope, [id]);
  const named = (personId: string | null, name: string | null) =>
    personId === null ? null : { id: personId, name: name ?? '' };
  return {
    ...shownItem(row, counts.get(id)),
    body: { de: row.bodyDe, en: row.bodyEn },
    audience: {
      kind: row.audience as Announcement['audience']['kind'],
      chosen: await readChosen(scope, id, row.audience),
    },
    purpose: row.consentPurposeId
      ? { id: row.consentPurposeId, name: { de: row.nameDe ?? '', en: row.nameEn ?? '' } }
      : null,
    channelId: row.channelId,
    noticeVersion: row.noticeVersion,
    createdBy: named(row.authorId, row.authorName),
    startedBy: named(row.starterId, row.starterName),
  };
}

/** The chosen organisations or people by name. */
async function readChosen({ tx, tenantId }: QueryScope, announcementId: string, audience: string) {
  if (audience === 'organisations')
    return tx
      .selectFrom('announcementOrganisations as s')
      .innerJoin('organisations as o', (join) =>
        join.onRef('o.tenantId', '=', 's.tenantId').onRef('o.organisationId', '=', 's.organisationId'),
      )
      .select(['o.organisationId as id', 'o.name', sql<string | null>`null`.as('email')])
      .where('s.tenantId', '=', tenantId)
      .where('s.announcementId', '=', announcementId)
      .orderBy('o.nameKey')
      .execute();
  if (audience === 'people')
    return tx
      .selectFrom('announcementPeople as s')
      .innerJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 's.tenantId').onRef('c.customerId', '=', 's.customerId'),
      )
      .select(['c.customerId as id', personName.as('name'), sql<string | null>`c.email`.as('email')])
      .where('s.tenantId', '=', tenantId)
      .where('s.announcementId', '=', announcementId)
      .orderBy('c.nameKey')
      .execute();
  return [];
}

/** Of the customer `c`; the address where there is no name. */
export const personName = sql<string>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email)`;

/** @throws DomainError notFound */
export const getAnnouncement = query('announcement.list', (scope, { id }: { id: string }) =>
  readAnnouncement(scope, id),
);
