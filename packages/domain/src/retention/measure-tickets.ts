import { sql, type RawBuilder } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';
import { floorEnd, goesAtItsEnd, isFree } from '../locks/index.ts';
import { countTicketsDue } from '../tickets/index.ts';
import { isUnder, startOf } from './due-tickets.ts';
import type { EffectiveRule } from './effective-rules.ts';
import { cutOff } from './period.ts';
import type { Due, Extent } from './turn.ts';

/** The tickets that are due under any of the rules and that nothing keeps. `all`: which classes have rules of their own. */
export async function measureTickets(
  scope: QueryScope,
  dues: readonly Due[],
  at: Date,
  all: readonly EffectiveRule[] = dues.map(({ rule }) => rule),
): Promise<Extent> {
  if (dues.length === 0) return { objects: 0, oldestAt: null };
  const each = dues.map(
    ({ rule, cutoffAt }) => sql`(${isUnder(rule, all)} and ${startOf(rule)} < ${cutoffAt}::timestamptz)`,
  );
  const latest = new Date(Math.max(...dues.map(({ cutoffAt }) => cutoffAt.getTime())));
  const goes = await goesAtItsEnd({ ...scope, now: at });
  return countTicketsDue({ ...scope, now: at }, latest, sql<boolean>`(${sql.join(each, sql` or `)}) and ${goes}`);
}

/**
 * How many of the closed tickets that `only` tells are due by each of these moments, in one statement; and the first start
 * event of them, null where there is none.
 */
export async function measureTicketsBy(
  { tx, tenantId, ...scope }: QueryScope,
  rules: readonly EffectiveRule[],
  only: RawBuilder<boolean>,
  moments: readonly Date[],
): Promise<{ counts: number[]; all: number; firstAt: Date | null }> {
  const columns = rules.map(
    (rule, i) => sql`, ${isUnder(rule, rules)} as ${sql.ref(`u${i}`)}, ${startOf(rule)} as ${sql.ref(`s${i}`)}`,
  );
  const dueBy = (at: Date) => {
    const each = rules.map(
      (rule, i) => sql`(${sql.ref(`u${i}`)} and ${sql.ref(`s${i}`)} < ${cutOff(at, rule)}::timestamptz)`,
    );
    const due = each.length === 0 ? sql`false` : sql.join(each, sql` or `);
    return sql`count(*) filter (where (${due}) and coalesce(kept_until <= ${at}::timestamptz, true))::int`;
  };
  const first = rules.map(
    (_, i) => sql`min(${sql.ref(`s${i}`)}) filter (where ${sql.ref(`u${i}`)} and isfinite(${sql.ref(`s${i}`)}))`,
  );
  const { rows } = await sql<{ counts: number[]; many: number; firstAt: Date | null }>`
    with closed as materialized (select ${await floorEnd({ tx, tenantId, ...scope })} as kept_until ${sql.join(columns, sql``)}
      from tickets t where t.tenant_id = ${tenantId} and t.closed_at is not null and t.anonymised_at is null and ${only} and ${isFree})
    select array[${sql.join(moments.map(dueBy))}] as counts, count(*)::int as many,
      ${first.length === 0 ? sql`null::timestamptz` : sql`least(${sql.join(first)})`} as first_at from closed`.execute(
    tx,
  );
  const { counts, many, firstAt } = rows[0]!;
  return { counts, all: many, firstAt };
}
