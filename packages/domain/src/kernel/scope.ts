import type { LiveEvent } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import type { Job } from './jobs.ts';
import type { ActorRole } from './permissions.ts';
import type { Ports } from './ports.ts';

export interface Actor {
  kind: 'agent' | 'customer' | 'system';
  role: ActorRole;
  /** The agent's or customer's id; null for the software itself and for somebody not logged in. */
  id: string | null;
  loginId: string | null;
}

export const systemActor: Actor = { kind: 'system', role: 'system', id: null, loginId: null };
export const anonymousActor: Actor = { kind: 'system', role: 'anonymous', id: null, loginId: null };

/** Who asks, in which tenant, with what at hand. */
export interface Scope {
  ports: Ports;
  tenantId: string;
  actor: Actor;
  requestId: string;
}

export interface AuditLine {
  objectKind: string;
  objectId: string | null;
  fields?: readonly string[];
  /** Where the actor becomes known only inside the command: a login. */
  actor?: { kind: Actor['kind']; id: string | null };
}

export interface QueryScope extends Scope {
  tx: TenantTx;
  /** One moment for the whole transaction. */
  now: Date;
}

/** What a command works in: reads and writes through `tx`; the rest is carried out with the commit. */
export interface CommandScope extends QueryScope {
  audit(line: AuditLine): void;
  enqueue(job: Job): void;
  announce(event: LiveEvent & { customerId: string }): void;
}
