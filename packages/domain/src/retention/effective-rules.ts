import { defaultRetentionDays, type RetentionCategory, type RetentionRule } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { readRules } from './rules.ts';

export type EffectiveRule = Pick<RetentionRule, 'id' | 'category' | 'retentionDays'> & {
  /** Absent for a default. */
  updatedAt?: string;
};

/** Stands in the disposal record where a default was carried out. */
const noRule = '00000000-0000-0000-0000-000000000000';

/** What the nightly run carries out and the notice says: the tenant's rules, and the defaults of logs without one. */
export async function effectiveRules(scope: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<EffectiveRule[]> {
  const rules: EffectiveRule[] = await readRules(scope);
  const ruled = new Set(rules.map((rule) => rule.category));
  for (const [category, retentionDays] of Object.entries(defaultRetentionDays) as [RetentionCategory, number][])
    if (!ruled.has(category)) rules.push({ id: noRule, category, retentionDays });
  return rules;
}
