// What the law and its offices say, as data: supervisory authorities and whom each watches, postcodes and their states,
// and the text of the contract under Art. 28 GDPR. Pure: no database, no clock, no tenant.
export { findAuthority, type AuthorityQuestion } from './find-authority.ts';
export { processingContract, type ProcessingContract } from './processing-contract.ts';
export { retentionPresets, type RetentionPreset } from './retention-presets.ts';
