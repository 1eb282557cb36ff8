// Breaches of data protection (GDPR Art. 33, 34): what happened, by when the authority has to know, and what was decided.
// Invariants: the 72 hours run from becoming aware, by the clock and over weekends; a notification after them has reasons;
// nothing is closed before it is assessed and what the assessment asks for is done; what is closed stays as it is; events
// are only added. Texts are about facts: the forms ask to leave names out.
export { addBreachMeasure, completeBreachMeasure } from './breach-measures.ts';
export { assessBreach } from './assess-breach.ts';
export { changeBreach, recordBreach } from './record-breach.ts';
export { closeBreach } from './close-breach.ts';
export { decideOnPeople } from './decide-on-people.ts';
export { draftBreachAnnouncement } from './draft-announcement.ts';
export { getBreach } from './get-breach.ts';
export { listBreaches } from './list-breaches.ts';
export { noteBreachNotification } from './note-notification.ts';
export { openBreachLetter } from './open-letter.ts';
export { watchDueBreaches } from './watch-breaches.ts';
export { writeBreachLetter } from './write-letter.ts';
