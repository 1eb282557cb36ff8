import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { keepWhatMustStay } from '../keeping/index.ts';
import { beforeDeleting } from '../locks/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { deleteTickets, isAnyTicketDue, lockTicketsDue } from '../tickets/index.ts';
import type { Batch, Turn } from './turn.ts';
import { isUnder, startOf } from './due-tickets.ts';
import { endOf } from './period.ts';

const dayMs = 86_400_000;

const dueOf = ({ rule, cutoffAt, all, at, graceDays, after }: Turn) => ({
  startedAt: startOf(rule),
  cutoffAt,
  isUnder: isUnder(rule, all),
  after,
  trashedBefore: new Date(at.getTime() - graceDays * dayMs),
});

/** Whether a rule has anything to do, be it that something keeps it and it has to be hidden. Sees locked tickets. */
export const isAnyTicketUnder = (scope: QueryScope, turn: Turn): Promise<boolean> =>
  isAnyTicketDue({ ...scope, now: turn.at }, dueOf(turn));

/** Carries a rule out on closed tickets: what nothing keeps goes, into the trash first where there is one. */
export async function disposeTickets(scope: CommandScope, turn: Turn): Promise<Batch> {
  const { rule, at, graceDays, limit } = turn;
  await beforeDeleting(scope);
  const found = await lockTicketsDue({ ...scope, now: at }, dueOf(turn), limit);
  const endings = found.map(({ ticketId, startedAt, trashedAt }) => ({
    ticketId,
    ruleEndsAt: endOf(startedAt, rule),
    trashedAt,
    shared: false,
  }));
  const { free, articles, files } = await keepWhatMustStay(scope, endings, {
    requested: false,
    at,
    action: rule.action,
    graceDays,
  });
  await deleteMailsOfTickets(scope, free);
  const gone = await deleteTickets(scope, free);
  return {
    objectIds: free,
    articles: articles + gone.articles,
    files: files + gone.files,
    examined: found.length,
    after: found.at(-1),
  };
}
