import type { BuiltInRole, Privilege, QueueRight, SupportMode } from '@redlich/contract';
import {
  allPermissions,
  permissionsOfAgent,
  permissionsOfAnybody,
  permissionsOfCustomers,
  permissionsOfOperators,
  permissionsOfSupport,
  privilegesOfRole,
  type Permission,
} from './permissions.ts';
import { everyQueue, noQueue, type QueueAccess } from './queue-rights.ts';

/** Who acts, and what that one may do: worked out once, when the session is read. */
export interface Actor {
  kind: 'agent' | 'customer' | 'operator' | 'system';
  /** The agent's, customer's or operator's id; null for the software itself and for somebody not logged in. */
  id: string | null;
  loginId: string | null;
  permissions: ReadonlySet<Permission>;
  /** Counts for agents; a customer's tickets are told by whose they are. */
  queues: QueueAccess;
  /** Where a program acts by a token instead of a person in a browser. */
  apiTokenId?: string;
}

export const systemActor: Actor = {
  kind: 'system',
  id: null,
  loginId: null,
  permissions: allPermissions,
  queues: everyQueue,
};
export const anonymousActor: Actor = {
  kind: 'system',
  id: null,
  loginId: null,
  permissions: permissionsOfAnybody,
  queues: noQueue,
};

export const customerActor = ({ id, loginId }: { id: string; loginId: string | null }): Actor => ({
  kind: 'customer',
  id,
  loginId,
  permissions: permissionsOfCustomers,
  queues: noQueue,
});

interface AgentAccess {
  id: string;
  loginId: string | null;
  roles: readonly BuiltInRole[];
  /** By roles of the tenant's own making. */
  granted?: readonly Privilege[];
  queues?: QueueAccess;
}

/** An agent with the sum of what the roles allow. Without `queues`: all of them for the desk's built-in roles. */
export function agentActor({ id, loginId, roles, granted = [], queues }: AgentAccess): Actor {
  return {
    kind: 'agent',
    id,
    loginId,
    permissions: permissionsOfAgent([...roles.flatMap(privilegesOfRole), ...granted]),
    queues: queues ?? (roles.some((role) => role !== 'dpo') ? everyQueue : noQueue),
  };
}

/** The platform's operator, acting on a tenant from the console. */
export const operatorActor = ({ id }: { id: string }): Actor => ({
  kind: 'operator',
  id,
  loginId: null,
  permissions: permissionsOfOperators,
  queues: noQueue,
});

/** An operator whom a tenant let in. */
export const supportActor = ({ id, access }: { id: string; access: SupportMode }): Actor => ({
  kind: 'operator',
  id,
  loginId: null,
  permissions: permissionsOfSupport[access],
  queues: {
    everywhere: new Set<QueueRight>(access === 'read' ? ['overview', 'read'] : ['overview', 'read', 'change']),
    byQueue: new Map(),
  },
});

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);
