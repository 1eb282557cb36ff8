import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { requireActivity } from '../features/index.ts';
import { DomainError, notFound, type CommandScope } from '../kernel/index.ts';
import { selectAddressees } from './addressees.ts';

/**
 * Starts to send a draft, within the command of whoever has something to tell: from here on it is not changed, and everybody
 * it is for has a copy that waits or, with a reason, does not. The mails leave by a job.
 * @returns how many copies wait
 * @throws DomainError notFound; conflict when it is not a draft; invalid on `class` while no purpose of the register names announcements
 */
export async function startAnnouncement(scope: CommandScope, announcementId: string): Promise<number> {
  const { tx, tenantId, now, actor } = scope;
  await lockDraft(scope, announcementId);
  await requireActivity(scope, 'announcements', 'class');
  const waiting = await makeCopies(scope, announcementId);
  const runId = randomUUID();
  await tx
    .updateTable('announcements')
    .set({
      state: 'sending',
      runId,
      startedAt: now,
      startedBy: actor.kind === 'agent' ? actor.id : null,
      changedAt: now,
    })
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .execute();
  scope.audit({ objectKind: 'announcement', objectId: announcementId, fields: ['state'] });
  scope.enqueue({ name: 'mail.deliver-announcement', data: { tenantId, announcementId, runId } });
  return waiting;
}

/** The draft, held until the command commits. @throws DomainError notFound; conflict when it is not a draft any more */
export async function lockDraft({ tx, tenantId }: CommandScope, announcementId: string) {
  const row = await tx
    .selectFrom('announcements')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('announcement');
  if (row.state !== 'draft') throw new DomainError('conflict', { detail: 'not a draft any more' });
  return row;
}

/** One for everybody it is for, in one statement. @returns how many of them wait */
async function makeCopies(scope: CommandScope, announcementId: string): Promise<number> {
  const { tx, tenantId, now } = scope;
  const { waiting } = await tx
    .with('made', (within) =>
      within
        .insertInto('announcementCopies')
        .columns([
          'tenantId',
          'announcementCopyId',
          'announcementId',
          'customerId',
          'language',
          'state',
          'reason',
          'dueAt',
          'changedAt',
        ])
        .expression((eb) =>
          eb
            .selectFrom(selectAddressees(scope, announcementId).as('a'))
            .select([
              sql<string>`${tenantId}::uuid`.as('tenantId'),
              sql<string>`gen_random_uuid()`.as('announcementCopyId'),
              sql<string>`${announcementId}::uuid`.as('announcementId'),
              'a.customerId',
              'a.language',
              sql<string>`case when a.reason is null then 'waiting' else 'leftOut' end`.as('state'),
              'a.reason',
              sql<Date>`${now}::timestamptz`.as('dueAt'),
              sql<Date>`${now}::timestamptz`.as('changedAt'),
            ]),
        )
        .returning('state'),
    )
    .selectFrom('made')
    .select(sql<number>`count(*) filter (where state = 'waiting')::integer`.as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}
