import type { LegalBasis } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** GDPR Art. 6(1)(a), (b), (c) and (f), in words with their letter. */
export const legalBasisWords: Record<LegalBasis, () => string> = {
  consent: m.basis_consent,
  contract: m.basis_contract,
  legalObligation: m.basis_obligation,
  legitimateInterest: m.basis_interest,
};
