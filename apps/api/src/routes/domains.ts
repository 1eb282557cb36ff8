import {
  addDomain,
  checkDomain,
  getConsoleTenant,
  getDomain,
  listDomains,
  listDomainsOfTenant,
  listFailingDomains,
  makePrimary,
  removeDomain,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { operatorScope } from './operator-scope.ts';

type Names =
  | 'listDomains'
  | 'addDomain'
  | 'setPrimaryDomain'
  | 'checkDomain'
  | 'removeDomain'
  | 'listDomainsOfTenant'
  | 'listFailingDomains';

export function domainRoutes({ resolver }: ApiDependencies): Pick<Handlers, Names> {
  const own = async () => ({ addresses: await resolver.ownAddresses() });
  return {
    listDomains: async ({ scope }) => ({ status: 200, body: await listDomains(scope, await own()) }),
    async addDomain({ scope }, { body }) {
      const { id } = await addDomain(scope, body);
      return { status: 201, body: await getDomain(scope, { id, ...(await own()) }) };
    },
    async setPrimaryDomain({ scope }, { body }) {
      await makePrimary(scope, body);
      return { status: 200, body: await listDomains(scope, await own()) };
    },
    async checkDomain({ scope }, { params }) {
      await checkDomain(scope, resolver, params);
      return { status: 200, body: await getDomain(scope, { ...params, ...(await own()) }) };
    },
    async removeDomain({ scope }, { params }) {
      await removeDomain(scope, params);
      return { status: 204, body: undefined };
    },
    async listDomainsOfTenant(facts, { params }) {
      await getConsoleTenant(operatorScope(facts), params);
      return { status: 200, body: { items: await listDomainsOfTenant(operatorScope(facts), params) } };
    },
    listFailingDomains: async (facts) => ({
      status: 200,
      body: { items: await listFailingDomains(operatorScope(facts)) },
    }),
  };
}
