import type { Session } from '@redlich/contract';
import {
  agentActor,
  customerActor,
  noQueue,
  permissionsOfSettingUp,
  sumOfRights,
  type Actor,
  type Ports,
} from '../kernel/index.ts';
import { factorDutyOf } from './factor-duty.ts';
import { readSession, sessionStore, type SessionRow } from './session-store.ts';

export interface OpenSession {
  token: string;
  /** When the person logged in. */
  startedAt: Date;
  actor: Actor;
  session: Session;
}

// The library keeps the idle limit; this one is ours.
const lastsNoLonger = (row: SessionRow, now: Date) =>
  now.getTime() - row.createdAt.getTime() > row.longestHours * 3_600_000;

function actorOf({ loginId, agentId, customerId, roles, queueRights }: SessionRow): Actor {
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

/** Names and ids that the tenant's rules know a person's roles by. */
const roleKeys = ({ agentId, roles }: SessionRow): string[] =>
  agentId ? (roles ?? []).flatMap((role) => [role.id, ...(role.builtIn ? [role.builtIn] : [])]) : ['customer'];

function describe(token: string, row: SessionRow, expiresAt: Date, now: Date): OpenSession {
  const duty = factorDutyOf({ ...row, roles: roleKeys(row) }, now);
  const full = actorOf(row);
  // Who owes a second factor may set one up and log out, and nothing else.
  const actor = duty?.overdue ? { ...full, permissions: permissionsOfSettingUp, queues: noQueue } : full;
  const { name, email, language } = row;
  const roles = (row.roles ?? []).map((role) => ({ id: role.id, builtIn: role.builtIn, name: role.name }));
  return {
    token,
    startedAt: row.createdAt,
    actor,
    session: {
      person: { id: actor.id!, kind: row.agentId ? 'agent' : 'customer', roles, name, email, language },
      permissions: [...actor.permissions].sort(),
      factorDuty: duty,
      expiresAt: expiresAt.toISOString(),
    },
  };
}

/**
 * The person behind a session token. A session ends some time after its last use and after its login, as the tenant's
 * rules say: 30 minutes and 12 hours, if nothing else.
 * @returns undefined when there is none, or no longer, in this tenant
 */
export async function findSession(ports: Ports, tenantId: string, token: string): Promise<OpenSession | undefined> {
  if (!/^[a-z0-9]{40}$/.test(token)) return undefined;
  const row = await readSession({ ...ports, tenantId }, token);
  const store = sessionStore({ ...ports, tenantId }, row);
  const { session } = await store.validateSession(token);
  if (!session || !row) return undefined;
  const now = ports.clock.now();
  if (lastsNoLonger(row, now)) {
    await store.invalidateSession(token);
    return undefined;
  }
  return describe(token, row, session.expiresAt, now);
}

/** Who has the session, with the rights of this moment; undefined once it ended. Asking is no use of it and does not prolong it. */
export async function peekSession(ports: Ports, tenantId: string, token: string): Promise<Actor | undefined> {
  const row = await readSession({ ...ports, tenantId }, token);
  const now = ports.clock.now();
  const isOpen = row && row.expiresAt > now && !lastsNoLonger(row, now);
  return isOpen ? describe(token, row, row.expiresAt, now).actor : undefined;
}

/** Ends the session on this device. */
export async function logOut(ports: Ports, tenantId: string, token: string): Promise<void> {
  await sessionStore({ ...ports, tenantId }).invalidateSession(token);
}
