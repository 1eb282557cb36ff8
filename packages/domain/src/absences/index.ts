// Out of office: who is away from when until when, who stands in, and what went to whom meanwhile.
// Invariants: an agent has one absence at a time; replacements are followed three steps at most and never in a ring; nobody
// gets a ticket by it whom the queue's rights keep out; whoever comes back is told once. Days are the desk's own.
export { findAbsence, readAbsences } from './absences.ts';
export { deleteOldAbsences, findHandover, getOwnAbsence, recordHandover } from './handovers.ts';
export { passReplacement } from './pass-replacement.ts';
export { remindReturned } from './remind-returned.ts';
export { follow, type Passing } from './replace.ts';
export { endAbsence, setAbsence } from './set-absence.ts';
