// What the law and its offices say, as data: supervisory authorities and whom each watches, postcodes and their states,
// periods of retention, adequacy decisions and contract clauses, public holidays and what a notice has to say.
// Entries carry the days they are in force. Pure: no database, no clock, no tenant.
export { findAuthority, type AuthorityQuestion } from './find-authority.ts';
export { authorities, authoritiesCheckedOn } from './authorities.ts';
export { holidays, isHoliday, type Holiday, type HolidayPlace } from './holidays.ts';
export { answerDueOn, holidayPlaceOf, type MonthsToAnswer } from './deadline.ts';
export { isInEea } from './eea.ts';
export { dayOf } from './in-force.ts';
export { findLegalDuty, legalDuties, type LegalDuty } from './legal-duties.ts';
export { adequacyDecision, isInEeaOn, lawPack, packVersion, retentionFloor, type LawPack } from './pack.ts';
export { requiredItems, type RequiredItem } from './required-items.ts';
export { retentionPresets, type RetentionPreset } from './retention-presets.ts';
export type { LawCountry, RecordKind, RetentionStatute } from './statutes.ts';
