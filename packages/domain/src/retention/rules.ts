import { randomUUID } from 'node:crypto';
import type { RetentionCategory, RetentionRule } from '@redlich/contract';
import { command, notFound, query, type QueryScope } from '../kernel/index.ts';

const columns = ['ruleId', 'category', 'retentionDays', 'reason', 'updatedAt'] as const;

const toRule = (row: {
  ruleId: string;
  category: string;
  retentionDays: number;
  reason: string;
  updatedAt: Date;
}): RetentionRule => ({
  id: row.ruleId,
  category: row.category as RetentionCategory,
  retentionDays: row.retentionDays,
  reason: row.reason,
  updatedAt: row.updatedAt.toISOString(),
});

export async function readRules({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<RetentionRule[]> {
  const rows = await tx
    .selectFrom('retentionRules')
    .select(columns)
    .where('tenantId', '=', tenantId)
    .orderBy('category')
    .execute();
  return rows.map(toRule);
}

export const listRetentionRules = query('retention.list-rules', async (scope, _: void) => ({
  items: await readRules(scope),
}));

interface RuleInput {
  category: RetentionCategory;
  retentionDays: number;
  reason: string;
}

/** Sets the one rule of a category; the next nightly run follows it. */
export const setRetentionRule = command(
  'retention.set-rule',
  async (scope, input: RuleInput): Promise<RetentionRule> => {
    const { tx, tenantId, now } = scope;
    const row = await tx
      .insertInto('retentionRules')
      .values({ tenantId, ruleId: randomUUID(), ...input, updatedAt: now })
      .onConflict((conflict) =>
        conflict
          .columns(['tenantId', 'category'])
          .doUpdateSet({ retentionDays: input.retentionDays, reason: input.reason, updatedAt: now }),
      )
      .returning(columns)
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'retentionRule', objectId: row.ruleId, fields: ['retentionDays', 'reason'] });
    return toRule(row);
  },
);

/** Without a rule nothing of the category is deleted by time. @throws DomainError notFound */
export const deleteRetentionRule = command(
  'retention.delete-rule',
  async (scope, { category }: { category: RetentionCategory }): Promise<void> => {
    const row = await scope.tx
      .deleteFrom('retentionRules')
      .where('tenantId', '=', scope.tenantId)
      .where('category', '=', category)
      .returning('ruleId')
      .executeTakeFirst();
    if (!row) throw notFound('retention rule');
    scope.audit({ objectKind: 'retentionRule', objectId: row.ruleId });
  },
);
