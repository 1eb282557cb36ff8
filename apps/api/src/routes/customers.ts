import {
  createContract,
  createCustomer,
  createOrganisation,
  deleteContract,
  deleteOrganisation,
  getContract,
  getCustomer,
  getOrganisation,
  listContracts,
  listCustomers,
  listDuplicates,
  listOrganisations,
  mergeCustomers,
  updateContract,
  updateCustomer,
  updateOrganisation,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listCustomers'
  | 'getCustomer'
  | 'createCustomer'
  | 'updateCustomer'
  | 'listDuplicates'
  | 'mergeCustomers'
  | 'listOrganisations'
  | 'getOrganisation'
  | 'createOrganisation'
  | 'updateOrganisation'
  | 'deleteOrganisation'
  | 'listContracts'
  | 'getContract'
  | 'createContract'
  | 'updateContract'
  | 'deleteContract';

export const customerRoutes: Pick<Handlers, Names> = {
  listCustomers: async ({ scope }, { query }) => ({ status: 200, body: await listCustomers(scope, query) }),
  getCustomer: async ({ scope }, { params }) => ({ status: 200, body: await getCustomer(scope, params) }),
  createCustomer: async ({ scope }, { body }) => ({ status: 201, body: await createCustomer(scope, body) }),
  updateCustomer: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateCustomer(scope, { ...params, ...body }),
  }),
  listDuplicates: async ({ scope }, { params }) => ({ status: 200, body: await listDuplicates(scope, params) }),
  mergeCustomers: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await mergeCustomers(scope, { ...params, ...body }),
  }),
  listOrganisations: async ({ scope }, { query }) => ({ status: 200, body: await listOrganisations(scope, query) }),
  getOrganisation: async ({ scope }, { params }) => ({ status: 200, body: await getOrganisation(scope, params) }),
  createOrganisation: async ({ scope }, { body }) => ({ status: 201, body: await createOrganisation(scope, body) }),
  updateOrganisation: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateOrganisation(scope, { ...params, ...body }),
  }),
  async deleteOrganisation({ scope }, { params, query }) {
    await deleteOrganisation(scope, { ...params, ...query });
    return { status: 204, body: undefined };
  },
  listContracts: async ({ scope }, { query }) => ({ status: 200, body: await listContracts(scope, query) }),
  getContract: async ({ scope }, { params }) => ({ status: 200, body: await getContract(scope, params) }),
  createContract: async ({ scope }, { body }) => ({ status: 201, body: await createContract(scope, body) }),
  updateContract: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateContract(scope, { ...params, ...body }),
  }),
  async deleteContract({ scope }, { params }) {
    await deleteContract(scope, params);
    return { status: 204, body: undefined };
  },
};
