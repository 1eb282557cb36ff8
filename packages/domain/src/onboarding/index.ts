// From sign-up to going live: composes what the other modules own into the steps of a new tenant.
// Invariants: nothing works before the first address is proven; how far a desk is, is computed from facts; going live is
// one step, is asked for, and is what lets messages leave to customers.
export { confirmSignUp } from './confirm-sign-up.ts';
export { deleteStaleSignUps } from './delete-stale-sign-ups.ts';
export { getSetup } from './get-setup.ts';
export { goLive } from './go-live.ts';
export { proposeAuthority } from './propose-authority.ts';
export { applyRetentionPreset, listRetentionPresets } from './retention-presets.ts';
export { createSampleTicket, getSampleTicket } from './sample-ticket.ts';
export { setSetupPlace } from './setup-row.ts';
export { signUp } from './sign-up.ts';
