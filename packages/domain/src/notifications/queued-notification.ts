import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { originOf, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { isInThread, linkPathOf, unsubscribes } from './kinds/index.ts';

export interface QueuedNotification {
  notificationId: string;
  kind: string;
  language: Language;
  tenantName: string;
  recipient: { name: string; address: string; isStaff: boolean };
  /** Where its link leads, without the token; undefined for kinds without one. */
  linkPath: string | undefined;
  oneTimeTokenId: string | null;
  ticket: { ticketId: string; queueId: string; number: number; subject: string } | undefined;
  /** Whether it belongs to the thread of its ticket. */
  inThread: boolean;
  consent: { purposeId: string; name: string; text: string; givenAt: Date } | undefined;
  /** Whether mail programs may offer to withdraw that consent. */
  unsubscribes: boolean;
  /** Whether a confirmation asks to leave out what is not needed. */
  minimises: boolean;
  /** The tenant's own first paragraph of a confirmation. */
  opening: string;
  tenant: { suspensionReason: string | null; eraseAfter: Date | null; certificateUrl: string };
  support: { operatorName: string; reason: string } | undefined;
  /** The words of a letter, for kinds that carry one. */
  letter: { subject: string; body: string } | undefined;
  domain: { name: string; stopsAt: Date | null } | undefined;
  subProcessor: { name: string; activeFrom: Date } | undefined;
}

/** A notification that still has to go out, with whom and what it is about; undefined when it is done or gone. */
export async function findQueuedNotification(
  { tx, tenantId, ports }: QueryScope,
  notificationId: string,
): Promise<QueuedNotification | undefined> {
  const row = await tx
    .selectFrom('notifications as f')
    .innerJoin('tenants as n', 'n.tenantId', 'f.tenantId')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'f.tenantId').onRef('a.agentId', '=', 'f.agentId'))
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'f.tenantId').onRef('c.customerId', '=', 'f.customerId'),
    )
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'f.tenantId').onRef('t.ticketId', '=', 'f.objectId'),
    )
    .leftJoin('supportAccesses as s', (join) =>
      join.onRef('s.tenantId', '=', 'f.tenantId').onRef('s.supportAccessId', '=', 'f.objectId'),
    )
    .leftJoin('customDomains as d', (join) =>
      join.onRef('d.tenantId', '=', 'f.tenantId').onRef('d.customDomainId', '=', 'f.objectId'),
    )
    .leftJoin('consents as k', (join) =>
      join.onRef('k.tenantId', '=', 'f.tenantId').onRef('k.consentId', '=', 'f.objectId'),
    )
    .leftJoin('consentTexts as e', (join) =>
      join
        .onRef('e.tenantId', '=', 'k.tenantId')
        .onRef('e.consentPurposeId', '=', 'k.consentPurposeId')
        .onRef('e.version', '=', 'k.textVersion'),
    )
    .leftJoin('dataRequestLetters as w', (join) =>
      join.onRef('w.tenantId', '=', 'f.tenantId').onRef('w.dataRequestLetterId', '=', 'f.objectId'),
    )
    .leftJoin('recipientNotices as y', (join) =>
      join.onRef('y.tenantId', '=', 'f.tenantId').onRef('y.recipientNoticeId', '=', 'f.objectId'),
    )
    .leftJoin('portalSettings as p', 'p.tenantId', 'f.tenantId')
    .select([
      't.ticketId',
      't.queueId',
      'p.confirmationDe',
      'p.confirmationEn',
      'p.minimises',
      'n.suspensionReason',
      'n.eraseAfter',
      'n.certificateId',
      'd.name as domainName',
      'd.stopsAt',
      's.operatorName',
      's.reason as supportReason',
    ])
    .select(['k.consentPurposeId', 'k.givenAt', 'e.nameDe', 'e.nameEn', 'e.textDe', 'e.textEn'])
    .select([
      'f.kind',
      'f.language',
      'f.oneTimeTokenId',
      'f.objectId',
      'n.name as tenantName',
      't.number',
      't.subject',
      'f.agentId',
    ])
    .select([
      sql<string>`coalesce(a.name, trim(c.first_name || ' ' || c.last_name), w.to_name, y.recipient_name, '')`.as(
        'name',
      ),
      sql<string | null>`coalesce(w.subject, y.subject)`.as('letterSubject'),
      sql<string | null>`coalesce(w.body, y.body)`.as('letterBody'),
      sql<string>`coalesce(f.to_address, a.email, c.email)`.as('address'),
    ])
    .where('f.tenantId', '=', tenantId)
    .where('f.notificationId', '=', notificationId)
    .where('f.state', '=', 'queued')
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    notificationId,
    kind: row.kind,
    language: row.language as Language,
    tenantName: row.tenantName,
    recipient: { name: row.name, address: row.address, isStaff: row.agentId !== null },
    linkPath: linkPathOf(row.kind),
    oneTimeTokenId: row.oneTimeTokenId,
    ticket:
      row.ticketId === null
        ? undefined
        : { ticketId: row.ticketId, queueId: row.queueId!, number: row.number!, subject: row.subject! },
    inThread: isInThread(row.kind),
    consent: consentIn(row),
    unsubscribes: unsubscribes(row.kind),
    // Without a row the product's default holds: it asks.
    minimises: row.minimises ?? true,
    opening: (row.language === 'de' ? row.confirmationDe : row.confirmationEn) ?? '',
    tenant: {
      suspensionReason: row.suspensionReason,
      eraseAfter: row.eraseAfter,
      certificateUrl: `${originOf(ports.site, ports.site.platformDomain)}/certificates/${row.certificateId}`,
    },
    support: row.operatorName === null ? undefined : { operatorName: row.operatorName, reason: row.supportReason! },
    letter: row.letterSubject === null ? undefined : { subject: row.letterSubject, body: row.letterBody ?? '' },
    domain: row.domainName === null ? undefined : { name: row.domainName, stopsAt: row.stopsAt },
    subProcessor: row.kind === 'platform-sub-processor' ? await platformsOwn(tx, row.objectId) : undefined,
  };
}

/** The platform's register belongs to no tenant and is read through its function. */
async function platformsOwn(tx: QueryScope['tx'], id: string | null) {
  const { rows } = await sql<{ name: string; activeFrom: string }>`
    select name, active_from from platform.list_sub_processors() where sub_processor_id = ${id}`.execute(tx);
  return rows[0] && { name: rows[0].name, activeFrom: new Date(rows[0].activeFrom) };
}

interface ConsentColumns {
  language: string;
  consentPurposeId: string | null;
  givenAt: Date | null;
  nameDe: string | null;
  nameEn: string | null;
  textDe: string | null;
  textEn: string | null;
}

function consentIn(row: ConsentColumns): QueuedNotification['consent'] {
  const { consentPurposeId: purposeId, givenAt } = row;
  if (purposeId === null || givenAt === null) return undefined;
  const [name, text] = row.language === 'de' ? [row.nameDe, row.textDe] : [row.nameEn, row.textEn];
  return { purposeId, name: name ?? '', text: text ?? '', givenAt };
}

/** What became of it. */
export async function recordNotification(
  scope: CommandScope,
  input: { notificationId: string; state: 'sent' | 'failed' | 'suppressed'; reason: string | null },
): Promise<void> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('notifications')
    .set({ state: input.state, reason: input.reason, changedAt: now })
    .where('tenantId', '=', tenantId)
    .where('notificationId', '=', input.notificationId)
    .execute();
  scope.audit({ objectKind: 'notification', objectId: input.notificationId, fields: ['state'] });
}
