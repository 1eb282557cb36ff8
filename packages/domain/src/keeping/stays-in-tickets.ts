import type { CommandScope } from '../kernel/index.ts';
import { readLockFacts } from '../locks/index.ts';
import { decide } from '../precedence/index.ts';

/**
 * Of tickets that belong to others: those in which what the leaving person wrote stays, because something keeps the ticket.
 * They are hidden from nobody by that.
 */
export async function staysInTickets(scope: CommandScope, ticketIds: readonly string[]): Promise<ReadonlySet<string>> {
  const facts = await readLockFacts(scope, ticketIds);
  const stays = ticketIds.filter((ticketId) => {
    const known = facts.get(ticketId);
    if (!known) return false;
    const { now } = scope;
    const asked = { requested: true, ruleEndsAt: [null], shared: true, trashedAt: null };
    const decision = decide({ ...known, ...asked }, { action: 'purge', graceDays: 0 }, now);
    return decision.kind === 'keep' || decision.floor !== null;
  });
  return new Set(stays);
}
