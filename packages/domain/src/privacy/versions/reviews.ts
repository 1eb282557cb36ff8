import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { NoticeReview, PublishNotice, ReviewDecision } from '@redlich/contract';
import type { DB } from '@redlich/db';
import {
  calendarDay,
  command,
  DomainError,
  fieldError,
  notFound,
  type CommandScope,
  type QueryScope,
} from '../../kernel/index.ts';
import { findPending, findVersion } from './read-versions.ts';
import { lockNotice, momentOf, publishDraft, readDraft, type Draft } from './publish-draft.ts';

type Row = Selectable<DB['noticeReviews']>;

/** A review is between two people: neither a program nor the platform's operator takes part. */
function personOf({ actor }: QueryScope): string {
  if (actor.kind !== 'agent' || actor.id === null || actor.apiTokenId !== undefined)
    throw fieldError('review', 'notAllowed');
  return actor.id;
}

/** The last that was asked for, or the one of this id. */
export function findReview({ tx, tenantId }: QueryScope, id?: string): Promise<Row | undefined> {
  return tx
    .selectFrom('noticeReviews')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .$if(id !== undefined, (rows) => rows.where('noticeReviewId', '=', id!))
    .orderBy('requestedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function toReview(scope: QueryScope, row: Row, { sha256 }: Pick<Draft, 'sha256'>): Promise<NoticeReview> {
  const ids = [row.requestedBy, ...(row.decidedBy === null ? [] : [row.decidedBy])];
  const agents = await scope.tx
    .selectFrom('agents')
    .select(['agentId', 'name'])
    .where('tenantId', '=', scope.tenantId)
    .where('agentId', 'in', ids)
    .execute();
  const person = (id: string) => ({ id, name: agents.find(({ agentId }) => agentId === id)?.name ?? null });
  return {
    id: row.noticeReviewId,
    state: row.state as NoticeReview['state'],
    requestedAt: row.requestedAt.toISOString(),
    requestedBy: person(row.requestedBy),
    validOn: row.validOn,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy === null ? null : person(row.decidedBy),
    comment: row.comment,
    isCurrent: row.sha256De === sha256.de && row.sha256En === sha256.en,
    isOwn: row.requestedBy === scope.actor.id,
  };
}

/**
 * Hands the notice in as it is configured now: another person approves it as it is, or sends it back.
 * @throws DomainError as publishing does; conflict while another is open, a version waits, or nothing has changed
 */
export const requestNoticeReview = command(
  'notice.request-review',
  async (scope, { validOn }: PublishNotice): Promise<NoticeReview> => {
    const { tx, tenantId, now } = scope;
    const requestedBy = personOf(scope);
    await lockNotice(scope);
    if ((await findReview(scope))?.state === 'open') throw fieldError('review', 'noticeReviewOpen');
    if (await findPending(scope)) throw fieldError('version', 'noticePending');
    const draft = await readDraft(scope);
    if (draft.problems.length > 0) throw new DomainError('invalid', { fields: draft.problems });
    const inForce = await findVersion(scope, {}, 'de');
    if (inForce?.facts.sha256.de === draft.sha256.de && inForce.facts.sha256.en === draft.sha256.en)
      throw fieldError('version', 'noticeUnchanged');
    await momentOf(scope, validOn);
    const row = await tx
      .insertInto('noticeReviews')
      .values({
        tenantId,
        noticeReviewId: randomUUID(),
        state: 'open',
        sha256De: draft.sha256.de,
        sha256En: draft.sha256.en,
        validOn: validOn ?? null,
        requestedBy,
        requestedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'noticeReview', objectId: row.noticeReviewId, fields: ['state'] });
    return toReview(scope, row, draft);
  },
);

/** The open review of this id, nobody else deciding it meanwhile. @throws DomainError notFound; conflict when it is over */
async function lockOpen(scope: CommandScope, id: string): Promise<Row> {
  await lockNotice(scope);
  const row = await findReview(scope, id);
  if (!row) throw notFound('notice review');
  if (row.state !== 'open') throw fieldError('review', 'noticeReviewOver');
  return row;
}

async function close(scope: CommandScope, row: Row, decision: Pick<Row, 'state' | 'comment'>): Promise<Row> {
  const decided = { ...decision, decidedBy: scope.actor.id, decidedAt: scope.now };
  await scope.tx
    .updateTable('noticeReviews')
    .set(decided)
    .where('tenantId', '=', scope.tenantId)
    .where('noticeReviewId', '=', row.noticeReviewId)
    .execute();
  scope.audit({ objectKind: 'noticeReview', objectId: row.noticeReviewId, fields: ['state'] });
  return { ...row, ...decided };
}

/**
 * Approves what was handed in, which publishes it, or sends it back with a comment. A day that has come meanwhile is now.
 * @throws DomainError notFound; forbidden for who handed it in; conflict when it is over, or what was handed in has changed;
 * invalid on `comment` where it is sent back without one
 */
export const decideNoticeReview = command(
  'notice.decide-review',
  async (scope, { id, approves, comment }: ReviewDecision & { id: string }): Promise<NoticeReview> => {
    const person = personOf(scope);
    const row = await lockOpen(scope, id);
    if (row.requestedBy === person)
      throw new DomainError('forbidden', { fields: [{ field: 'review', problem: 'noticeReviewOwn' }] });
    if (!approves) {
      if (comment === '') throw fieldError('comment', 'required');
      return toReview(scope, await close(scope, row, { state: 'returned', comment }), await readDraft(scope));
    }
    const today = calendarDay(scope.now);
    const validOn = row.validOn !== null && row.validOn > today ? row.validOn : undefined;
    const { draft } = await publishDraft(scope, { validOn });
    if (draft.sha256.de !== row.sha256De || draft.sha256.en !== row.sha256En)
      throw fieldError('review', 'noticeChangedSince');
    return toReview(scope, await close(scope, row, { state: 'approved', comment }), draft);
  },
);

/** Takes it back. @throws DomainError notFound; conflict when it is over */
export const withdrawNoticeReview = command('notice.withdraw-review', async (scope, { id }: { id: string }) => {
  personOf(scope);
  await close(scope, await lockOpen(scope, id), { state: 'withdrawn', comment: '' });
});
