import { randomUUID } from 'node:crypto';
import type { Agent, Language, Role } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { createAgentPerson } from '../people/index.ts';
import { hashPassword } from './password.ts';

interface NewLogin {
  email: string;
  passwordHash: string;
  language: Language;
  person: { agentId: string } | { customerId: string };
}

/** @throws DomainError conflict on `email` */
async function insertLogin(scope: CommandScope, login: NewLogin): Promise<void> {
  const loginId = randomUUID();
  try {
    await scope.tx
      .insertInto('logins')
      .values({
        tenantId: scope.tenantId,
        loginId,
        emailKey: login.email.toLowerCase(),
        passwordHash: login.passwordHash,
        language: login.language,
        createdAt: scope.now,
        ...login.person,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['email', 'passwordHash'] });
}

interface AgentInput {
  name: string;
  email: string;
  role: Exclude<Role, 'customer'>;
  password: string;
  language?: Language | undefined;
}

/**
 * An agent with a login.
 * @throws DomainError conflict on `email`
 */
export const createAgent = command('agent.create', async (scope, input: AgentInput): Promise<Agent> => {
  const passwordHash = await hashPassword(input.password);
  const agent = await createAgentPerson(scope, input);
  const person = { agentId: agent.id };
  await insertLogin(scope, { email: input.email, passwordHash, language: input.language ?? 'de', person });
  return agent;
});

/** A login for a customer who exists; the platform's own tools only. @throws DomainError conflict on `email` */
export const createCustomerLogin = command(
  'person.import',
  async (scope, input: { customerId: string; email: string; password: string; language: Language }) => {
    const passwordHash = await hashPassword(input.password);
    await insertLogin(scope, { ...input, passwordHash, person: { customerId: input.customerId } });
  },
);
