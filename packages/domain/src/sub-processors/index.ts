// Who processes data for the tenant, told to everybody; who is going to, told beforehand (GDPR Art. 28(2)).
// Invariants: between telling and the first day lie at least 30 days; until then the processor gets nothing; somebody with
// an account objects once to a change, until the day before it; whoever is subscribed is told of every change.
export { announceSubProcessor, earliestDay, withdrawSubProcessorChange } from './announce.ts';
export { getSubProcessorChange, listSubProcessorChanges } from './list-changes.ts';
export { listSubProcessors } from './list-sub-processors.ts';
export { listObjections } from './list-objections.ts';
export { answerObjection, noteObjection, objectToSubProcessor } from './object.ts';
export { countObjectionsBefore, deleteObjectionsBefore } from './delete-objections.ts';
export { moveObjectionsOfCustomer } from './move-objections.ts';
export { addSubscriber, listSubscribers, removeSubscriber } from './subscribers.ts';
export { getOwnSubProcessors, subscribeToSubProcessors } from './subscribe.ts';
