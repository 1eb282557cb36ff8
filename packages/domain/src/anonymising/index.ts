// Takes people out of tickets and leaves what was done: names, addresses, numbers and signatures go from every text of a
// thread, whoever wrote it; what is technical stays as it was.
// Invariants: the engine is pure; a second look that shares nothing with it decides whether a ticket counts as anonymised, else
// nothing of it is changed; an anonymised ticket belongs to nobody, is closed for good and never changes again.
export { numberKey, phoneKeysIn, phones } from './phone-numbers.ts';
export { anonymiseTickets, type Anonymised, type AnonymisingTerms, type Refused } from './anonymise-tickets.ts';
export { anonymisePerson } from './anonymise-person.ts';
