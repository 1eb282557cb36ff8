import type { TicketState, Turn } from '@redlich/contract';

/** State and whose turn it is: always changed together, by `transition`. */
export interface Standing {
  state: TicketState;
  turn: Turn;
  closedAt: Date | null;
}

export type TicketEvent =
  | { kind: 'customerWrote'; at: Date }
  | { kind: 'teamWrote'; at: Date; state?: TicketState | undefined }
  | { kind: 'noteWritten' }
  | { kind: 'stateSet'; state: TicketState; at: Date };

const turnOf: Record<TicketState, Turn> = { new: 'team', open: 'team', pending: 'customer', closed: 'nobody' };

const enter = (current: Standing, state: TicketState, at: Date): Standing => ({
  state,
  turn: turnOf[state],
  // Closing again does not start the retention period anew.
  closedAt: state === 'closed' ? (current.closedAt ?? at) : null,
});

/**
 * What an event makes of a ticket. A customer's message brings it back to the team, from closed too; a public reply of
 * the team waits for the customer unless another state is asked for; a note changes nothing.
 */
export function transition(current: Standing, event: TicketEvent): Standing {
  switch (event.kind) {
    case 'customerWrote':
      return enter(current, current.state === 'new' ? 'new' : 'open', event.at);
    case 'teamWrote':
      return enter(current, event.state ?? 'pending', event.at);
    case 'stateSet':
      return enter(current, event.state, event.at);
    case 'noteWritten':
      return { state: current.state, turn: current.turn, closedAt: current.closedAt };
  }
}

/** The subject of an outgoing mail: one "Re:" and the number once, whatever was there before. */
export function replySubject(subject: string, number: number): string {
  const bare = subject
    .replace(/^((re|aw|fwd?|wg)\s*:\s*)+/i, '')
    .replaceAll(`[#${number}]`, '')
    .trim();
  return `Re: ${bare} [#${number}]`;
}

/** Ticket numbers as our own subjects write them: `[#1042]`. */
export function numbersIn(subject: string): number[] {
  return [...subject.matchAll(/\[#(\d{1,12})\]/g)].map((match) => Number(match[1]));
}
