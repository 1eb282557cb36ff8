import type { CommandScope } from '../kernel/index.ts';
import { beforeDeleting } from '../locks/index.ts';
import { keepWhatMustStay } from '../keeping/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { deleteTickets, lockTicketsClosedBefore } from '../tickets/index.ts';
import type { Batch, Moment } from './categories.ts';

/** Deletes closed tickets past their period, and locks those that something keeps. */
export async function disposeTickets(scope: CommandScope, { cutoffAt, at }: Moment, limit: number): Promise<Batch> {
  await beforeDeleting(scope);
  const found = await lockTicketsClosedBefore({ ...scope, now: at }, cutoffAt, limit);
  const periodMs = at.getTime() - cutoffAt.getTime();
  const endings = found.map(({ ticketId, closedAt }) => ({
    ticketId,
    ruleEndsAt: new Date(closedAt.getTime() + periodMs),
    shared: false,
  }));
  const { free, articles, files } = await keepWhatMustStay(scope, endings, { requested: false, at });
  await deleteMailsOfTickets(scope, free);
  const gone = await deleteTickets(scope, free);
  return {
    objectIds: free,
    articles: articles + gone.articles,
    files: files + gone.files,
    examined: found.length,
  };
}
