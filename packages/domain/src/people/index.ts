// People and organisations: customers (contacts, with or without a login), organisations, agents.
// Invariants: one customer per address and tenant; a customer made from a mail has first name, last name and e-mail and
// no login; a known customer's name is never overwritten by a mail. Knows no ticket.
export { createAgentPerson, findAgent, listAgents, toAgent } from './agents.ts';
export { createCustomer } from './create-customer.ts';
export { getCustomer, listCustomers } from './customers.ts';
export { findOrCreateCustomer } from './find-or-create-customer.ts';
export { createOrganisation, listOrganisations } from './organisations.ts';
export { customerName, splitDisplayName } from './person-name.ts';
export { updateCustomer } from './update-customer.ts';
