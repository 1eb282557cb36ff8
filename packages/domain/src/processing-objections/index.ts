// Objections (GDPR Art. 21): to marketing, and to purposes of the register that rest on a legitimate interest.
// Invariants: the row is the switch. Who does something that can be stopped for one person asks `isStopped` of the kernel in
// the statement that does it, so an objection holds from its commit on and nothing has to be carried out. What cannot be
// stopped for one person restricts the person's data (Art. 18(1)(d)). Marketing is never weighed; an objection to it stands
// above every consent until the person takes it back. Of a deleted person a keyed hash is left for as long as proof is kept.
export { decideObjection } from './decide-objection.ts';
export { endObjection } from './end-objection.ts';
export { countObjectionProofBefore, deleteObjectionProofBefore, keepObjectionProof } from './keep-proof.ts';
export { listProcessingObjections } from './list-objections.ts';
export { moveProcessingObjections } from './move-objections.ts';
export { getOwnProcessingObjections, objectToProcessing, takeBackObjection } from './own-objections.ts';
export { getRequestObjections, recordObjection } from './request-objections.ts';
