import type { RetentionCategory } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { countOverdue } from '../../retention/index.ts';
import { buildNotice } from '../notice/build-notice.ts';
import { readNoticeFacts } from '../notice/read-facts.ts';
import { readPlaces } from '../../connections/index.ts';
import type { LiveFacts } from './live-facts.ts';
import { readMailColumns, readOutgoing } from './read-outgoing.ts';

const dayMs = 86_400_000;
/** The nightly run may be late by a day; after two something is wrong. */
const graceDays = 2;

/** Everything that controls look at, read side by side in one transaction. */
export async function readLiveFacts(scope: QueryScope): Promise<{ live: LiveFacts; changedAt: Date | null }> {
  const { tx, tenantId, now } = scope;
  const before = new Date(now.getTime() - graceDays * dayMs);
  const [{ facts, changedAt }, quarantine, uploads, outgoing, sources, mailColumns, places] = await Promise.all([
    readNoticeFacts(scope),
    tx
      .selectFrom('quarantinedMails')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenantId', '=', tenantId)
      .where('expiresAt', '<', before)
      .executeTakeFirstOrThrow(),
    tx
      .selectFrom('uploads')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenantId', '=', tenantId)
      .where('expiresAt', '<', before)
      .executeTakeFirstOrThrow(),
    readOutgoing(scope),
    tx.selectFrom('customers').select('source').distinct().where('tenantId', '=', tenantId).execute(),
    readMailColumns(scope),
    readPlaces(tx),
  ]);
  const overdue: Partial<Record<RetentionCategory, number>> = {};
  // A rule that was set since is carried out by a run to come.
  for (const { category, retentionDays } of facts.retentionRules.filter(({ since }) => !since || since < before))
    overdue[category] = await countOverdue(scope, { category, retentionDays: retentionDays + graceDays });
  return {
    live: {
      now,
      facts,
      documents: buildNotice(facts),
      overdue,
      overdueQuarantine: Number(quarantine.n),
      overdueUploads: Number(uploads.n),
      ...outgoing,
      mailColumns,
      places,
      profileSources: sources.map(({ source }) => source).sort(),
      unhashedPasswords: facts.protection.unhashedPasswords,
      unprotectedTables: facts.protection.unprotectedTables,
    },
    changedAt,
  };
}
