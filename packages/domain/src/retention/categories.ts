import type { RetentionCategory } from '@redlich/contract';
import { countAuditBefore, deleteAuditBefore } from '../audit/index.ts';
import { countAccessLogBefore, deleteAccessLogBefore } from '../access-log/index.ts';
import { countConsentProofBefore, deleteConsentProofBefore } from '../consents/index.ts';
import { countAnnouncementsBefore, deleteAnnouncementsBefore } from '../announcements/index.ts';
import { countRequestsClosedBefore, deleteRequestsClosedBefore } from '../data-requests/index.ts';
import { countNoticesSettledBefore, deleteNoticesSettledBefore } from '../disclosures/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { countMailsBefore, deleteMailsBefore } from '../mail/index.ts';
import { countNotificationsBefore, deleteNotificationsBefore } from '../notifications/index.ts';
import { countReadAccessesBefore, deleteReadAccessesBefore } from '../read-accesses/index.ts';
import { countObjectionProofBefore, deleteObjectionProofBefore } from '../processing-objections/index.ts';
import { countObjectionsBefore, deleteObjectionsBefore } from '../sub-processors/index.ts';
import { disposeTickets, isAnyTicketUnder } from './dispose-tickets.ts';
import { measureTickets } from './measure-tickets.ts';
import type { Batch, Due, Extent, Turn } from './turn.ts';

interface CategoryKeeper {
  /** What a run at this moment would take under rules of the category: the same selection as `dispose`. */
  measure(scope: QueryScope, dues: readonly Due[], at: Date): Promise<Extent>;
  /** Whether `dispose` would find anything. The transaction sees locked tickets. */
  isAnyDue(scope: QueryScope, turn: Turn): Promise<boolean>;
  /** Carries one rule out on at most `limit` objects. */
  dispose(scope: CommandScope, turn: Turn): Promise<Batch>;
}

/** A category that has one rule, whose rows have a time and nothing that keeps them. */
const byTime = (
  measure: (scope: QueryScope, cutoffAt: Date) => Promise<Extent>,
  dispose: (scope: CommandScope, cutoffAt: Date, limit: number) => Promise<string[]>,
): CategoryKeeper => ({
  measure: async (scope, [due]) => (due ? measure(scope, due.cutoffAt) : { objects: 0, oldestAt: null }),
  isAnyDue: async (scope, { cutoffAt }) => Number((await measure(scope, cutoffAt)).objects) > 0,
  async dispose(scope, { cutoffAt, limit }) {
    const objectIds = await dispose(scope, cutoffAt, limit);
    return { objectIds, articles: 0, files: 0, examined: objectIds.length };
  },
});

/** Two kinds of one category. */
function together(one: Extent, other: Extent): Extent {
  const [oldestAt = null] = [one.oldestAt, other.oldestAt]
    .filter((at) => at !== null)
    .sort((a, b) => a.getTime() - b.getTime());
  return { objects: Number(one.objects) + Number(other.objects), oldestAt };
}

/** Retention decides when; the modules that own the rows measure and delete them. */
export const keepers: Record<RetentionCategory, CategoryKeeper> = {
  closedTickets: { measure: measureTickets, isAnyDue: isAnyTicketUnder, dispose: disposeTickets },
  rawMails: byTime(countMailsBefore, deleteMailsBefore),
  auditLog: byTime(countAuditBefore, deleteAuditBefore),
  readAccessLog: byTime(countReadAccessesBefore, deleteReadAccessesBefore),
  accessLog: byTime(countAccessLogBefore, deleteAccessLogBefore),
  consentProof: byTime(
    async (scope, cutoffAt) =>
      together(await countConsentProofBefore(scope, cutoffAt), await countObjectionProofBefore(scope, cutoffAt)),
    async (scope, cutoffAt, limit) => {
      const consents = await deleteConsentProofBefore(scope, cutoffAt, limit);
      // A batch that is not full ends the run, so one holds both kinds.
      return [...consents, ...(await deleteObjectionProofBefore(scope, cutoffAt, limit - consents.length))];
    },
  ),
  announcements: byTime(
    async (scope, cutoffAt) =>
      together(await countAnnouncementsBefore(scope, cutoffAt), await countObjectionsBefore(scope, cutoffAt)),
    async (scope, cutoffAt, limit) => {
      const told = await deleteAnnouncementsBefore(scope, cutoffAt, limit);
      // A batch that is not full ends the run, so one holds both kinds.
      return [...told, ...(await deleteObjectionsBefore(scope, cutoffAt, limit - told.length))];
    },
  ),
  dataRequests: byTime(
    async (scope, cutoffAt) =>
      together(await countRequestsClosedBefore(scope, cutoffAt), await countNoticesSettledBefore(scope, cutoffAt)),
    async (scope, cutoffAt, limit) => {
      const closed = await deleteRequestsClosedBefore(scope, cutoffAt, limit);
      return [...closed, ...(await deleteNoticesSettledBefore(scope, cutoffAt, limit - closed.length))];
    },
  ),
  deliveryLog: byTime(countNotificationsBefore, deleteNotificationsBefore),
};
