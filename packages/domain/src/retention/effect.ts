import type { RetentionCategory, SetRetentionRule } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { keepers } from './categories.ts';
import type { ClassColumns } from './classes.ts';
import { withDefaults, type EffectiveRule } from './effective-rules.ts';
import { cutOff } from './period.ts';
import type { Due, Extent } from './turn.ts';

const dayMs = 86_400_000;
const planned = '00000000-0000-0000-0000-000000000001';

const classIdOf = ({ queueId, tag, organisationId, contractId }: ClassColumns) =>
  queueId ?? tag ?? organisationId ?? contractId;

/** The rules of a tenant as they would be with this one. */
export function withRule(
  rules: readonly EffectiveRule[],
  { category, class: of, period, toYearEnd, start, action, statute }: SetRetentionRule,
  columns: ClassColumns,
): EffectiveRule[] {
  const id = classIdOf(columns);
  const added: EffectiveRule = {
    id: planned,
    category,
    class: of && id !== null ? { kind: of.kind, id, name: '' } : null,
    period,
    toYearEnd,
    start,
    action,
    statute,
  };
  const isReplaced = (rule: EffectiveRule) =>
    rule.category === category && rule.class?.kind === added.class?.kind && rule.class?.id === added.class?.id;
  return [...rules.filter((rule) => !isReplaced(rule)), added];
}

/** The rules of a tenant as they would be without one: what ends by itself does so again. */
export const withoutRule = (rules: readonly EffectiveRule[], id: string): EffectiveRule[] =>
  withDefaults(rules.filter((rule) => rule.id !== id));

/** Rules of a category at a moment. */
export const duesOf = (rules: readonly EffectiveRule[], category: RetentionCategory, at: Date): Due[] =>
  rules.filter((rule) => rule.category === category).map((rule) => ({ rule, cutoffAt: cutOff(at, rule) }));

/** What of a category would be gone by a moment under these rules. */
export const goneBy = (
  scope: QueryScope,
  category: RetentionCategory,
  rules: readonly EffectiveRule[],
  at: Date,
): Promise<Extent> => keepers[category].measure(scope, duesOf(rules, category, at), at);

const anonymises = (rules: readonly EffectiveRule[]) => rules.some(({ action }) => action !== 'purge');

/** Whether anything goes until the end of the waiting time that would be there still as things are. */
export async function goesSooner(
  scope: QueryScope,
  category: RetentionCategory,
  before: readonly EffectiveRule[],
  after: readonly EffectiveRule[],
  waitingDays: number,
): Promise<boolean> {
  if (waitingDays === 0) return false;
  const end = new Date(scope.now.getTime() + waitingDays * dayMs);
  const now = await goneBy(scope, category, before, end);
  const then = await goneBy(scope, category, after, end);
  // What was to be kept without its people and is now to be deleted is lost as well.
  const isHarsher = anonymises(before) && Number(then.objects) > 0;
  return isHarsher || Number(then.objects) > Number(now.objects);
}
