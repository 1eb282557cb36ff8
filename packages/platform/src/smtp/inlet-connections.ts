import type { SMTPServer, SMTPServerSession } from 'smtp-server';
import { refusals } from './smtp-refusal.ts';

interface Limits {
  connectionsPerAddressMax: number;
  unknownRecipientsMax: number;
}

/** Who is connected, how often they guessed an address, and which transactions still run. */
export function inletConnections(server: SMTPServer, limits: Limits) {
  const perAddress = new Map<string, number>();
  const unknown = new Map<string, number>();
  const counted = new Set<string>();
  const running = new Set<string>();
  let closed: Promise<void> | undefined;

  const hangUp = (isMeant: (id: string) => boolean) => {
    for (const connection of server.connections)
      if (isMeant(connection.id)) connection.send(421, '4.3.2 Service closing');
  };

  return {
    /** The refusal for one connection too many from one address, otherwise null. */
    refuse(session: SMTPServerSession): Error | null {
      const open = (perAddress.get(session.remoteAddress) ?? 0) + 1;
      if (open > limits.connectionsPerAddressMax) return refusals.tooManyConnections();
      perAddress.set(session.remoteAddress, open);
      counted.add(session.id);
      return null;
    },

    forget(session: SMTPServerSession) {
      unknown.delete(session.id);
      if (!counted.delete(session.id)) return;
      const open = (perAddress.get(session.remoteAddress) ?? 1) - 1;
      if (open > 0) perAddress.set(session.remoteAddress, open);
      else perAddress.delete(session.remoteAddress);
    },

    /** Counts a wrong guess; true when it was one too many. */
    countUnknown(session: SMTPServerSession): boolean {
      const guesses = (unknown.get(session.id) ?? 0) + 1;
      unknown.set(session.id, guesses);
      return guesses > limits.unknownRecipientsMax;
    },

    /** Marks a transaction as running; the returned function ends it. */
    begin(session: SMTPServerSession): () => void {
      running.add(session.id);
      return () => {
        running.delete(session.id);
        // After the answer to this message is written.
        if (closed) setImmediate(() => hangUp((id) => id === session.id));
      };
    },

    close(): Promise<void> {
      closed ??= new Promise((resolve) => {
        server.close(resolve);
        hangUp((id) => !running.has(id));
      });
      return closed;
    },
  };
}
