import { listen } from '@redlich/db';
import { liveChannel, mayHear, type Announcement, type Listener as Person, type Log } from '@redlich/domain';

interface Listener {
  tenantId: string;
  person: Person;
  send(event: string, data: unknown): void;
}

/** Brings what transactions announce to the open pages of the right people. */
export interface Live {
  listen(listener: Listener): () => void;
  stop(): Promise<void>;
}

/**
 * One database connection listens for all pages. After it broke every page is told to read again, since something may
 * have been missed.
 */
export async function openLive({ url, log }: { url: string; log: Log }): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>();
  const stop = await listen({
    url,
    channel: liveChannel,
    onPayload(payload) {
      const announcement = JSON.parse(payload) as Announcement;
      const { tenantId, customerId: _, organisationId: __, queueIds: ___, ...event } = announcement;
      for (const listener of listeners.get(tenantId) ?? []) {
        if (mayHear(listener.person, announcement)) listener.send('change', event);
      }
    },
    onLost: () => log.warn({ outcome: 'reconnecting' }, 'live connection lost'),
    onReconnect() {
      for (const set of listeners.values()) for (const listener of set) listener.send('resync', {});
    },
  });
  return {
    listen(listener) {
      const set = listeners.get(listener.tenantId) ?? new Set();
      listeners.set(listener.tenantId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(listener.tenantId);
      };
    },
    stop,
  };
}
