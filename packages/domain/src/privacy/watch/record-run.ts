import { randomUUID } from 'node:crypto';
import type { NoticeRun } from '@redlich/contract';
import { changeTenantOnce } from '@redlich/db';
import { command, notFound, readTogether, type CommandScope, type Scope } from '../../kernel/index.ts';
import { notifyHolders } from '../../notifications/index.ts';
import { lockNotice } from '../versions/publish-draft.ts';
import { compare, type VerdictChange } from './compare.ts';

const dayMs = 86_400_000;
/** Runs and what they found are kept this long; that a sentence is contradicted stays as long as it is. */
const keptDays = 400;

type Kind = NoticeRun['kind'];

async function keepVerdicts({ tx, tenantId, now }: CommandScope, changes: readonly VerdictChange[]): Promise<void> {
  const gone = changes.filter(({ became }) => became === null).map(({ sentenceId }) => sentenceId);
  if (gone.length > 0)
    await tx.deleteFrom('noticeVerdicts').where('tenantId', '=', tenantId).where('sentenceId', 'in', gone).execute();
  const rows = changes.flatMap(({ sentenceId, became }) =>
    became === null ? [] : [{ tenantId, sentenceId, verdict: became, since: now }],
  );
  if (rows.length > 0)
    await tx
      .insertInto('noticeVerdicts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'sentenceId']).doUpdateSet((eb) => ({
          verdict: eb.ref('excluded.verdict'),
          since: eb.ref('excluded.since'),
        })),
      )
      .execute();
}

/** What a reader of the history wants: not that a new sentence is true. */
const told = ({ was, became }: VerdictChange) => was !== null || became === 'contradicted';

async function record(scope: CommandScope, kind: Kind): Promise<NoticeRun | undefined> {
  const { tx, tenantId, now } = scope;
  await lockNotice(scope);
  const found = await compare(scope);
  if (!found) return undefined;
  const { changes, ...facts } = found;
  const noticeRunId = randomUUID();
  await tx
    .insertInto('noticeRuns')
    .values({ tenantId, noticeRunId, kind, at: now, ...facts })
    .execute();
  await keepVerdicts(scope, changes);
  const history = changes.filter(told);
  if (history.length > 0)
    await tx
      .insertInto('noticeVerdictChanges')
      .values(
        history.map((change) => ({ tenantId, noticeVerdictChangeId: randomUUID(), noticeRunId, at: now, ...change })),
      )
      .execute();
  await setWatched(scope, now);
  await tx
    .deleteFrom('noticeRuns')
    .where('tenantId', '=', tenantId)
    .where('at', '<', new Date(now.getTime() - keptDays * dayMs))
    .execute();
  if (changes.some(({ became }) => became === 'contradicted')) await tell(scope, noticeRunId);
  scope.audit({ objectKind: 'noticeRun', objectId: noticeRunId, fields: ['verdicts'] });
  return { id: noticeRunId, kind, at: now.toISOString(), ...facts };
}

/** One mail for all that a run found; to the administrators where nobody is named for data protection. */
async function tell(scope: CommandScope, noticeRunId: string): Promise<void> {
  const mail = { kind: 'notice-contradicted', objectId: noticeRunId } as const;
  const officers = await notifyHolders(scope, { ...mail, roles: ['dpo'] });
  if (officers === 0) await notifyHolders(scope, { ...mail, roles: ['admin'] });
}

const setWatched = ({ tx, tenantId }: Pick<CommandScope, 'tx' | 'tenantId'>, checkedAt: Date) =>
  tx
    .insertInto('noticeWatches')
    .values({ tenantId, checkedAt })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ checkedAt }))
    .execute();

/** Compares the notice in force with what is so and keeps what was found; part of the nightly check and of the watch. */
export const recordNoticeRun = command(
  'notice.watch',
  async (scope, { kind }: { kind: 'watch' | 'nightly' }): Promise<void> => {
    if ((await record(scope, kind)) === undefined) scope.audit({ objectKind: 'noticeRun', objectId: null });
  },
);

/** The same at once, for a person who asks. @throws DomainError notFound before the first notice is published */
export const checkNoticeNow = command('notice.check-now', async (scope, _: void): Promise<NoticeRun> => {
  const run = await record(scope, 'asked');
  if (!run) throw notFound('published notice');
  return run;
});

/** Compares, and writes only where something changed beside the time. */
export async function watchNotice(scope: Scope): Promise<void> {
  const { db, clock } = scope.ports;
  const found = await readTogether(scope, compare);
  if (found && found.changes.length > 0) return recordNoticeRun(scope, { kind: 'watch' });
  await changeTenantOnce(db, scope.tenantId, (tx) => setWatched({ tx, tenantId: scope.tenantId }, clock.now()));
}
