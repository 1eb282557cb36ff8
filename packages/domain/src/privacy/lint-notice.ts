import { CompiledQuery, sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { lawPack, type LawPack } from '../law/index.ts';
import { decodeCursor, encodeCursor, idPart, namePart, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { findInSentences, type PlacedFinding } from './find-in-sentences.ts';
import { getNotice } from './get-notice.ts';
import { lintFactsOf } from './lint-facts.ts';
import type { Finding } from './lints/index.ts';
import { buildNotice } from './notice/build-notice.ts';
import { readNoticeFacts } from './notice/read-facts.ts';
import { missingItems } from './notice/required-items.ts';

export interface LintedNotice {
  text: string;
  lawVersion: string;
  findings: PlacedFinding[];
}

/** `draft`: the one that publishing now would make. */
type Which = 'published' | 'draft';

async function check(
  scope: QueryScope,
  { language, of = 'published' }: { language: Language; of?: Which | undefined },
  pack: LawPack,
): Promise<LintedNotice> {
  const facts = await lintFactsOf(scope);
  const on = scope.now;
  if (of === 'draft') {
    const { facts: configured } = await readNoticeFacts(scope);
    const draft = buildNotice(configured)[language];
    const whole = missingItems(draft, configured.registers).length === 0;
    return { lawVersion: pack.version, ...findInSentences(draft, { changedAt: on, on, facts, whole, pack }) };
  }
  const notice = await getNotice(scope, { language });
  const changedAt = notice.changedAt === null ? null : new Date(notice.changedAt);
  const whole = notice.missing.length === 0;
  return { lawVersion: pack.version, ...findInSentences(notice, { changedAt, on, facts, whole, pack }) };
}

/** What the lints say to the tenant's own notice, with what its configuration knows. */
export const lintOwnNotice = query(
  'privacy.lint-notice',
  (scope, question: { language: Language; of?: Which | undefined }) => check(scope, question, lawPack),
);

/** The ids of the lints that find something in the notice, in either language. */
export async function lintBoth(
  scope: QueryScope,
  of: Which,
  pack: LawPack = lawPack,
): Promise<Record<'errors' | 'warnings', string[]>> {
  const german = await check(scope, { language: 'de', of }, pack);
  const english = await check(scope, { language: 'en', of }, pack);
  const findings = [...german.findings, ...english.findings];
  const idsOf = (severity: Finding['severity']) =>
    [...new Set(findings.flatMap((finding) => (finding.severity === severity ? [finding.id] : [])))].sort();
  return { errors: idsOf('error'), warnings: idsOf('warning') };
}

/**
 * Checks a tenant's notice in both languages and keeps the ids of what was found; the job `notice.check`. Safe to run
 * twice: the last check is the one that counts.
 */
export async function recordNoticeCheck(scope: Scope, pack: LawPack = lawPack): Promise<void> {
  const { ports, tenantId } = scope;
  await withTenant(ports.db, tenantId, async (tx) => {
    const within = { ...scope, tx, now: ports.clock.now() };
    const { errors, warnings } = await lintBoth(within, 'published', pack);
    await sql`select platform.record_notice_check(${pack.version}, ${within.now}, ${errors}::text[],
      ${warnings}::text[])`.execute(tx);
  });
}

interface CheckRow {
  tenantId: string;
  name: string;
  lawVersion: string;
  checkedAt: Date;
  errors: string[];
  warnings: string[];
}

/** For the operator: the version of the law, how many tenants were checked against it, and whose notice has errors. */
export async function getLawState(
  { ports }: OperatorScope,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const [afterName, afterId] = cursor ? decodeCursor(cursor, [namePart, idPart] as const) : [null, null];
  const counts = await sql<{ tenants: number; checked: number; affected: number }>`
    select * from platform.count_notice_checks(${lawPack.version})`.execute(ports.db);
  const { rows } = await sql<CheckRow>`
    select * from platform.list_notice_checks(${afterName}, ${afterId}, ${limit + 1})`.execute(ports.db);
  const items = rows.slice(0, limit).map((row) => ({ ...row, checkedAt: row.checkedAt.toISOString() }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    lawVersion: lawPack.version,
    ...counts.rows[0]!,
    items,
    nextCursor: last ? encodeCursor([last.name.toLowerCase(), last.tenantId]) : null,
  };
}

/** The operator has every tenant's notice checked again: one job that hands out one each. */
export async function checkAllNotices(scope: OperatorScope): Promise<void> {
  await recordAct(scope, { action: 'law.check' });
  const { db, jobs } = scope.ports;
  const { sql: text, parameters } = await jobs.compose('notice.check-all', [{}]);
  await db.executeQuery(CompiledQuery.raw(text, parameters));
}
