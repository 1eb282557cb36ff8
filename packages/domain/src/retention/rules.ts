import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RetentionRule, SetRetentionRule } from '@redlich/contract';
import { command, notFound, query, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { checkTerms } from './check-terms.ts';
import { findClass, toClass, type ClassColumns } from './classes.ts';

/** A rule as the command takes it: what is left out stands as in the contract. */
export type RuleInput = Pick<SetRetentionRule, 'category' | 'period'> & Partial<SetRetentionRule>;

export const completed = (input: RuleInput): SetRetentionRule => ({
  class: null,
  toYearEnd: false,
  start: 'event',
  action: 'purge',
  statute: null,
  reason: '',
  ...input,
});

const rulesOf = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('retentionRules as r')
    .leftJoin('queues as q', (join) => join.onRef('q.tenantId', '=', 'r.tenantId').onRef('q.queueId', '=', 'r.queueId'))
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'r.tenantId').onRef('o.organisationId', '=', 'r.organisationId'),
    )
    .leftJoin('contracts as k', (join) =>
      join.onRef('k.tenantId', '=', 'r.tenantId').onRef('k.contractId', '=', 'r.contractId'),
    )
    .selectAll('r')
    .select(['q.name as queueName', 'o.name as organisationName', 'k.number as contractNumber'])
    .where('r.tenantId', '=', tenantId)
    .orderBy('r.category')
    // Classes first, in the order of their names; then what no class has a rule for.
    .orderBy(sql`num_nonnulls(r.queue_id, r.tag, r.organisation_id, r.contract_id)`, 'desc')
    .orderBy(sql`coalesce(q.name, r.tag, o.name, k.number)`)
    .orderBy('r.ruleId');

const toRule = (row: Awaited<ReturnType<ReturnType<typeof rulesOf>['executeTakeFirstOrThrow']>>): RetentionRule => ({
  id: row.ruleId,
  category: row.category as RetentionRule['category'],
  class: toClass(row),
  period: row.period,
  toYearEnd: row.toYearEnd,
  start: row.startEvent as RetentionRule['start'],
  action: row.action as RetentionRule['action'],
  statute: row.statute as RetentionRule['statute'],
  reason: row.reason,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});

/** Every rule; those of classes before the one of the whole category. */
export async function readRules(scope: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<RetentionRule[]> {
  return (await rulesOf(scope).execute()).map(toRule);
}

export const listRetentionRules = query('retention.list-rules', async (scope, _: void) => ({
  items: await readRules(scope),
}));

/** @throws DomainError notFound */
export async function readRule(scope: QueryScope, id: string): Promise<RetentionRule> {
  const row = await rulesOf(scope).where('r.ruleId', '=', id).executeTakeFirst();
  if (!row) throw notFound('retention rule');
  return toRule(row);
}

/** Writes a rule that was checked. */
export async function writeRule(
  scope: CommandScope,
  { category, start, class: _, ...terms }: SetRetentionRule,
  columns: ClassColumns,
): Promise<RetentionRule> {
  const { tx, tenantId, now } = scope;
  const set = { ...terms, startEvent: start, updatedAt: now };
  const { ruleId } = await tx
    .insertInto('retentionRules')
    .values({ tenantId, ruleId: randomUUID(), category, ...columns, ...set })
    .onConflict((conflict) =>
      conflict.constraint('retention_rules_once').doUpdateSet({ ...set, version: sql`retention_rules.version + 1` }),
    )
    .returning('ruleId')
    .executeTakeFirstOrThrow();
  scope.audit({ objectKind: 'retentionRule', objectId: ruleId, fields: ['period', 'toYearEnd', 'action', 'reason'] });
  return readRule(scope, ruleId);
}

/** Removes a rule. @throws DomainError notFound */
export async function dropRule(scope: CommandScope, id: string): Promise<void> {
  const row = await scope.tx
    .deleteFrom('retentionRules')
    .where('tenantId', '=', scope.tenantId)
    .where('ruleId', '=', id)
    .returning('ruleId')
    .executeTakeFirst();
  if (!row) throw notFound('retention rule');
  scope.audit({ objectKind: 'retentionRule', objectId: id });
}

/**
 * Sets the one rule of a category or a class at once; the next nightly run follows it. For the setup of a desk and for
 * what has waited: a person's change comes through `planRetentionRule`.
 * @throws DomainError invalid on `period`, `start`, `action`, `class` or `class.reference`
 */
export const setRetentionRule = command(
  'retention.set-rule',
  async (scope, input: RuleInput): Promise<RetentionRule> => {
    const rule = completed(input);
    const columns = await findClass(scope, rule.class);
    await checkTerms(scope, rule, columns);
    return writeRule(scope, rule, columns);
  },
);
