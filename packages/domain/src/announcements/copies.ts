import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnnouncementClass, Language, LeftOutReason } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';
import { issueToken } from '../tokens/index.ts';
import { leftOutReason } from './addressees.ts';
import { findChannel } from './sender.ts';

/** For how long a copy belongs to the worker that took it: longer than one mail may take. */
const heldMs = 120_000;
const givenUpAfterMs = 5 * 24 * 3_600_000;

/** A copy that may leave now, with whom it goes to. */
export interface DueCopy {
  copyId: string;
  class: AnnouncementClass;
  subject: string;
  body: string;
  language: Language;
  recipient: { name: string; address: string };
  /** Of marketing: what was agreed to, and the link that withdraws it. */
  consent: { purposeId: string; name: string; oneTimeTokenId: string } | undefined;
  attempts: number;
  channel: { address: string; senderName: string } | undefined;
}

const selectDue = ({ tx, tenantId, now }: CommandScope, announcementId: string, runId: string) =>
  tx
    .selectFrom('announcementCopies as y')
    .innerJoin('announcements as n', (join) =>
      join.onRef('n.tenantId', '=', 'y.tenantId').onRef('n.announcementId', '=', 'y.announcementId'),
    )
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'y.tenantId').onRef('c.customerId', '=', 'y.customerId'),
    )
    .leftJoin('consentPurposes as p', (join) =>
      join.onRef('p.tenantId', '=', 'n.tenantId').onRef('p.consentPurposeId', '=', 'n.consentPurposeId'),
    )
    .leftJoin('consentTexts as x', (join) =>
      join
        .onRef('x.tenantId', '=', 'p.tenantId')
        .onRef('x.consentPurposeId', '=', 'p.consentPurposeId')
        .onRef('x.version', '=', 'p.currentVersion'),
    )
    .select(['y.announcementCopyId', 'y.language', 'y.attempts', 'n.class', 'n.consentPurposeId', 'n.channelId'])
    .select(['n.subjectDe', 'n.subjectEn', 'n.bodyDe', 'n.bodyEn', 'x.nameDe', 'x.nameEn'])
    .select(['c.customerId', 'c.firstName', 'c.lastName', 'c.email'])
    .select(leftOutReason(tenantId).as('reason'))
    .where('y.tenantId', '=', tenantId)
    .where('y.announcementId', '=', announcementId)
    .where('y.state', '=', 'waiting')
    .where('y.dueAt', '<=', now)
    .where('n.state', '=', 'sending')
    .where('n.runId', '=', runId)
    .orderBy('y.dueAt')
    .limit(1)
    .forUpdate('y')
    .skipLocked();

/**
 * Takes the next copy that is due, for as long as one mail may take: no second worker takes it meanwhile, and a worker that
 * dies leaves it behind for the next. Whether it may leave is asked again here; whoever may not get it any more is left out.
 * @returns undefined where none is due, or the job was replaced by a later one
 */
export async function takeCopy(
  scope: CommandScope,
  { announcementId, runId }: { announcementId: string; runId: string },
): Promise<DueCopy | undefined> {
  const { tx, tenantId, now } = scope;
  for (;;) {
    const row = await selectDue(scope, announcementId, runId).executeTakeFirst();
    if (!row) return undefined;
    const copyId = row.announcementCopyId;
    if (row.reason !== null) {
      await settleCopy(scope, { copyId, state: 'leftOut', reason: row.reason });
      continue;
    }
    await tx
      .updateTable('announcementCopies')
      .set({ dueAt: new Date(now.getTime() + heldMs), attempts: row.attempts + 1 })
      .where('tenantId', '=', tenantId)
      .where('announcementCopyId', '=', copyId)
      .execute();
    scope.audit({ objectKind: 'announcementCopy', objectId: copyId, fields: ['attempts'] });
    const language = row.language as Language;
    const [subject, body, consentName] =
      language === 'de' ? [row.subjectDe, row.bodyDe, row.nameDe] : [row.subjectEn, row.bodyEn, row.nameEn];
    return {
      copyId,
      class: row.class as AnnouncementClass,
      subject,
      body,
      language,
      recipient: { name: customerName(row), address: row.email },
      consent: row.consentPurposeId
        ? {
            purposeId: row.consentPurposeId,
            name: consentName ?? '',
            oneTimeTokenId: await issueToken(scope, {
              purpose: 'consent-withdrawal',
              person: { customerId: row.customerId },
              // A repeat carries the same link.
              oneTimeTokenId: copyId,
            }),
          }
        : undefined,
      attempts: row.attempts + 1,
      channel: await findChannel(scope, row.channelId),
    };
  }
}

export interface CopyOutcome {
  copyId: string;
  state: 'sent' | 'failed' | 'leftOut';
  /** Why it was left out, or what the other server said. */
  reason: LeftOutReason | string | null;
}

/** Records what became of a copy that still waited. */
export async function settleCopy(scope: CommandScope, { copyId, state, reason }: CopyOutcome): Promise<void> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('announcementCopies')
    .set({ state, reason, changedAt: now, ...(state === 'sent' && { sentAt: now }) })
    .where('tenantId', '=', tenantId)
    .where('announcementCopyId', '=', copyId)
    // Cancelled while the mail was under way: it did leave.
    .where((eb) => (state === 'sent' ? eb('state', 'in', ['waiting', 'leftOut']) : eb('state', '=', 'waiting')))
    .execute();
  scope.audit({ objectKind: 'announcementCopy', objectId: copyId, fields: ['state'] });
}

/** 10 s, 20 s, 40 s … at most 4 hours apart. */
const pauseMs = (attempts: number) => Math.min(10_000 * 2 ** Math.min(attempts - 1, 20), 4 * 3_600_000);

/** A copy that no server took for now comes again later; five days after it was due first it is given up. */
export async function putOffCopy(scope: CommandScope, { copyId, attempts }: Pick<DueCopy, 'copyId' | 'attempts'>) {
  const { tx, tenantId, now } = scope;
  const { startedAt } = await tx
    .selectFrom('announcementCopies as y')
    .innerJoin('announcements as n', (join) =>
      join.onRef('n.tenantId', '=', 'y.tenantId').onRef('n.announcementId', '=', 'y.announcementId'),
    )
    .select('n.startedAt')
    .where('y.tenantId', '=', tenantId)
    .where('y.announcementCopyId', '=', copyId)
    .executeTakeFirstOrThrow();
  if (startedAt && now.getTime() - startedAt.getTime() > givenUpAfterMs)
    return settleCopy(scope, {
      copyId,
      state: 'failed',
      reason: 'the mail server could not be reached for five days',
    });
  await tx
    .updateTable('announcementCopies')
    .set({ dueAt: new Date(now.getTime() + pauseMs(attempts)), changedAt: now })
    .where('tenantId', '=', tenantId)
    .where('announcementCopyId', '=', copyId)
    .where('state', '=', 'waiting')
    .execute();
  scope.audit({ objectKind: 'announcementCopy', objectId: copyId, fields: ['dueAt'] });
}

/**
 * At the end of a job: where copies wait, the next job goes on when the first of them is due, and this one is replaced by
 * it; where none does, the announcement is sent.
 */
export async function passOn(
  scope: CommandScope,
  { announcementId, runId }: { announcementId: string; runId: string },
): Promise<void> {
  const { tx, tenantId, now, ports } = scope;
  scope.audit({ objectKind: 'announcement', objectId: announcementId, fields: [] });
  const current = await tx
    .selectFrom('announcements')
    .select('announcementId')
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .where('state', '=', 'sending')
    .where('runId', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  if (!current) return;
  const { next } = await tx
    .selectFrom('announcementCopies')
    .select((eb) => eb.fn.min('dueAt').as('next'))
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const nextRunId = randomUUID();
  await tx
    .updateTable('announcements')
    .set(next ? { runId: nextRunId } : { state: 'sent', endedAt: now, changedAt: now, runId: null })
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .execute();
  if (!next) return;
  const startAfterSeconds = Math.max(0, Math.ceil((next.getTime() - now.getTime()) / 1000));
  await ports.jobs.enqueue(
    tx,
    'mail.deliver-announcement',
    { tenantId, announcementId, runId: nextRunId },
    { group: tenantId, startAfterSeconds },
  );
}

/** Puts announcements that were being sent to work again, when the tenant's mail is not held back any more. */
export async function resumeAnnouncements({ tx, tenantId, enqueue }: CommandScope): Promise<void> {
  const rows = await tx
    .updateTable('announcements')
    .set({ runId: sql`gen_random_uuid()` })
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'sending')
    .returning(['announcementId', 'runId'])
    .execute();
  for (const { announcementId, runId } of rows)
    enqueue({ name: 'mail.deliver-announcement', data: { tenantId, announcementId, runId: runId! } });
}
