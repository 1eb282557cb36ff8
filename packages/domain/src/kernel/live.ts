import type { LiveEvent } from '@redlich/contract';

/** PostgreSQL channel of the live events; what it carries are ids. */
export const liveChannel = 'redlich_live';

export type Announcement = LiveEvent & { tenantId: string; customerId: string };

/** Whether a listener may hear of an event: staff of everything, a customer of the public side of own tickets. */
export function mayHear(listener: { kind: 'agent' | 'customer'; id: string }, event: Announcement): boolean {
  if (listener.kind === 'agent') return true;
  return event.visibility === 'public' && event.customerId === listener.id;
}
