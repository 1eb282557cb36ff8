import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NoticeOccasion } from '@redlich/contract';
import { judgeHost, readDeclared } from '../connections/index.ts';
import type { CommandScope } from '../kernel/index.ts';
import { eventOf } from './occasions.ts';

interface Change {
  customerId: string;
  occasion: NoticeOccasion;
  /** The request that says so itself: whoever has a notice of it already gets none again. */
  dataRequestId?: string;
  /** Of an erasure: when it was asked for; whoever was told since then is not told again. */
  since?: Date;
}

/**
 * A person's data were rectified, erased or restricted (GDPR Art. 19): one notice for everybody who got some of them, and
 * word of it to the programs that listen. Who is to be told of the same already is told once: a letter yet to be written
 * says how things are then. Costs whoever gave nothing away one look.
 */
export async function noteChange(scope: CommandScope, change: Change): Promise<void> {
  const { customerId, occasion } = change;
  const { tx, tenantId, now } = scope;
  const event = eventOf[occasion];
  if (change.dataRequestId === undefined) scope.publish({ event, customerId });
  const given = await tx
    .selectFrom('disclosures as d')
    .leftJoin('recipients as r', (join) =>
      join.onRef('r.tenantId', '=', 'd.tenantId').onRef('r.recipientId', '=', 'd.recipientId'),
    )
    .select(['d.recipientKey', 'd.recipientId', 'd.recipientEmail', 'd.dataCategory'])
    .select(sql<string>`coalesce(r.name, d.recipient_name)`.as('recipientName'))
    .where('d.tenantId', '=', tenantId)
    .where('d.customerId', '=', customerId)
    .orderBy('d.firstAt')
    .execute();
  if (given.length === 0) return;
  const told = await alreadyToBeTold(scope, change);
  const fresh = [...Map.groupBy(given, (row) => row.recipientKey)].filter(([key]) => !told.has(key));
  if (fresh.length === 0) return;
  scope.publish({ event, customerId });
  const dataRequestId = change.dataRequestId ?? (await findRequest(scope, change));
  const hearing = await recipientsHearing(scope, event);
  await tx
    .insertInto('recipientNotices')
    .values(
      fresh.map(([recipientKey, rows]) => ({
        tenantId,
        recipientNoticeId: randomUUID(),
        customerId,
        occasion,
        recipientId: rows[0]!.recipientId,
        recipientKey,
        recipientName: rows[0]!.recipientName,
        recipientEmail: rows.find((row) => row.recipientEmail !== '')?.recipientEmail ?? '',
        dataCategories: rows.map((row) => row.dataCategory),
        dataRequestId,
        byEvent: hearing.has(recipientKey),
        state: 'open',
        createdAt: now,
      })),
    )
    .execute();
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['recipientNotices'] });
}

/** Recipients with a notice of the same that is open and has no letter under way; of an erasure, which goes on by and by, any since it was asked for. */
async function alreadyToBeTold(
  { tx, tenantId }: CommandScope,
  { customerId, occasion, dataRequestId, since }: Change,
): Promise<ReadonlySet<string>> {
  let notices = tx
    .selectFrom('recipientNotices')
    .select('recipientKey')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('occasion', '=', occasion);
  if (since !== undefined) notices = notices.where('createdAt', '>=', since);
  else
    notices = notices.where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'open'), eb('body', '=', '')]),
        ...(dataRequestId === undefined ? [] : [eb('dataRequestId', '=', dataRequestId)]),
      ]),
    );
  return new Set((await notices.execute()).map(({ recipientKey }) => recipientKey));
}

/** The person's open request for it; answered ones too, until they are closed. */
async function findRequest({ tx, tenantId }: CommandScope, { customerId, occasion }: Change): Promise<string | null> {
  const row = await tx
    .selectFrom('dataRequests')
    .select('dataRequestId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('subjectRight', '=', occasion)
    .where('closedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.dataRequestId ?? null;
}

/** Recipients one of whose webhooks listens to the event. */
async function recipientsHearing(scope: CommandScope, event: string): Promise<ReadonlySet<string>> {
  const hooks = await scope.tx
    .selectFrom('webhooks')
    .select('url')
    .where('tenantId', '=', scope.tenantId)
    .where('state', '=', 'active')
    .where(sql<boolean>`${event} = any (events)`)
    .execute();
  if (hooks.length === 0) return new Set();
  const declared = await readDeclared(scope);
  return new Set(
    hooks.flatMap(({ url }) => {
      const verdict = judgeHost(declared, new URL(url).hostname);
      return verdict.allowed && verdict.recipient !== null ? [verdict.recipient.id] : [];
    }),
  );
}

const rectifiable = ['firstName', 'lastName', 'email', 'organisationId'] as const;
type Rectifiable = Partial<Record<(typeof rectifiable)[number], string | null | undefined>>;

/** What somebody is called, reached at and belongs to, where it reads differently than before. Settings are no data of theirs. */
export async function noteRectification(
  scope: CommandScope,
  customerId: string,
  { before, after }: { before: Rectifiable; after: Rectifiable },
): Promise<void> {
  const isOther = rectifiable.some((field) => after[field] !== undefined && after[field] !== before[field]);
  if (isOther) await noteChange(scope, { customerId, occasion: 'rectification' });
}
