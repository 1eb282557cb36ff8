import type { Session } from '@redlich/contract';
import { agentActor, customerActor, sumOfRights, type Actor, type Ports } from '../kernel/index.ts';
import { readSession, sessionStore, type SessionPerson } from './session-store.ts';

const longestMs = 12 * 3_600_000;

export interface OpenSession {
  token: string;
  actor: Actor;
  session: Session;
}

function actorOf(loginId: string, { agentId, customerId, roles, queueRights }: SessionPerson): Actor {
  if (!agentId) return customerActor({ id: customerId!, loginId });
  const held = roles ?? [];
  return agentActor({
    id: agentId,
    loginId,
    roles: held.flatMap((role) => role.builtIn ?? []),
    granted: held.flatMap((role) => role.privileges),
    queues: sumOfRights(
      held.flatMap((role) => role.everyQueue),
      queueRights ?? [],
    ),
  });
}

function describe(token: string, loginId: string, person: SessionPerson, expiresAt: Date): OpenSession {
  const actor = actorOf(loginId, person);
  const { name, email, language } = person;
  const roles = (person.roles ?? []).map((role) => ({ id: role.id, builtIn: role.builtIn, name: role.name }));
  return {
    token,
    actor,
    session: {
      person: { id: actor.id!, kind: person.agentId ? 'agent' : 'customer', roles, name, email, language },
      permissions: [...actor.permissions].sort(),
      expiresAt: expiresAt.toISOString(),
    },
  };
}

/**
 * The person behind a session token. A session ends 30 minutes after its last use and 12 hours after its login.
 * @returns undefined when there is none, or no longer, in this tenant
 */
export async function findSession(ports: Ports, tenantId: string, token: string): Promise<OpenSession | undefined> {
  if (!/^[a-z0-9]{40}$/.test(token)) return undefined;
  const store = sessionStore({ ...ports, tenantId });
  const { session, user } = await store.validateSession(token);
  if (!session) return undefined;
  if (ports.clock.now().getTime() - session.createdAt.getTime() > longestMs) {
    await store.invalidateSession(token);
    return undefined;
  }
  return describe(token, user.id, user, session.expiresAt);
}

/** Who has the session, with the rights of this moment; undefined once it ended. Asking is no use of it and does not prolong it. */
export async function peekSession(ports: Ports, tenantId: string, token: string): Promise<Actor | undefined> {
  const row = await readSession({ ...ports, tenantId }, token);
  const now = ports.clock.now().getTime();
  const isOpen = row && row.expiresAt.getTime() > now && now - row.createdAt.getTime() <= longestMs;
  return isOpen ? actorOf(row.loginId, row) : undefined;
}

/** Ends the session on this device. */
export async function logOut(ports: Ports, tenantId: string, token: string): Promise<void> {
  await sessionStore({ ...ports, tenantId }).invalidateSession(token);
}
