import { randomUUID } from 'node:crypto';
import type { Language } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { hashChosenPassword, hashPassword, nobodysPassword } from '../passwords/index.ts';
import { wordsAroundPerson } from './words-around.ts';

interface NewLogin {
  email: string;
  passwordHash: string;
  language: Language;
  /** Of a password that staff handed over: until when it leads to the choice of an own one. */
  initialPasswordExpiresAt?: Date;
  person: { agentId: string } | { customerId: string };
}

/** @returns its id @throws DomainError conflict on `email` */
export async function insertLogin(scope: CommandScope, login: NewLogin): Promise<string> {
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
        initialPasswordExpiresAt: login.initialPasswordExpiresAt ?? null,
        createdAt: scope.now,
        ...login.person,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['email', 'passwordHash'] });
  return loginId;
}

interface AgentLogin {
  agentId: string;
  email: string;
  password: string;
  language: Language;
}

/**
 * A login for an agent who exists; part of the command that lets the agent in.
 * @throws DomainError conflict on `email`, invalid on `password`
 */
export async function createAgentLogin(scope: CommandScope, { password, ...login }: AgentLogin): Promise<void> {
  const person = { agentId: login.agentId };
  const passwordHash = await hashChosenPassword(password, await wordsAroundPerson(scope, person));
  await insertLogin(scope, { ...login, passwordHash, person });
}

/**
 * A login for somebody who comes in another way than by password: nobody knows one that fits.
 * @returns its id @throws DomainError conflict on `email`
 */
export async function createLoginWithoutPassword(
  scope: CommandScope,
  login: Omit<NewLogin, 'passwordHash' | 'initialPasswordExpiresAt'>,
): Promise<string> {
  return insertLogin(scope, { ...login, passwordHash: await nobodysPassword() });
}

/** A login for a customer who exists; the platform's own tools only. @throws DomainError conflict on `email` */
export const createCustomerLogin = command(
  'person.import',
  async (scope, input: { customerId: string; email: string; password: string; language: Language }) => {
    const passwordHash = await hashPassword(input.password);
    await insertLogin(scope, { ...input, passwordHash, person: { customerId: input.customerId } });
  },
);
