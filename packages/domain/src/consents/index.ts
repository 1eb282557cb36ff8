// What people agreed to: purposes with versioned words, consents as proof, withdrawals.
// Invariants: a consent points to the words it was given for, and those never change; one of a person and purpose is open at
// a time; a visitor's counts only once the address is proven; nothing is given by a box that was ticked beforehand;
// withdrawing needs no login and takes one act. Of a deleted person a keyed hash is left, for as long as the proof is kept.
// Sends nothing by it: whoever does asks `hasConsent` first.
export { createConsentPurpose } from './create-purpose.ts';
export { getCustomerConsents } from './customer-consents.ts';
export { hasConsent } from './has-consent.ts';
export { consentInForce } from './in-force.ts';
export {
  countConsentProofBefore,
  deleteConsentProofBefore,
  deleteUnconfirmedConsents,
  keepProofOnly,
} from './keep-proof.ts';
export { confirmConsents, openConsentLink, previewConsentConfirmation, withdrawByLink } from './linked-consents.ts';
export { listConsents } from './list-consents.ts';
export { moveConsents } from './move-consents.ts';
export { noteConsent, noteWithdrawal } from './note-consent.ts';
export { getOwnConsents, giveConsent, withdrawConsent } from './own-consents.ts';
export { personHash } from './person-hash.ts';
export { getConsentPurpose, listConsentPurposes, readOfferedConsents } from './purposes.ts';
export { updateConsentPurpose } from './update-purpose.ts';
export { giveAsVisitor } from './visitor-consents.ts';
