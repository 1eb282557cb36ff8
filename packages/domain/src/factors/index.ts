// What proves a person beside the password: one-time codes of an app, passkeys, recovery codes.
// Invariants: seeds are sealed, recovery codes hashed; a code works once; a passkey always asks for the person (PIN,
// fingerprint), so that it can stand for password and second factor at once; a change ends the person's other sessions.
export { addPasskey, offerPasskey } from './add-passkey.ts';
export { addFirstPasskey, offerFirstPasskey } from './first-passkey.ts';
export { checkCode } from './check-code.ts';
export { confirmTotp, startTotp } from './set-up-totp.ts';
export { checkPasskey, offerPasskeyLogin } from './check-passkey.ts';
export { requireOwnPassword } from './confirm-person.ts';
export { getAgentAccess } from './get-agent-access.ts';
export { hostsOfPasskeys, kindsOfFactors, listFactors } from './list-factors.ts';
export { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
export { newSeed, stepOfCode, uriOf } from './totp.ts';
export { renewRecoveryCodes } from './recovery-codes.ts';
export { removePasskey, removeTotp, renamePasskey } from './change-factor.ts';
export { resetFactors } from './reset-factors.ts';
export type { RelyingParty } from './relying-party.ts';
