import type { SetRetentionRule } from '@redlich/contract';
import { fieldError, type QueryScope } from '../kernel/index.ts';
import { readFloor, readDuties } from '../locks/index.ts';
import type { ClassColumns } from './classes.ts';
import { endOf } from './period.ts';

/** First days of two years, one of them a leap year: what begins there has the shortest way to the end of a year. */
const firstDays = [2027, 2028].map((year) => ({ year, begun: new Date(Date.UTC(year - 1, 11, 31, 23)) }));

/** Whether a rule lets something go before a floor of whole years from the year's end on does. */
const endsBefore = (terms: SetRetentionRule, years: number): boolean =>
  firstDays.some(({ year, begun }) => endOf(begun, terms) < new Date(Date.UTC(year + years, 11, 31, 23)));

/**
 * Refuses what a rule must not say: an end before the statute that it rests on or that all of its tickets fall under, and
 * what only tickets have.
 * @throws DomainError invalid on `period`, `start`, `action` or `class`
 */
export async function checkTerms(scope: QueryScope, rule: SetRetentionRule, columns: ClassColumns): Promise<void> {
  if (rule.category !== 'closedTickets') {
    if (rule.class !== null) throw fieldError('class', 'ticketsOnly');
    if (rule.start !== 'event') throw fieldError('start', 'ticketsOnly');
    if (rule.action !== 'purge') throw fieldError('action', 'ticketsOnly');
  }
  const floors = (await readDuties(scope))
    .filter(({ queueId, tag }) => (queueId === null ? tag === columns.tag : queueId === columns.queueId))
    .map(({ years, statute }) => ({ years, statute }));
  const stated = rule.statute && (await readFloor(scope, rule.statute));
  if (rule.statute && !stated) throw fieldError('statute', 'noStatute');
  // A limitation is a reason to keep, not a duty.
  if (stated?.nature === 'duty') floors.push(stated);
  const longest = floors.sort((one, other) => other.years - one.years)[0];
  if (longest && endsBefore(rule, longest.years)) throw fieldError('period', 'endsBeforeFloor', String(longest.years));
}
