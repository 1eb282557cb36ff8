import type { CreateContract } from '@redlich/contract';
import {
  agentActor,
  calendarDay,
  createContract,
  createCustomer,
  createCustomerLogin,
  createOrganisation,
  importAgent,
  systemActor,
  updateCustomer,
  type Actor,
} from '@redlich/domain';
import type { Past } from './past.ts';
import type { DemoContract, DemoCustomer, DemoTenant } from './story/tenant.ts';

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

export async function fillPeople(past: Past, tenant: DemoTenant, foundedAt: Date, now: Date): Promise<People> {
  const agents = new Map<string, Actor>();
  for (const [key, person] of Object.entries(tenant.agents)) {
    const made = await importAgent(past.at(foundedAt, systemActor, 'agent.create'), {
      ...person,
      roles: [person.role],
      password: demoPassword,
    });
    agents.set(key, agentActor({ id: made.id, loginId: null, roles: [person.role] }));
  }
  const admin = agents.get('admin')!;
  const organisations = new Map<string, string>();
  for (const [key, { contracts = [], domains, ...organisation }] of Object.entries(tenant.organisations)) {
    const at = new Date(foundedAt.getTime() + hourMs);
    const made = await createOrganisation(past.at(at, admin, 'organisation.create'), {
      ...organisation,
      domains: [...domains],
    });
    organisations.set(key, made.id);
    for (const contract of contracts)
      await createContract(past.at(at, admin, 'contract.create'), contractOf(made.id, contract, now));
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

const dayMs = 86_400_000;

function contractOf(organisationId: string, contract: DemoContract, now: Date): CreateContract {
  const { startedDaysAgo, endsInDays, services, ...rest } = contract;
  const day = (days: number) => calendarDay(new Date(now.getTime() + days * dayMs));
  const endsOn = endsInDays === null ? null : day(endsInDays);
  return { organisationId, ...rest, startsOn: day(-startedDaysAgo), endsOn, services: [...services] };
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
  if (person.seesOrganisation)
    await updateCustomer(past.at(at, by, 'customer.update'), { id: made.id, seesOrganisation: true });
  if (person.login) {
    const login = { customerId: made.id, email, password: demoPassword, language: person.language ?? 'de' };
    await createCustomerLogin(past.at(at, systemActor, 'person.import'), login);
  }
  return { customerId: made.id, organisationId };
}
