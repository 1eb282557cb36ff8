// Who receives data besides the tenant, on which contract and from where: the register behind GDPR Art. 13(1)(e) and (f).
// Invariants: a processor is active only while evidence of its contract (Art. 28(3)) is valid on the day; a transfer outside
// the EEA names what allows it; where contracts with organisations promise it, a new processor is announced first; evidence is a file of the tenant and goes with its recipient.
export { addRecipientEvidence } from './add-evidence.ts';
export { createRecipient, deleteRecipient, updateRecipient } from './change-recipient.ts';
export { deleteRecipientEvidence } from './delete-evidence.ts';
export { findRecipientEvidence } from './find-evidence.ts';
export { hasPromisedAnnouncements } from './promised-announcements.ts';
export { setPlan } from './set-plan.ts';
export { lockRecipient, readRecipient, readRecipients } from './recipient-rows.ts';
export { isComing, standingOf } from './standing.ts';
