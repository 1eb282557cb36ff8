import { sql } from 'kysely';
import type { ConsentPurpose, ConsentPurposeDetail, OfferedConsent } from '@redlich/contract';
import { notFound, query, type QueryScope } from '../kernel/index.ts';

type Reading = Pick<QueryScope, 'tx' | 'tenantId'>;

const counted = {
  inForce: sql<number>`count(*) filter (where withdrawn_at is null and confirmed_at is not null)::integer`,
  pending: sql<number>`count(*) filter (where withdrawn_at is null and confirmed_at is null)::integer`,
  withdrawn: sql<number>`count(*) filter (where withdrawn_channel <> 'renewed')::integer`,
};

/** Purposes with their current words. */
export const selectPurposes = ({ tx, tenantId }: Reading) =>
  tx
    .selectFrom('consentPurposes as p')
    .innerJoin('consentTexts as t', (join) =>
      join
        .onRef('t.tenantId', '=', 'p.tenantId')
        .onRef('t.consentPurposeId', '=', 'p.consentPurposeId')
        .onRef('t.version', '=', 'p.currentVersion'),
    )
    .select(['p.consentPurposeId', 'p.key', 'p.offeredToVisitors', 'p.archivedAt', 't.version'])
    .select(['t.nameDe', 't.nameEn', 't.textDe', 't.textEn'])
    .where('p.tenantId', '=', tenantId)
    .orderBy(sql`p.archived_at is not null`)
    .orderBy('p.createdAt')
    .orderBy('p.consentPurposeId');

export interface Words {
  nameDe: string;
  nameEn: string;
  textDe: string;
  textEn: string;
}
export const wordsOf = ({ nameDe, nameEn, textDe, textEn }: Words) => ({
  name: { de: nameDe, en: nameEn },
  text: { de: textDe, en: textEn },
});

async function readPurposes(scope: Reading, id?: string): Promise<ConsentPurpose[]> {
  const { tx, tenantId } = scope;
  let purposes = selectPurposes(scope);
  if (id !== undefined) purposes = purposes.where('p.consentPurposeId', '=', id);
  let counts = tx
    .selectFrom('consents')
    .select('consentPurposeId')
    .select([counted.inForce.as('inForce'), counted.pending.as('pending'), counted.withdrawn.as('withdrawn')])
    .where('tenantId', '=', tenantId)
    .groupBy('consentPurposeId');
  if (id !== undefined) counts = counts.where('consentPurposeId', '=', id);
  const [rows, numbers] = [await purposes.execute(), await counts.execute()];
  return rows.map((row) => {
    const number = numbers.find(({ consentPurposeId }) => consentPurposeId === row.consentPurposeId);
    return {
      id: row.consentPurposeId,
      key: row.key,
      ...wordsOf(row),
      version: row.version,
      offeredToVisitors: row.offeredToVisitors,
      archivedAt: row.archivedAt?.toISOString() ?? null,
      inForce: number?.inForce ?? 0,
      pending: number?.pending ?? 0,
      withdrawn: number?.withdrawn ?? 0,
    };
  });
}

/** A purpose with every version of its words, the newest first. @throws DomainError notFound */
export async function readPurpose(scope: Reading, id: string): Promise<ConsentPurposeDetail> {
  const [purpose] = await readPurposes(scope, id);
  if (!purpose) throw notFound('consent purpose');
  const texts = await scope.tx
    .selectFrom('consentTexts as t')
    .leftJoin('consents as c', (join) =>
      join
        .onRef('c.tenantId', '=', 't.tenantId')
        .onRef('c.consentPurposeId', '=', 't.consentPurposeId')
        .onRef('c.textVersion', '=', 't.version'),
    )
    .select(['t.version', 't.nameDe', 't.nameEn', 't.textDe', 't.textEn', 't.createdAt'])
    .select([
      sql<number>`count(c.consent_id) filter (where c.withdrawn_at is null and c.confirmed_at is not null)::integer`.as(
        'inForce',
      ),
      sql<number>`count(c.consent_id) filter (where c.withdrawn_at is null and c.confirmed_at is null)::integer`.as(
        'pending',
      ),
      sql<number>`count(c.consent_id) filter (where c.withdrawn_channel <> 'renewed')::integer`.as('withdrawn'),
    ])
    .where('t.tenantId', '=', scope.tenantId)
    .where('t.consentPurposeId', '=', id)
    .groupBy(['t.tenantId', 't.consentPurposeId', 't.version'])
    .orderBy('t.version', 'desc')
    .execute();
  const versions = texts.map(({ version, createdAt, inForce, pending, withdrawn, ...words }) => ({
    version,
    ...wordsOf(words),
    since: createdAt.toISOString(),
    inForce,
    pending,
    withdrawn,
  }));
  return { ...purpose, versions };
}

/** All purposes, those not asked for any more last. */
export const listConsentPurposes = query('consent-purpose.list', async (scope, _: void) => ({
  items: await readPurposes(scope),
}));

/** @throws DomainError notFound */
export const getConsentPurpose = query('consent-purpose.list', (scope, { id }: { id: string }) =>
  readPurpose(scope, id),
);

/** What the form for visitors asks for. */
export async function readOfferedConsents(scope: Reading): Promise<OfferedConsent[]> {
  const rows = await selectPurposes(scope)
    .where('p.offeredToVisitors', '=', true)
    .where('p.archivedAt', 'is', null)
    .execute();
  return rows.map((row) => ({ purposeId: row.consentPurposeId, ...wordsOf(row), version: row.version }));
}
