import type { LiveEvent } from '@redlich/contract';

/** PostgreSQL channel of the live events; what it carries are ids. */
export const liveChannel = 'redlich_live';

/** Whom an event concerns beside the staff; never sent on to a listener. */
export interface Concerned {
  customerId: string;
  organisationId: string | null;
}

export type Announcement = LiveEvent & Concerned & { tenantId: string };

export interface Listener {
  kind: 'agent' | 'customer';
  id: string;
  /** A customer's organisation, where it shares its requests with the customer. */
  sharedOrganisationId: string | null;
}

/** Whether a listener may hear of an event: staff of everything, a customer of the public side of own and shared tickets. */
export function mayHear(listener: Listener, event: Announcement): boolean {
  if (listener.kind === 'agent') return true;
  if (event.visibility !== 'public') return false;
  const { sharedOrganisationId } = listener;
  return (
    event.customerId === listener.id || (sharedOrganisationId !== null && event.organisationId === sharedOrganisationId)
  );
}
