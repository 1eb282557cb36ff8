import {
  createAgent,
  createCustomer,
  createOrganisation,
  getCustomer,
  listAgents,
  listCustomers,
  listOrganisations,
  updateAgent,
  updateCustomer,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listAgents'
  | 'createAgent'
  | 'updateAgent'
  | 'listCustomers'
  | 'getCustomer'
  | 'createCustomer'
  | 'updateCustomer'
  | 'listOrganisations'
  | 'createOrganisation';

export const peopleRoutes: Pick<Handlers, Names> = {
  listAgents: async ({ scope }) => ({ status: 200, body: await listAgents(scope, undefined) }),
  createAgent: async ({ scope }, { body }) => ({ status: 201, body: await createAgent(scope, body) }),
  updateAgent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateAgent(scope, { ...params, ...body }),
  }),
  listCustomers: async ({ scope }, { query }) => ({ status: 200, body: await listCustomers(scope, query) }),
  getCustomer: async ({ scope }, { params }) => ({ status: 200, body: await getCustomer(scope, params) }),
  createCustomer: async ({ scope }, { body }) => ({ status: 201, body: await createCustomer(scope, body) }),
  updateCustomer: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateCustomer(scope, { ...params, ...body }),
  }),
  listOrganisations: async ({ scope }, { query }) => ({ status: 200, body: await listOrganisations(scope, query) }),
  createOrganisation: async ({ scope }, { body }) => ({ status: 201, body: await createOrganisation(scope, body) }),
};
