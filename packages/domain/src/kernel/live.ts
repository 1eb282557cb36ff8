import type { LiveEvent } from '@redlich/contract';
import { mayInQueue, type QueueAccess } from './queue-rights.ts';

/** PostgreSQL channel of the live events; what it carries are ids. */
export const liveChannel = 'redlich_live';

/** Whom an event concerns beside the staff; never sent on to a listener. */
export interface Concerned {
  /** Null: a ticket that belongs to nobody any more. */
  customerId: string | null;
  organisationId: string | null;
  /** Where the ticket lies; for one that moved also where it lay. */
  queueIds: readonly string[];
}

export type Announcement = LiveEvent & Concerned & { tenantId: string };

export interface Listener {
  kind: 'agent' | 'customer';
  id: string;
  /** A customer's organisation, where it shares its requests with the customer. */
  sharedOrganisationId: string | null;
  /** An agent's rights. */
  queues: QueueAccess;
}

/** Whether a listener may hear of an event: staff of the queues they see, a customer of the public side of own and shared tickets. */
export function mayHear(listener: Listener, event: Announcement): boolean {
  if (listener.kind === 'agent') {
    const { queues } = listener;
    return event.queueIds.some((id) => mayInQueue(queues, id, 'overview') || mayInQueue(queues, id, 'read'));
  }
  if (event.visibility !== 'public') return false;
  const { sharedOrganisationId } = listener;
  return (
    event.customerId === listener.id || (sharedOrganisationId !== null && event.organisationId === sharedOrganisationId)
  );
}
