// The deletion of a person on the person's own request (GDPR Art. 17): asked for, carried out step by step, recorded.
// Invariants: first the requests with messages and files, then the account, then the person; each batch is one transaction
// with its record, so that a killed run goes on where it stopped; owners delete their rows; what has to stay is decided in
// one place, `keeping`, and then the person stays with it, the account gone. A later mail of the same person makes a new one.
// Who has only the requests deleted stays with the account, and so does what comes after the asking.
export { beginErasure, sendErasureLink } from './begin-erasure.ts';
export { eraseOnRequest } from './erase-on-request.ts';
export { listErasures } from './list-erasures.ts';
export { previewOwnErasure } from './preview-erasure.ts';
export { redoErasure } from './redo-erasure.ts';
export { resumeErasures, runErasure } from './run-erasure.ts';
