import type { Lock } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { readLockFacts, setLocks } from '../locks/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { decide } from '../precedence/index.ts';
import { deleteArticles, lockNotesOf } from '../tickets/index.ts';

interface Ending {
  ticketId: string;
  /** When the tenant's rule ends for it; null where it has not begun to run. */
  ruleEndsAt: Date | null;
  /** Others take part in it. */
  shared: boolean;
}

export interface Kept {
  /** What may go as a whole. */
  free: string[];
  /** What may lose the person's parts only. */
  parts: string[];
  /** How many stay. */
  kept: number;
  /** What went of those that stay: notes, and files of notes. */
  articles: number;
  files: number;
}

interface Why {
  /** The person asked for it. */
  requested: boolean;
  at: Date;
}

/** Hides what must stay and tells what may go. The caller has locked the tickets and sees locked ones. */
export async function keepWhatMustStay(
  scope: CommandScope,
  tickets: readonly Ending[],
  { requested, at }: Why,
): Promise<Kept> {
  const facts = await readLockFacts(
    { ...scope, now: at },
    tickets.map(({ ticketId }) => ticketId),
  );
  const result: Kept = { free: [], parts: [], kept: 0, articles: 0, files: 0 };
  const held = new Map<Lock, string[]>();
  const archived = new Map<string, { floor: { endsAt: Date; statute: string }; ticketIds: string[] }>();
  for (const { ticketId, ruleEndsAt, shared } of tickets) {
    const known = facts.get(ticketId);
    if (!known) continue;
    const decision = decide(
      { ...known, requested, ruleEndsAt: [ruleEndsAt], contractEndsAt: null, shared, trashedAt: null },
      { action: 'purge', graceDays: 0 },
      at,
    );
    if (decision.kind === 'keep') {
      result.kept += 1;
      const lock = decision.ground === 'LEGAL_HOLD' || decision.ground === 'RESTRICTED' ? decision.ground : undefined;
      if (lock) held.set(lock, [...(held.get(lock) ?? []), ticketId]);
    } else if (decision.floor) {
      result.kept += 1;
      const { floor } = decision;
      const key = `${floor.endsAt.getTime()} ${floor.statute}`;
      const group = archived.get(key) ?? { floor, ticketIds: [] };
      group.ticketIds.push(ticketId);
      archived.set(key, group);
    } else if (decision.rest === 'partsOfPerson') result.parts.push(ticketId);
    else result.free.push(ticketId);
  }
  for (const [lock, ticketIds] of held) await setLocks(scope, { ticketIds, lock });
  for (const { floor, ticketIds } of archived.values()) {
    await setLocks(scope, { ticketIds, lock: 'RETENTION_LOCK', floor });
    await deleteMailsOfTickets(scope, ticketIds);
    const gone = await deleteArticles(scope, await lockNotesOf(scope, ticketIds));
    result.articles += gone.articles;
    result.files += gone.files;
  }
  return result;
}
