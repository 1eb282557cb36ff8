import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { anonymiseTickets } from '../anonymising/index.ts';
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
  const { free, toAnonymise, articles, files } = await keepWhatMustStay(scope, endings, {
    requested: false,
    at,
    action: rule.action === 'purge' ? 'purge' : 'anonymise',
    graceDays,
  });
  const terms = { files: rule.action === 'anonymiseKeepFiles' ? 'keep' : 'drop', at } as const;
  const { anonymised, refused, ...cut } = await anonymiseTickets(scope, toAnonymise, terms);
  // Of whom something would be left is not kept.
  const gone = [...free, ...refused.map(({ ticketId }) => ticketId)];
  await deleteMailsOfTickets(scope, gone);
  const deleted = await deleteTickets(scope, gone);
  return {
    objectIds: gone,
    anonymisedIds: anonymised,
    articles: articles + deleted.articles,
    files: files + cut.files + deleted.files,
    examined: found.length,
    after: found.at(-1),
  };
}
