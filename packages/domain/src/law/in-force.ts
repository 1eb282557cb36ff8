/** Something in the law with a life span; both days are included. ISO 8601 calendar dates. */
export interface InForce {
  validFrom: string;
  /** Absent while no end is set. */
  validTo?: string;
  /** Where it is written. */
  source: string;
}

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day of a moment in Europe/Berlin, where law begins and ends at midnight. */
export const dayOf = (moment: Date): string => berlinDay.format(moment);

export function isInForce({ validFrom, validTo }: InForce, on: Date): boolean {
  const day = dayOf(on);
  return validFrom <= day && (validTo === undefined || day <= validTo);
}
