import type { RetentionCategory } from '@redlich/contract';
import { countAuditBefore, deleteAuditBefore } from '../audit/index.ts';
import { countAccessLogBefore, deleteAccessLogBefore } from '../access-log/index.ts';
import { countConsentProofBefore, deleteConsentProofBefore } from '../consents/index.ts';
import { countAnnouncementsBefore, deleteAnnouncementsBefore } from '../announcements/index.ts';
import { countRequestsClosedBefore, deleteRequestsClosedBefore } from '../data-requests/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { goesAtItsEnd } from '../locks/index.ts';
import { countMailsBefore, deleteMailsBefore } from '../mail/index.ts';
import { countNotificationsBefore, deleteNotificationsBefore } from '../notifications/index.ts';
import { countReadAccessesBefore, deleteReadAccessesBefore } from '../read-accesses/index.ts';
import { countObjectionsBefore, deleteObjectionsBefore } from '../sub-processors/index.ts';
import { countTicketsClosedBefore } from '../tickets/index.ts';
import { disposeTickets } from './dispose-tickets.ts';

export interface Extent {
  objects: number;
  oldestAt: Date | null;
  articles?: number;
  files?: number;
}

export interface Batch {
  objectIds: string[];
  articles: number;
  files: number;
  /** How many were looked at: fewer than the limit means that nothing is left. */
  examined: number;
}

export interface Moment {
  cutoffAt: Date;
  /** When it is carried out. */
  at: Date;
}

interface CategoryKeeper {
  /** What a run at this cut-off would delete: the same selection as `dispose`. */
  measure(scope: QueryScope, cutoffAt: Date): Promise<Extent>;
  /** Deletes at most `limit` objects. */
  dispose(scope: CommandScope, moment: Moment, limit: number): Promise<Batch>;
}

const withoutParts = (objectIds: string[]): Batch => ({
  objectIds,
  articles: 0,
  files: 0,
  examined: objectIds.length,
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
  closedTickets: {
    measure: async (scope, cutoffAt) => countTicketsClosedBefore(scope, cutoffAt, await goesAtItsEnd(scope)),
    dispose: disposeTickets,
  },
  rawMails: {
    measure: countMailsBefore,
    dispose: async (scope, { cutoffAt }, limit) => withoutParts(await deleteMailsBefore(scope, cutoffAt, limit)),
  },
  auditLog: {
    measure: countAuditBefore,
    dispose: async (scope, { cutoffAt }, limit) => withoutParts(await deleteAuditBefore(scope, cutoffAt, limit)),
  },
  readAccessLog: {
    measure: countReadAccessesBefore,
    dispose: async (scope, { cutoffAt }, limit) => withoutParts(await deleteReadAccessesBefore(scope, cutoffAt, limit)),
  },
  accessLog: {
    measure: countAccessLogBefore,
    dispose: async (scope, { cutoffAt }, limit) => withoutParts(await deleteAccessLogBefore(scope, cutoffAt, limit)),
  },
  consentProof: {
    measure: countConsentProofBefore,
    dispose: async (scope, { cutoffAt }, limit) => withoutParts(await deleteConsentProofBefore(scope, cutoffAt, limit)),
  },
  announcements: {
    async measure(scope, cutoffAt) {
      const [told, answered] = await Promise.all([
        countAnnouncementsBefore(scope, cutoffAt),
        countObjectionsBefore(scope, cutoffAt),
      ]);
      return together(told, answered);
    },
    async dispose(scope, { cutoffAt }, limit) {
      const told = await deleteAnnouncementsBefore(scope, cutoffAt, limit);
      // A batch that is not full ends the run, so one holds both kinds.
      const left = limit - told.length;
      return withoutParts([...told, ...(await deleteObjectionsBefore(scope, cutoffAt, left))]);
    },
  },
  dataRequests: {
    measure: countRequestsClosedBefore,
    dispose: async (scope, { cutoffAt }, limit) =>
      withoutParts(await deleteRequestsClosedBefore(scope, cutoffAt, limit)),
  },
  deliveryLog: {
    measure: countNotificationsBefore,
    dispose: async (scope, { cutoffAt }, limit) =>
      withoutParts(await deleteNotificationsBefore(scope, cutoffAt, limit)),
  },
};
