import { sql } from 'kysely';
import { DateTime } from 'luxon';
import type { RetentionCategory, RetentionPreview } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { keepers } from './categories.ts';
import { checkTerms } from './check-terms.ts';
import { findClass } from './classes.ts';
import { isUnder } from './due-tickets.ts';
import { duesOf, goesSooner, goneBy, withRule } from './effect.ts';
import { effectiveRules, type EffectiveRule } from './effective-rules.ts';
import { measureTickets, measureTicketsBy } from './measure-tickets.ts';
import { cutOff, endOf } from './period.ts';
import { completed, type RuleInput } from './rules.ts';
import { readRetentionSettings } from './settings.ts';

const monthsShown = 24;
const dayMs = 86_400_000;

/** How many objects of a category are past their rules' ends since a moment and longer. */
export async function countOverdue(
  scope: QueryScope,
  category: RetentionCategory,
  rules: readonly EffectiveRule[],
  since: Date,
): Promise<number> {
  return Number((await goneBy(scope, category, rules, since)).objects);
}

type PreviewInput = RuleInput & {
  /** The moment of the imagined run; now when absent. */
  at?: Date | undefined;
};

/**
 * What a rule would take, by the very selection that the run uses: at once, and of what is there today in each of the
 * months to come, beside what goes as things are.
 * @throws DomainError invalid as for `setRetentionRule`
 */
export const previewRetention = query(
  'retention.preview',
  async (scope, { at, ...input }: PreviewInput): Promise<RetentionPreview> => {
    const rule = completed(input);
    const columns = await findClass(scope, rule.class);
    await checkTerms(scope, rule, columns);
    const before = await effectiveRules(scope);
    const after = withRule(before, rule, columns);
    const own = after.at(-1)!;
    const moment = at ?? scope.now;
    const cutoffAt = cutOff(moment, own);
    const extent = await measure(scope, own, after, moment);
    const { waitingDays } = await readRetentionSettings(scope);
    const waits = await goesSooner(scope, rule.category, before, after, waitingDays);
    return {
      cutoffAt: cutoffAt.toISOString(),
      objects: Number(extent.objects),
      articles: extent.articles ?? 0,
      files: extent.files ?? 0,
      oldestAt: extent.oldestAt?.toISOString() ?? null,
      ...(await calendar(scope, own, before, after)),
      waitsUntil: waits ? new Date(scope.now.getTime() + waitingDays * dayMs).toISOString() : null,
    };
  },
);

/** Of the one rule alone; of tickets without those that have a rule of their class. */
const measure = (scope: QueryScope, own: EffectiveRule, after: readonly EffectiveRule[], at: Date) => {
  const dues = duesOf([own], own.category, at);
  return own.category === 'closedTickets'
    ? measureTickets(scope, dues, at, after)
    : keepers[own.category].measure(scope, dues, at);
};

type Calendar = Pick<RetentionPreview, 'months' | 'later' | 'firstGoesAt'>;

async function calendar(
  scope: QueryScope,
  own: EffectiveRule,
  before: readonly EffectiveRule[],
  after: readonly EffectiveRule[],
): Promise<Calendar> {
  const begun = DateTime.fromJSDate(scope.now, { zone: 'Europe/Berlin' }).startOf('month');
  const months = Array.from({ length: monthsShown }, (_, i) => begun.plus({ months: i }));
  const ends = months.map((month) => month.plus({ months: 1 }).toJSDate());
  const then = await goneByMonths(scope, own, [own], after, ends);
  const now = await goneByMonths(scope, own, before, after, ends);
  const each = (counts: readonly number[], i: number) => counts[i]! - (counts[i - 1] ?? 0);
  return {
    firstGoesAt: then.firstAt && endOf(then.firstAt, own).toISOString(),
    months: months.map((month, i) => ({
      month: month.toFormat('yyyy-MM'),
      objects: each(then.counts, i),
      before: each(now.counts, i),
    })),
    later: { objects: then.all - then.counts.at(-1)!, before: now.all - now.counts.at(-1)! },
  };
}

/** Of what the rule is for: how much is gone by each moment under `rules`. */
async function goneByMonths(
  scope: QueryScope,
  own: EffectiveRule,
  rules: readonly EffectiveRule[],
  after: readonly EffectiveRule[],
  ends: readonly Date[],
) {
  const { category } = own;
  const of = rules.filter((rule) => rule.category === category);
  if (category === 'closedTickets') return measureTicketsBy(scope, of, sql<boolean>`${isUnder(own, after)}`, ends);
  const counts: number[] = [];
  for (const end of ends) counts.push(Number((await goneBy(scope, category, of, end)).objects));
  // Long after anything that is there can have begun.
  const every = await keepers[category].measure(scope, [{ rule: own, cutoffAt: new Date('9000-01-01') }], scope.now);
  return { counts, all: Number(every.objects), firstAt: every.oldestAt };
}
