// People and organisations: customers (contacts, with or without a login), organisations, agents.
// Invariants: one customer per address and tenant; a mail domain belongs to one organisation, and who is new under it joins
// it; customers see their own requests, and those of their organisation where it shares them; a customer made from a mail has first name, last name and e-mail and
// no login; a known customer's name is never overwritten by a mail. Knows no ticket.
export { findAgent, getAgent, listAgents } from './agents.ts';
export { createCustomer } from './create-customer.ts';
export { findCustomerByEmail, getCustomer, listCustomers, readCustomer } from './customers.ts';
export { findOrCreateCustomer } from './find-or-create-customer.ts';
export { createOrganisation } from './create-organisation.ts';
export { domainOf, readDomain } from './mail-domain.ts';
export { findOrganisationOf } from './organisation-domains.ts';
export { listDuplicates } from './list-duplicates.ts';
export { lockCustomers, mergeCustomerRows } from './merge-customer-rows.ts';
export { moveCustomers } from './move-customers.ts';
export { getOrganisation, listOrganisations } from './organisations.ts';
export { addressesOf, deleteCustomer, lockCustomer } from './delete-customer.ts';
export { changeEmailOf, confirmEmailOf, moveToOrganisation, updateOwnName } from './own-record.ts';
export { customerName, splitDisplayName } from './person-name.ts';
export { findSharedOrganisation, ownOrShared, sharedOrganisation } from './sharing.ts';
export { updateCustomer } from './update-customer.ts';
export { updateOrganisation } from './update-organisation.ts';
