import type { LiveEvent } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import type { Actor } from './actor.ts';
import type { Job } from './jobs.ts';
import type { Concerned } from './live.ts';
import type { Published } from './owe-deliveries.ts';
import type { Ports } from './ports.ts';

/** Who asks, in which tenant, with what at hand. */
export interface Scope {
  ports: Ports;
  tenantId: string;
  actor: Actor;
  requestId: string;
  /** What to do when a change makes a sentence of the published notice untrue; refused when absent. */
  onNoticeDrift?: 'publish' | undefined;
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
  /** Programs of the tenant hear of it by webhook; what is announced they hear of anyway. */
  publish(event: Published): void;
  announce(event: LiveEvent & Concerned): void;
}
