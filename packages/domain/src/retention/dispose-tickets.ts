import type { CommandScope } from '../kernel/index.ts';
import { keepWhatMustStay } from '../keeping/index.ts';
import { beforeDeleting } from '../locks/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { deleteTickets, lockTicketsDue } from '../tickets/index.ts';
import type { Batch, Turn } from './turn.ts';
import { isUnder, startOf } from './due-tickets.ts';
import { endOf } from './period.ts';

const dayMs = 86_400_000;

/** Carries a rule out on closed tickets: what nothing keeps goes, into the trash first where there is one. */
export async function disposeTickets(scope: CommandScope, turn: Turn): Promise<Batch> {
  const { rule, cutoffAt, all, at, graceDays, limit, after } = turn;
  await beforeDeleting(scope);
  const found = await lockTicketsDue(
    { ...scope, now: at },
    { startedAt: startOf(rule), cutoffAt, isUnder: isUnder(rule, all), after },
    { limit, trashedBefore: new Date(at.getTime() - graceDays * dayMs) },
  );
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
