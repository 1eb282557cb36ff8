/** A ticket that a message may belong to, and why. */
export interface Candidate {
  ticketId: string;
  via: 'reference' | 'number';
  /** Whether the sender is the ticket's customer, has written in it before, or is a colleague it is shared with. */
  isParticipant: boolean;
  isClosed: boolean;
  updatedAt: Date;
}

export type Classification = { kind: 'followUp'; ticketId: string } | { kind: 'newTicket' };

/**
 * Where a message belongs. A reference to one of our Message-IDs or a number in the subject counts only for somebody who
 * takes part in the ticket: both can be quoted by anybody. A message with several From headers, or none, proves nothing
 * about its sender and always opens a ticket of its own. References win over numbers, then the ticket moved last.
 */
export function classify(message: { fromHeaderCount: number }, candidates: readonly Candidate[]): Classification {
  if (message.fromHeaderCount !== 1) return { kind: 'newTicket' };
  const [best] = candidates
    .filter((candidate) => candidate.isParticipant)
    .sort((a, b) => (a.via === b.via ? b.updatedAt.getTime() - a.updatedAt.getTime() : a.via === 'reference' ? -1 : 1));
  return best ? { kind: 'followUp', ticketId: best.ticketId } : { kind: 'newTicket' };
}
