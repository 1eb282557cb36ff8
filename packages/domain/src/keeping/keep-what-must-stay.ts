import type { Lock } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { moveToTrash, readLockFacts, setLocks } from '../locks/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { decide, type Terms } from '../precedence/index.ts';
import { deleteArticles, lockNotesOf } from '../tickets/index.ts';

interface Ending {
  ticketId: string;
  /** When the tenant's rule ends for it; null where it has not begun to run. */
  ruleEndsAt: Date | null;
  /** When it was put into the trash; null while it is not there. */
  trashedAt: Date | null;
  /** Others take part in it. */
  shared: boolean;
}

type Floor = { endsAt: Date; statute: string };
/** What lets a contract keep what the tenant's own rule would let go. */
const contractual = '§ 35 Abs. 3 BDSG';

export interface Kept {
  /** What may go as a whole. */
  free: string[];
  /** What may lose the person's parts only. */
  parts: string[];
  /** What is to be kept without the people in it. */
  toAnonymise: string[];
  /** How many stay. */
  kept: number;
  /** What went of those that stay: notes, and files of notes. */
  articles: number;
  files: number;
}

interface Why extends Terms {
  /** The person asked for it. */
  requested: boolean;
  at: Date;
}

/** Hides what must stay and tells what may go. The caller has locked the tickets and sees locked ones. */
export async function keepWhatMustStay(
  scope: CommandScope,
  tickets: readonly Ending[],
  { requested, at, action, graceDays }: Why,
): Promise<Kept> {
  const facts = await readLockFacts(
    { ...scope, now: at },
    tickets.map(({ ticketId }) => ticketId),
  );
  const result: Kept = { free: [], parts: [], toAnonymise: [], kept: 0, articles: 0, files: 0 };
  const held = new Map<Lock, string[]>();
  const archived = new Map<string, { floor: Floor; ticketIds: string[] }>();
  const trashed: string[] = [];
  const bound: { ticketId: string; endsAt: Date }[] = [];
  for (const { ticketId, ruleEndsAt, trashedAt, shared } of tickets) {
    const known = facts.get(ticketId);
    if (!known) continue;
    const decision = decide(
      { ...known, requested, ruleEndsAt: [ruleEndsAt], shared, trashedAt },
      { action, graceDays },
      at,
    );
    if (decision.kind === 'keep') {
      result.kept += 1;
      const { ground } = decision;
      if (ground === 'contract') bound.push({ ticketId, endsAt: known.contractEndsAt! });
      else if (ground !== 'inUse') held.set(ground, [...(held.get(ground) ?? []), ticketId]);
    } else if (decision.floor) {
      result.kept += 1;
      const { floor } = decision;
      const key = `${floor.endsAt.getTime()} ${floor.statute}`;
      const group = archived.get(key) ?? { floor, ticketIds: [] };
      group.ticketIds.push(ticketId);
      archived.set(key, group);
    } else if (decision.rest === 'partsOfPerson') result.parts.push(ticketId);
    else if (decision.rest === 'anonymise') result.toAnonymise.push(ticketId);
    else if (decision.rest === 'purge') result.free.push(ticketId);
    else {
      result.kept += 1;
      if (decision.rest === 'trash') trashed.push(ticketId);
    }
  }
  await moveToTrash(scope, trashed, at);
  for (const { ticketId, endsAt } of bound)
    await setLocks(scope, { ticketIds: [ticketId], lock: 'RETENTION_LOCK', floor: { endsAt, statute: contractual } });
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
