import type { ContractStanding } from '@redlich/contract';

export { calendarDay } from '../kernel/index.ts';

export interface Span {
  startsOn: string;
  endsOn: string | null;
}

/** Where a contract stands on a day. ISO dates compare as texts. */
export function standingOn({ startsOn, endsOn }: Span, day: string): ContractStanding {
  if (startsOn > day) return 'future';
  return endsOn !== null && endsOn < day ? 'ended' : 'inForce';
}
