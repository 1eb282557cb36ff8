import { defaultRetention, type RetentionCategory, type RetentionRule, type RetentionTerms } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { readRules } from './rules.ts';

/** What a run carries out: a rule of the tenant, or a default, which has no version. */
export type EffectiveRule = Omit<RetentionRule, 'reason' | 'updatedAt' | 'version'> & {
  /** Absent for a default. */
  version?: number;
  updatedAt?: string;
};

/** Stands in the disposal record where a default was carried out. */
const noRule = '00000000-0000-0000-0000-000000000000';

/** What the nightly run carries out and the notice says: the tenant's rules, and the defaults of logs without one. */
export const effectiveRules = async (scope: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<EffectiveRule[]> =>
  withDefaults(await readRules(scope));

/** With what ends by itself where no rule is set. */
export function withDefaults(rules: readonly EffectiveRule[]): EffectiveRule[] {
  const ruled = new Set(rules.map(({ category }) => category));
  const missing = Object.entries(defaultRetention) as [RetentionCategory, RetentionTerms][];
  return [
    ...rules,
    ...missing.flatMap(([category, terms]) => (ruled.has(category) ? [] : [defaultRule(category, terms)])),
  ];
}

const defaultRule = (category: RetentionCategory, terms: RetentionTerms): EffectiveRule => ({
  id: noRule,
  category,
  class: null,
  ...terms,
  start: 'event',
  action: 'purge',
  statute: null,
});
