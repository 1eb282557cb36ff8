import { CompiledQuery, sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { lawPack, type LawPack } from '../law/index.ts';
import { decodeCursor, encodeCursor, idPart, namePart, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { effectiveRules } from '../retention/index.ts';
import { getNotice } from './get-notice.ts';
import { lintText, type Finding, type LintFacts } from './lints/index.ts';
import { noticePlain } from './notice-plain.ts';
import { readRegisters } from './registers/registers.ts';

/** Whether a consent can be given at all: where no purpose is asked for, none is ever recorded. */
async function asksForConsent({ tx, tenantId }: QueryScope): Promise<boolean> {
  const asked = await tx
    .selectFrom('consentPurposes')
    .select('consentPurposeId')
    .where('tenantId', '=', tenantId)
    .where('archivedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return asked !== undefined;
}

async function factsOf(scope: QueryScope): Promise<LintFacts> {
  const { registers, changedAt } = await readRegisters(scope);
  const rules = await effectiveRules(scope);
  const { authority } = registers;
  return {
    recipients: registers.recipients.map(({ name, role, country, transferMechanism, dpfCheckedOn }) => ({
      name,
      role,
      country,
      mechanism: transferMechanism,
      dpfCheckedOn,
    })),
    authority: authority && {
      name: authority.name,
      postalCode: authority.address.postalCode,
      city: authority.address.city,
    },
    consentsRecorded: await asksForConsent(scope),
    retentionDays: Object.fromEntries(rules.map(({ category, retentionDays }) => [category, retentionDays])),
    changedAt,
  };
}

export interface LintedNotice {
  text: string;
  lawVersion: string;
  findings: Finding[];
}

async function check(scope: QueryScope, language: Language, pack: LawPack): Promise<LintedNotice> {
  const notice = await getNotice(scope, { language });
  const text = noticePlain(notice);
  const facts = await factsOf(scope);
  const options = { on: scope.now, pack, facts, whole: notice.missing.length === 0 };
  return { text, lawVersion: pack.version, findings: lintText(text, options) };
}

/** What the lints say to the tenant's own notice, with what its configuration knows. */
export const lintOwnNotice = query('privacy.lint-notice', (scope, { language }: { language: Language }) =>
  check(scope, language, lawPack),
);

/**
 * Checks a tenant's notice in both languages and keeps the ids of what was found; the job `notice.check`. Safe to run
 * twice: the last check is the one that counts.
 */
export async function recordNoticeCheck(scope: Scope, pack: LawPack = lawPack): Promise<void> {
  const { ports, tenantId } = scope;
  await withTenant(ports.db, tenantId, async (tx) => {
    const within = { ...scope, tx, now: ports.clock.now() };
    const german = await check(within, 'de', pack);
    const english = await check(within, 'en', pack);
    const findings = [...german.findings, ...english.findings];
    const idsOf = (severity: Finding['severity']) =>
      [...new Set(findings.flatMap((finding) => (finding.severity === severity ? [finding.id] : [])))].sort();
    await sql`select platform.record_notice_check(${pack.version}, ${within.now}, ${idsOf('error')}::text[],
      ${idsOf('warning')}::text[])`.execute(tx);
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
