// To whom data of which person were given, and what those have to be told of (GDPR Art. 15(1)(c), 19).
// Invariants: one entry for person, recipient and category, counted up; what the product gives away itself it enters with the
// delivery, and nobody changes that; a change of a person's data makes one notice for each recipient, told when an event or a
// mail was delivered, or excepted with a reason; an open notice outlives the person, a settled one names nobody.
export { logDelivery } from './log-delivery.ts';
export { correctDisclosure, deleteDisclosure } from './correct-disclosure.ts';
export { getDisclosure, listDisclosures } from './list-disclosures.ts';
export { recordDisclosure } from './record-disclosure.ts';
export { exceptNotice } from './except-notice.ts';
export { forgetPersonsOfOldNotices } from './forget-persons.ts';
export { getRecipientNotice, listRecipientNotices } from './list-notices.ts';
export { leaveNotices } from './leave-notices.ts';
export { moveDisclosures } from './move-disclosures.ts';
export { noteChange, noteRectification } from './note-change.ts';
export { noticeMonths, readNoticeCounts, type NoticeCounts } from './notice-counts.ts';
export { proposeNoticeLetter } from './propose-letter.ts';
export { readRecipientNames } from './recipient-names.ts';
export { countNoticesSettledBefore, deleteNoticesSettledBefore } from './delete-notices.ts';
export { settleMailedNotice } from './settle-mailed.ts';
export { tellRecipient } from './tell-recipient.ts';
