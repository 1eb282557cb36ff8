import type { ExpressionBuilder } from 'kysely';
import type { Language, NoticeDocument, NoticeVersion } from '@redlich/contract';
import type { DB } from '@redlich/db';
import { notFound, query, type QueryScope } from '../../kernel/index.ts';
import { compareDocuments } from './compare-documents.ts';

const facts = ['version', 'validFrom', 'publishedAt', 'sha256De', 'sha256En'] as const;

interface Row {
  version: number;
  validFrom: Date;
  publishedAt: Date;
  sha256De: string;
  sha256En: string;
}
export const toVersion = (row: Row): NoticeVersion => ({
  version: row.version,
  validFrom: row.validFrom.toISOString(),
  publishedAt: row.publishedAt.toISOString(),
  sha256: { de: row.sha256De, en: row.sha256En },
});

interface Wanted {
  /** By number; the one in force where neither this nor a moment is given. */
  version?: number | undefined;
  /** The one that was in force at this moment. */
  at?: Date | undefined;
}

/** Taken back before it was in force: it never was, and nobody is shown it. */
export const isWithdrawn = (eb: ExpressionBuilder<DB, 'noticeVersions'>) =>
  eb.exists(
    eb
      .selectFrom('noticeWithdrawals as w')
      .select('w.version')
      .whereRef('w.tenantId', '=', 'noticeVersions.tenantId')
      .whereRef('w.version', '=', 'noticeVersions.version'),
  );

/** A published version in one language, or undefined where there is none. */
export async function findVersion(
  { tx, tenantId, now }: QueryScope,
  { version, at = now }: Wanted,
  language: Language,
): Promise<{ facts: NoticeVersion; document: NoticeDocument } | undefined> {
  const column = language === 'de' ? 'documentDe' : 'documentEn';
  const row = await tx
    .selectFrom('noticeVersions')
    .select([...facts, column])
    .where('tenantId', '=', tenantId)
    .where((eb) => eb.not(isWithdrawn(eb)))
    .$if(version !== undefined, (rows) => rows.where('version', '=', version!))
    .$if(version === undefined, (rows) => rows.where('validFrom', '<=', at))
    .orderBy('validFrom', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const document = (row as unknown as Record<typeof column, NoticeDocument>)[column];
  return { facts: toVersion(row), document };
}

/** The version in force, in both languages. */
export interface Published {
  facts: NoticeVersion;
  documents: Record<Language, NoticeDocument>;
}

export async function findPublished(scope: QueryScope): Promise<Published | undefined> {
  const [de, en] = await Promise.all([findVersion(scope, {}, 'de'), findVersion(scope, {}, 'en')]);
  return de && en && { facts: de.facts, documents: { de: de.document, en: en.document } };
}

/** Every published version, the newest first; anybody may read them. */
export const listNoticeVersions = query(
  'privacy.get-notice',
  async ({ tx, tenantId }, _: void): Promise<{ items: NoticeVersion[] }> => {
    const rows = await tx
      .selectFrom('noticeVersions')
      .select(facts)
      .where('tenantId', '=', tenantId)
      .where((eb) => eb.not(isWithdrawn(eb)))
      .orderBy('version', 'desc')
      .limit(500)
      .execute();
    return { items: rows.map(toVersion) };
  },
);

async function findVersionBefore(scope: QueryScope, version: number, language: Language) {
  const row = await scope.tx
    .selectFrom('noticeVersions')
    .select('version')
    .where('tenantId', '=', scope.tenantId)
    .where('version', '<', version)
    .where((eb) => eb.not(isWithdrawn(eb)))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && findVersion(scope, { version: row.version }, language);
}

/** The version that is published and not yet in force: one at most. */
export async function findPending({ tx, tenantId, now }: QueryScope): Promise<NoticeVersion | undefined> {
  const row = await tx
    .selectFrom('noticeVersions')
    .select(facts)
    .where('tenantId', '=', tenantId)
    .where('validFrom', '>', now)
    .where((eb) => eb.not(isWithdrawn(eb)))
    .orderBy('validFrom')
    .limit(1)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** A version word for word, and what it changed against the one before. @throws DomainError notFound */
export const getNoticeVersion = query(
  'privacy.get-notice',
  async (scope, { version, language }: { version: number; language: Language }) => {
    const found = await findVersion(scope, { version }, language);
    if (!found) throw notFound('notice version');
    const before = await findVersionBefore(scope, version, language);
    return {
      ...found.facts,
      document: found.document,
      changes: before ? compareDocuments(before.document, found.document) : [],
    };
  },
);
