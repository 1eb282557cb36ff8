import type { ImportProposal } from '@redlich/contract';
import { retentionFloor, type RecordKind } from '../../law/index.ts';
import type { Finding } from '../lints/finding.ts';
import type { StatedPeriod } from './periods.ts';

const daysInYear = 365;
/** What else has to be in a ticket so that a statute asks for more years. */
const vouchers = /rechnung|beleg|invoice|voucher|receipt/i;
const letters =
  /(?:handels|geschäfts)-?\s?brief|auftr[aä]g|bestellung|vertr[aä]g|angebot|business letter|order|contract|quote/i;
const reason =
  /\bweil\b|\bdamit\b|wegen|aufgrund|solange|verjähr|gewährleist|anspr|streit|nachweis|§|because|since|due to|limitation|warrant|claim|evidence|\bin order to\b|\bum\b[^.]*\bzu\b/i;

/** What to look at before a period is taken over: statutes that ask for more, or years nobody gives a reason for. */
export function periodHints(
  { category, days, start, end, quote }: StatedPeriod,
  findings: readonly Finding[],
  on: Date,
): ImportProposal['hints'] {
  const isDoubted = findings.some(({ id, ...at }) => id === 'L34' && at.start >= start && at.end <= end);
  if (category !== 'closedTickets') return isDoubted ? ['longWithoutReason'] : [];
  const floorYears = (kind: RecordKind) => retentionFloor(kind, 'DE', on)?.years ?? 0;
  // What stands behind a reason is no kind of record.
  const what = quote.slice(0, reason.exec(quote)?.index ?? quote.length);
  const floor = vouchers.test(what) ? floorYears('voucher') : letters.test(what) ? floorYears('commercialLetter') : 0;
  if (days < floor * daysInYear) return ['belowFloor'];
  const longest = Math.max(floor, floorYears('claim'));
  return (isDoubted || days > longest * daysInYear) && !reason.test(quote) ? ['longWithoutReason'] : [];
}
