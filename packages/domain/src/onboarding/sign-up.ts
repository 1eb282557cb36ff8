import { randomUUID } from 'node:crypto';
import type { Language, SignUp } from '@redlich/contract';
import { command, DomainError, systemActor, type Ports } from '../kernel/index.ts';
import { createChannel } from '../mail/index.ts';
import { notify } from '../notifications/index.ts';
import { acceptAtSignUp } from '../papers/index.ts';
import { registerTenant, slugProblem } from '../tenants/index.ts';
import { importAgent } from '../staff/index.ts';
import { createQueue } from '../tickets/index.ts';
import { throttle } from '../throttle/index.ts';
import { issueToken } from '../tokens/index.ts';

interface NewTenant extends SignUp {
  language: Language;
}

const reserved = () => new DomainError('invalid', { fields: [{ field: 'slug', problem: 'reserved' }] });

const makeTenant = command('tenant.sign-up', async (scope, input: NewTenant): Promise<void> => {
  const host = `${input.slug}.${scope.ports.site.platformDomain}`;
  await registerTenant(scope, { slug: input.slug, name: input.company, host, state: 'unverified' });
  await acceptAtSignUp(scope, { sha256: input.acceptedContract, company: input.company, name: input.name });
  const queue = await createQueue(scope, { name: 'Support' });
  const senderName = input.company.slice(0, 100);
  await createChannel(scope, { address: `support@${host}`, senderName, queueId: queue.id });
  const { name, email, password, language } = input;
  const admin = await importAgent(scope, { name, email, password, language, roles: ['admin', 'dpo'] });
  const person = { agentId: admin.id };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'sign-up', person });
  await notify(scope, { kind: 'sign-up', person, language, oneTimeTokenId });
});

/**
 * Makes a tenant with its first queue, address and administrator, and writes to that person. Nothing of it answers until
 * the link in that mail was used. Addresses are looked up nowhere: whether one is used elsewhere cannot be told.
 * @throws DomainError conflict or invalid on `slug`, invalid on `acceptedContract` or `password`, tooMany
 */
export async function signUp(
  ports: Ports,
  input: NewTenant,
  { requestId, network }: { requestId: string; network: string },
): Promise<{ email: string; host: string }> {
  if (slugProblem(input.slug)) throw reserved();
  const perNetwork = [
    { max: 5, seconds: 3_600 },
    { max: 20, seconds: 86_400 },
  ];
  await throttle(ports, { kind: 'sign-up', key: network, limits: perNetwork });
  const perAddress = [{ max: 3, seconds: 3_600 }];
  await throttle(ports, { kind: 'sign-up-address', key: input.email.toLowerCase(), limits: perAddress });
  await makeTenant({ ports, tenantId: randomUUID(), actor: systemActor, requestId }, input);
  return { email: input.email, host: `${input.slug}.${ports.site.platformDomain}` };
}
