import type { DataCategory, Recipient, RecipientCategory, RecipientEvidence } from '@redlich/contract';
import { calendarDay, notFound, type QueryScope } from '../kernel/index.ts';
import { standingOf } from './standing.ts';

const recipientRows = ({ tx, tenantId }: QueryScope) =>
  tx.selectFrom('recipients').selectAll().where('tenantId', '=', tenantId);

const evidenceRows = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('recipientEvidence as e')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'e.tenantId').onRef('b.blobId', '=', 'e.blobId'))
    .select(['e.evidenceId', 'e.recipientId', 'e.kind', 'e.signedOn', 'e.validUntil', 'e.fileName', 'e.recordedAt'])
    .select('b.bytes')
    .where('e.tenantId', '=', tenantId)
    .orderBy('e.signedOn', 'desc')
    .orderBy('e.evidenceId');

type RecipientRow = Awaited<ReturnType<ReturnType<typeof recipientRows>['executeTakeFirstOrThrow']>>;
type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidenceRows>['executeTakeFirstOrThrow']>>;

const toEvidence = (row: EvidenceRow): RecipientEvidence => ({
  id: row.evidenceId,
  kind: row.kind as RecipientEvidence['kind'],
  signedOn: row.signedOn,
  validUntil: row.validUntil,
  fileName: row.fileName,
  bytes: Number(row.bytes),
  recordedAt: row.recordedAt.toISOString(),
});

function toRecipient(row: RecipientRow, evidence: RecipientEvidence[], day: string): Recipient {
  const role = row.role as Recipient['role'];
  return {
    id: row.recipientId,
    name: row.name,
    category: row.category as RecipientCategory,
    role,
    purpose: { de: row.purposeDe, en: row.purposeEn },
    country: row.country,
    dataCategories: row.dataCategories as DataCategory[],
    transferMechanism: row.transferMechanism as Recipient['transferMechanism'],
    dpfCheckedOn: row.dpfCheckedOn,
    clausesOn: row.clausesOn,
    copyPlace: { de: row.copyPlaceDe, en: row.copyPlaceEn },
    website: row.website,
    privacyWebsite: row.privacyWebsite,
    hosts: row.hosts,
    evidence,
    ...standingOf(role, { terms: evidence, plan: row }, day),
  };
}

/** The register by name, and when any of it was changed last. */
export async function readRecipients(scope: QueryScope): Promise<{ recipients: Recipient[]; changedAt: Date | null }> {
  const [rows, evidence] = await Promise.all([
    recipientRows(scope).orderBy('name').orderBy('recipientId').execute(),
    evidenceRows(scope).execute(),
  ]);
  const of = Map.groupBy(evidence, ({ recipientId }) => recipientId);
  const day = calendarDay(scope.now);
  const times = [...rows.map((row) => row.changedAt), ...evidence.map((row) => row.recordedAt)].map(Number);
  return {
    recipients: rows.map((row) => toRecipient(row, (of.get(row.recipientId) ?? []).map(toEvidence), day)),
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

/** @throws DomainError notFound */
export async function readRecipient(scope: QueryScope, recipientId: string): Promise<Recipient> {
  const row = await recipientRows(scope).where('recipientId', '=', recipientId).executeTakeFirst();
  if (!row) throw notFound('recipient');
  const evidence = await evidenceRows(scope).where('e.recipientId', '=', recipientId).execute();
  return toRecipient(row, evidence.map(toEvidence), calendarDay(scope.now));
}

/** Keeps it as it is until the transaction ends. */
export async function lockRecipient(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  recipientId: string,
): Promise<void> {
  await tx
    .selectFrom('recipients')
    .select('recipientId')
    .where('tenantId', '=', tenantId)
    .where('recipientId', '=', recipientId)
    .forUpdate()
    .execute();
}
