import {
  agentActor,
  createAgent,
  createCustomer,
  createCustomerLogin,
  createOrganisation,
  systemActor,
  type Actor,
} from '@redlich/domain';
import type { Past } from './past.ts';
import type { DemoCustomer, DemoTenant } from './story/tenant.ts';

export const demoPassword = 'redlich-demo';

export interface KnownCustomer {
  customerId: string;
  organisationId: string | null;
}

/** Who is there, by the keys of the tenant's texts. */
export interface People {
  agents: ReadonlyMap<string, Actor>;
  /** Those who write their first mail later come in then. */
  customers: Map<string, KnownCustomer>;
}

const hourMs = 3_600_000;

export async function fillPeople(past: Past, tenant: DemoTenant, foundedAt: Date): Promise<People> {
  const agents = new Map<string, Actor>();
  for (const [key, person] of Object.entries(tenant.agents)) {
    const made = await createAgent(past.at(foundedAt, systemActor, 'agent.create'), {
      ...person,
      password: demoPassword,
    });
    agents.set(key, agentActor({ id: made.id, loginId: null, roles: [person.role] }));
  }
  const admin = agents.get('admin')!;
  const organisations = new Map<string, string>();
  for (const [key, name] of Object.entries(tenant.organisations)) {
    const made = await createOrganisation(
      past.at(new Date(foundedAt.getTime() + hourMs), admin, 'organisation.create'),
      { name },
    );
    organisations.set(key, made.id);
  }
  const customers = new Map<string, KnownCustomer>();
  const enteredAt = new Date(foundedAt.getTime() + 2 * hourMs);
  for (const [key, person] of Object.entries(tenant.customers)) {
    if (!person.organisation && !person.login) continue;
    const organisationId = person.organisation ? organisations.get(person.organisation)! : null;
    customers.set(key, await enterCustomer(past, { person, organisationId, by: admin, at: enteredAt }));
  }
  return { agents, customers };
}

interface Entry {
  person: DemoCustomer;
  organisationId: string | null;
  by: Actor;
  at: Date;
}

/** A customer whom staff typed in, with a login where the texts say so. */
export async function enterCustomer(past: Past, { person, organisationId, by, at }: Entry): Promise<KnownCustomer> {
  const { firstName, lastName, email } = person;
  const made = await createCustomer(past.at(at, by, 'customer.create'), { firstName, lastName, email, organisationId });
  if (person.login) {
    const login = { customerId: made.id, email, password: demoPassword, language: person.language ?? 'de' };
    await createCustomerLogin(past.at(at, systemActor, 'person.import'), login);
  }
  return { customerId: made.id, organisationId };
}
