import { randomBytes, randomUUID } from 'node:crypto';
import { featureSchema, type Role, type TenantState } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import {
  agentActor,
  createChannel,
  createCustomer,
  createCustomerLogin,
  createQueue,
  customerActor,
  importAgent,
  registerTenant,
  systemActor,
  type Ports,
  type Scope,
} from '../src/index.ts';

export const testPassword = 'a password of the tests';

export interface TestTenant {
  tenantId: string;
  slug: string;
  host: string;
  supportAddress: string;
  queueId: string;
  channelId: string;
  /** The software itself. */
  system: Scope;
  /** A scope for a person of each role. */
  as: Record<Role, Scope>;
  email: Record<Role, string>;
}

/** A purpose that everything of the product belongs to, so that tests can switch on what they need. */
async function coverFeatures(ports: Ports, tenantId: string): Promise<void> {
  const none = { de: '', en: '' };
  const bases = [{ basis: 'contract', covers: none, interest: none, duty: null, statute: none }];
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .insertInto('activities')
      .values({
        tenantId,
        activityId: randomUUID(),
        purposeDe: 'Anfragen bearbeiten',
        purposeEn: 'dealing with requests',
        bases: JSON.stringify(bases),
        dataCategories: ['closedTickets', 'customers'],
        people: ['contacts'],
        features: [...featureSchema.options],
        changedAt: ports.clock.now(),
      })
      .execute(),
  );
}

/** A tenant with a queue, a mail address and one person of each role; live, unless told otherwise. */
export async function mintTenant(
  ports: Ports,
  { registers = 'covering', ...options }: { state?: TenantState; registers?: 'covering' | 'empty' } = {},
): Promise<TestTenant> {
  const tenantId = randomUUID();
  const slug = `t${randomBytes(5).toString('hex')}`;
  const system: Scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
  await registerTenant(system, { slug, name: `Firma ${slug}`, host: `${slug}.localhost`, ...options });
  const queue = await createQueue(system, { name: 'Support' });
  const supportAddress = `support@${slug}.example`;
  const channel = await createChannel(system, {
    address: supportAddress,
    senderName: `Firma ${slug}`,
    queueId: queue.id,
  });

  const email = {
    admin: `admin@${slug}.example`,
    agent: `agent@${slug}.example`,
    dpo: `dpo@${slug}.example`,
    customer: `kunde@kunde-${slug}.example`,
  };
  for (const role of ['admin', 'agent', 'dpo'] as const) {
    await importAgent(system, { name: `Person ${role}`, email: email[role], roles: [role], password: testPassword });
  }
  const customer = await createCustomer(system, { firstName: 'Jutta', lastName: 'Kern', email: email.customer });
  await createCustomerLogin(system, {
    customerId: customer.id,
    email: email.customer,
    password: testPassword,
    language: 'de',
  });

  if (registers === 'covering') await coverFeatures(ports, tenantId);
  const logins = await withTenant(ports.db, tenantId, (tx) =>
    tx
      .selectFrom('logins')
      .select(['loginId', 'emailKey', 'agentId', 'customerId'])
      .where('tenantId', '=', tenantId)
      .execute(),
  );
  const scopeOf = (role: Role): Scope => {
    const login = logins.find((candidate) => candidate.emailKey === email[role])!;
    const { loginId } = login;
    const actor =
      role === 'customer'
        ? customerActor({ id: login.customerId!, loginId })
        : agentActor({ id: login.agentId!, loginId, roles: [role] });
    return { ports, tenantId, actor, requestId: randomUUID() };
  };
  return {
    tenantId,
    slug,
    host: `${slug}.localhost`,
    supportAddress,
    queueId: queue.id,
    channelId: channel.id,
    system,
    as: { admin: scopeOf('admin'), agent: scopeOf('agent'), dpo: scopeOf('dpo'), customer: scopeOf('customer') },
    email,
  };
}
