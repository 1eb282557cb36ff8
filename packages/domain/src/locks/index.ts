// Why something is not deleted, and what hides it meanwhile: legal holds, restrictions on request (GDPR Art. 18), what a
// statute keeps.
// Invariants: the three are never mixed up; what becomes of a ticket is decided in `precedence`, here are the facts for
// it; a locked ticket is hidden by the policy of its table, in lists, search, counts and threads alike; a look into the
// archive has a reason and is logged; placing a hold waits for the batch of deletions that runs, and the next one sees it.
// A restriction is lifted only after the person was told. Deletes nothing.
export { applyLocks, moveToTrash, setLocks } from './apply-locks.ts';
export { listLockedTickets, lookAtLockedTicket } from './archive.ts';
export { listHolds } from './hold-rows.ts';
export { addKeepingDuty, listKeepingDuties, readDuties, readFloor, removeKeepingDuty } from './keeping-duties.ts';
export { isCustomerKept } from './is-customer-kept.ts';
export { liftRestriction } from './lift-restriction.ts';
export { beforeDeleting, floorEnd, goesAtItsEnd, isFree, readLockFacts, type LockFacts } from './lock-facts.ts';
export { isOrganisationHeld, moveHoldsOfOrganisation, moveLocksOfCustomer } from './move-locks.ts';
export { endRestrictionOf, findRestrictionOf, getOwnRestriction } from './own-restriction.ts';
export { placeHold } from './place-hold.ts';
export { placeRestriction, restrictPerson } from './place-restriction.ts';
export { releaseForReplay } from './release-for-replay.ts';
export { releaseHold } from './release-hold.ts';
export { remindOfHolds } from './remind-of-holds.ts';
export { restrictCustomer } from './restrict-customer.ts';
export { listRestrictions } from './restriction-rows.ts';
export { endObjectionRestriction } from './objection-restriction.ts';
export { reviewHold } from './review-hold.ts';
export { tellOfLifting } from './tell-of-lifting.ts';
