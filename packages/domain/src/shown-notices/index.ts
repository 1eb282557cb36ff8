// Which version of the privacy notice a person was shown, when, in which language, and on what occasion.
// Invariants: only a version that was in force by then; nobody is asked to accept it; rows go with their request or person.
// Knows versions by their numbers only: what a notice says is the business of `privacy`.
export { listShownNotices, getOwnShownNotices } from './list-shown-notices.ts';
export { deleteShownNoticesOf, moveShownNotices } from './move-shown-notices.ts';
export { recordShownNotice } from './record-shown-notice.ts';
export { findNoticeInForce } from './notice-in-force.ts';
