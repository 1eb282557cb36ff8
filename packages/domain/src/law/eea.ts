// The European Economic Area: where the GDPR applies directly, so that no transfer rules are needed (Art. 44).
// The GDPR joined the EEA agreement on 20 July 2018; the United Kingdom was treated as a member until the end of 2020.
const members = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);
const leftOn: Record<string, string> = { GB: '2021-01-01' };

/** @param country ISO 3166-1 alpha-2; whether it is a member today, as the law pack stands. */
export const isInEea = (country: string): boolean => members.has(country);

/** @param country ISO 3166-1 alpha-2 @param day ISO 8601 calendar date */
export const wasInEea = (country: string, day: string): boolean =>
  members.has(country) || (leftOn[country] !== undefined && day < leftOn[country]);
