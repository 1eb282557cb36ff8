// What has to stay of tickets that are about to be deleted: asks `precedence` with the facts of `locks` and carries out
// what keeps. Both ways of deletion, by time and on request, come through here.
// Invariants: what is kept is hidden under its lock and not met again by the same run; of what a statute keeps only the
// correspondence stays, notes and raw mails go. The caller deletes what is free.
export { keepWhatMustStay } from './keep-what-must-stay.ts';
export { staysInTickets } from './stays-in-tickets.ts';
export { whatWouldStay } from './what-would-stay.ts';
