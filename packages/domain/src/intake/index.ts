// Who may write in: the tenant's policy, a channel's own one, and the decision.
// Invariants: the decision is pure and the same for mail, portal and api; who takes part in an open ticket may always
// answer; nothing is discarded, what is not taken in waits. Where it waits is the business of `mail`.
export { decideIntake, mailsAnHourMax, type IntakeDecision, type IntakeFacts } from './decide-intake.ts';
export { getIntake, readIntakeSettings, setChannelIntake, setIntake } from './intake-settings.ts';
export { getOwnIntake, refuseNewRequest } from './own-intake.ts';
export { findSenderFacts } from './sender-facts.ts';
export { strangerHash } from './stranger-hash.ts';
