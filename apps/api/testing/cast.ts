import type { AppRoute } from '@ts-rest/core';
import {
  createCustomer,
  createCustomerLogin,
  createOrganisation,
  createQueue,
  createRole,
  importAgent,
  updateAgent,
  updateCustomer,
} from '@redlich/domain';
import { testPassword, type TestTenant } from '@redlich/domain/testing';
import type { RouteMetadata } from '../src/http/mount.ts';
import { consoleHost, type TestApi } from './api.ts';
import { mintOperator, type TestOperator } from './operator.ts';

/**
 * Everybody who can ask. `colleague`: of the same organisation, which shares nothing. `bystander`: an agent without the
 * queue of the tenant's tickets. `operator`: at the console. `support`: an operator whom the tenant let in to change things.
 */
export const people = [
  'anonymous',
  'customer',
  'colleague',
  'bystander',
  'agent',
  'dpo',
  'admin',
  'operator',
  'support',
] as const;
export type Person = (typeof people)[number];

export interface Cast {
  tenant: TestTenant;
  operator: TestOperator;
  /** The queue in which the bystander may do everything. */
  elsewhere: string;
  ids: { colleague: string; bystander: string };
  cookieOf(person: Person): string | undefined;
  /** Asks a route on the host it is served on. */
  ask(person: Person, route: Pick<AppRoute, 'method' | 'metadata'>, path: string, body?: unknown): Promise<Response>;
}

export const metadataOf = (route: Pick<AppRoute, 'metadata'>) => (route.metadata ?? {}) as RouteMetadata;

/** Brings the missing people into a tenant and logs everybody in. */
export async function assemble(api: TestApi, tenant: TestTenant): Promise<Cast> {
  const colleague = await addColleague(tenant);
  const bystander = await addBystander(tenant);
  const operator = await mintOperator(api);
  const cookies: Partial<Record<Person, string>> = {
    operator: operator.cookie,
    support: await enterAsSupport(api, tenant, operator),
    colleague: await logIn(api, tenant, colleague.email),
    bystander: await logIn(api, tenant, bystander.email),
  };
  for (const role of ['customer', 'agent', 'dpo', 'admin'] as const) cookies[role] = await api.cookieOf(tenant, role);
  const hostOf = ({ console = false, platform = false }: RouteMetadata) =>
    console ? consoleHost : platform ? api.ports.site.platformDomain : tenant.host;
  return {
    tenant,
    operator,
    elsewhere: bystander.queueId,
    ids: { colleague: colleague.id, bystander: bystander.id },
    cookieOf: (person) => cookies[person],
    async ask(person, route, path, body) {
      const cookie = cookies[person];
      return api.app.request(path, {
        method: route.method,
        headers: {
          host: hostOf(metadataOf(route)),
          ...(cookie !== undefined && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
  };
}

async function addColleague({ as, system, slug }: TestTenant): Promise<{ id: string; email: string }> {
  const organisation = await createOrganisation(as.admin, { name: `Werft ${slug}`, sharing: 'own' });
  await updateCustomer(as.admin, { id: as.customer.actor.id!, organisationId: organisation.id });
  const email = `kollegin@kunde-${slug}.example`;
  const { id } = await createCustomer(as.admin, {
    firstName: 'Ole',
    lastName: 'Lund',
    email,
    organisationId: organisation.id,
  });
  await createCustomerLogin(system, { customerId: id, email, password: testPassword, language: 'de' });
  return { id, email };
}

async function addBystander({ as, system, slug }: TestTenant): Promise<{ id: string; email: string; queueId: string }> {
  const queue = await createQueue(as.admin, { name: 'Woanders' });
  const queues = [{ queueId: queue.id, rights: ['full' as const] }];
  const role = await createRole(as.admin, { name: 'Nur woanders', privileges: ['tickets.work'], queues });
  const email = `woanders@${slug}.example`;
  const { id } = await importAgent(system, { name: 'Wanda Anders', email, roles: ['agent'], password: testPassword });
  await updateAgent(as.admin, { id, roleIds: [role.id] });
  return { id, email, queueId: queue.id };
}

async function logIn(api: TestApi, tenant: TestTenant, email: string): Promise<string> {
  const answer = await api.ask(tenant, 'anonymous', 'POST', '/session', { email, password: testPassword });
  if (answer.status !== 200) throw new Error(`${email} could not log in: ${answer.status}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

async function enterAsSupport(api: TestApi, tenant: TestTenant, operator: TestOperator): Promise<string> {
  const accesses = `/console/tenants/${tenant.tenantId}/support-accesses`;
  const json = async <T>(response: Promise<Response>) => (await (await response).json()) as T;
  const { items } = await json<{ items: { id: string; state: string }[] }>(
    api.ask(tenant, 'admin', 'GET', '/support-accesses'),
  );
  for (const access of items.filter(({ state }) => state === 'requested'))
    await api.ask(tenant, 'admin', 'DELETE', `/support-accesses/${access.id}`, {});
  const { id } = await json<{ id: string }>(operator.ask('POST', accesses, { reason: 'Rückfrage' }));
  await api.ask(tenant, 'admin', 'PUT', `/support-accesses/${id}/grant`, { access: 'change', hours: 24 });
  const { token } = await json<{ token: string }>(operator.ask('POST', `${accesses}/${id}/entries`, {}));
  const answer = await api.ask(tenant, 'anonymous', 'POST', '/support-session', { token });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}
