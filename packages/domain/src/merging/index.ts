// Two records that are one: what refers to the one that goes is handed to the one that stays, in one transaction.
// Invariants: the modules hand over their own rows; nothing is lost and nothing refers to what went; it is audited.
export { mergeCustomers } from './merge-customers.ts';
export { deleteOrganisation } from './delete-organisation.ts';
