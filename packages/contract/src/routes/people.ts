import * as people from '../people.ts';
import { c, id, list } from './parts.ts';

export const peopleRoutes = c.router({
  listAgents: {
    method: 'GET',
    path: '/agents',
    responses: { 200: list(people.agentSchema) },
    summary: 'List agents (staff)',
  },
  createAgent: {
    method: 'POST',
    path: '/agents',
    body: people.createAgentSchema,
    responses: { 201: people.agentSchema },
    summary: 'Create an agent with a login (admin)',
  },
  updateAgent: {
    method: 'PATCH',
    path: '/agents/:id',
    pathParams: id,
    body: people.updateAgentSchema,
    responses: { 200: people.agentSchema },
    summary: 'Change name or role of an agent, or deactivate: ends all sessions at once (admin)',
  },
  listCustomers: {
    method: 'GET',
    path: '/customers',
    query: people.peopleFilterSchema,
    responses: { 200: people.customerPageSchema },
    summary: 'List customers by name (staff)',
  },
  getCustomer: {
    method: 'GET',
    path: '/customers/:id',
    pathParams: id,
    responses: { 200: people.customerSchema },
    summary: 'Get a customer (staff)',
  },
  createCustomer: {
    method: 'POST',
    path: '/customers',
    body: people.createCustomerSchema,
    responses: { 201: people.customerSchema },
    summary: 'Create a customer (staff)',
  },
  updateCustomer: {
    method: 'PATCH',
    path: '/customers/:id',
    pathParams: id,
    body: people.updateCustomerSchema,
    responses: { 200: people.customerSchema },
    summary: 'Change a customer (staff)',
  },
  listOrganisations: {
    method: 'GET',
    path: '/organisations',
    query: people.peopleFilterSchema,
    responses: { 200: people.organisationPageSchema },
    summary: 'List organisations by name (staff)',
  },
  createOrganisation: {
    method: 'POST',
    path: '/organisations',
    body: people.createOrganisationSchema,
    responses: { 201: people.organisationSchema },
    summary: 'Create an organisation (staff)',
  },
});
