import { sql, type RawBuilder } from 'kysely';
import { isOfClass } from './classes.ts';
import type { EffectiveRule } from './effective-rules.ts';

/** When the last contract of the organisation of ticket `t` ends; `infinity` where one has no end, null where there is none. */
const contractsEnd = sql`(select max(coalesce((c.ends_on + 1)::timestamp at time zone 'Europe/Berlin', 'infinity'))
  from contracts c where c.tenant_id = t.tenant_id and c.organisation_id = t.organisation_id)`;

/** The start event of ticket `t` under a rule; `infinity` while it has not come. */
export const startOf = ({ start }: Pick<EffectiveRule, 'start'>): RawBuilder<Date> =>
  start === 'contractEnd' ? sql<Date>`greatest(t.closed_at, ${contractsEnd})` : sql<Date>`t.closed_at`;

/**
 * The tickets `t` that a rule is for: those of its class; where it has none, those that no class has a rule for. Where
 * several classes fit, each of their rules is, so that the shortest period counts.
 */
export function isUnder(rule: EffectiveRule, all: readonly EffectiveRule[]): RawBuilder<boolean> {
  if (rule.class) return isOfClass(rule.class);
  const classes = all.flatMap((one) => (one.category === 'closedTickets' && one.class ? [one.class] : []));
  return classes.length === 0 ? sql<boolean>`true` : sql<boolean>`not (${sql.join(classes.map(isOfClass), sql` or `)})`;
}
