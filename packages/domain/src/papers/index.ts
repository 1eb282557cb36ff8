// Papers that data protection asks for: records of processing (GDPR Art. 30) and contracts with processors (Art. 28).
// Invariants: a record is made from registers, rules and data map when it is asked for and never typed; a contract that was
// accepted keeps its words, told by a hash; nobody accepts a text other than the one that was shown.
export { contractClauses, contractPoints, contractVersion, type ContractKind } from './contracts/clauses.ts';
export {
  deleteOrganisationContract,
  draftOrganisationContract,
  listOrganisationContracts,
  openOrganisationContract,
  recordOrganisationContract,
  sendOrganisationContract,
} from './contracts/organisation-contracts.ts';
export { acceptOwnContract, listOwnContracts, openOwnContract } from './contracts/own-contracts.ts';
export { processingContract } from './contracts/platform-contract.ts';
export {
  acceptAtSignUp,
  acceptPlatformContract,
  getPlatformContract,
  isPlatformContractAccepted,
  openPlatformContract,
  readPlatformFacts,
} from './contracts/platform-contracts.ts';
export { setOperatorRecord } from './operator-record.ts';
export { getProcessingRecord } from './records/get-processing-record.ts';
export { getPlatformRecord } from './records/platform-record.ts';
