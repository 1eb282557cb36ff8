// Contracts of organisations: number, start, end, services.
// Invariants: a contract's number is unique in its tenant; it is in force from its start to its end, both days included,
// counted in the desk's own time zone. What follows from a contract, others decide: intake by what is in force, retention
// by the last end.
export { calendarDay, standingOn, type Span } from './contract.ts';
export { findContractInForce, findLastContractEnds, getContract, listContracts } from './contracts.ts';
export { createContract } from './create-contract.ts';
export { deleteContract } from './delete-contract.ts';
export { moveContracts } from './move-contracts.ts';
export { updateContract } from './update-contract.ts';
