import type { ContractStanding } from '@redlich/contract';

/** The desk's own time zone: a contract ends at its midnight. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar date of a moment, `2026-11-22`. */
export const calendarDay = (at: Date): string => days.format(at);

export interface Span {
  startsOn: string;
  endsOn: string | null;
}

/** Where a contract stands on a day. ISO dates compare as texts. */
export function standingOn({ startsOn, endsOn }: Span, day: string): ContractStanding {
  if (startsOn > day) return 'future';
  return endsOn !== null && endsOn < day ? 'ended' : 'inForce';
}
