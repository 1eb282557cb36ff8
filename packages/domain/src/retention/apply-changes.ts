import { command, DomainError, readTogether, type Scope } from '../kernel/index.ts';
import { notifyHolders } from '../notifications/index.ts';
import { changesOf, toChange } from './change-rows.ts';
import { endChange } from './changes.ts';
import { checkTerms } from './check-terms.ts';
import type { ClassColumns } from './classes.ts';
import { dropRule, writeRule } from './rules.ts';

type Row = Awaited<ReturnType<typeof due>>[number];

const due = (scope: Scope) =>
  readTogether(scope, ({ now, ...within }) =>
    changesOf(within)
      .where('r.state', '=', 'waiting')
      .where('r.takesEffectAt', '<=', now)
      .orderBy('r.takesEffectAt')
      .orderBy('r.changeId')
      .execute(),
  );

const apply = command('retention.apply-change', async (scope, row: Row): Promise<void> => {
  if (!(await endChange(scope, row.changeId, 'done'))) return;
  const { category, terms, reason } = toChange(row);
  const { queueId, tag, organisationId, contractId } = row;
  const columns: ClassColumns = { queueId, tag, organisationId, contractId };
  if (terms) {
    const rule = { category, class: null, ...terms, reason };
    // A duty may have been added while it waited.
    await checkTerms(scope, rule, columns);
    await writeRule(scope, rule, columns);
    return;
  }
  let found = scope.tx
    .selectFrom('retentionRules')
    .select('ruleId')
    .where('tenantId', '=', scope.tenantId)
    .where('category', '=', category);
  for (const [column, value] of Object.entries(columns) as [keyof ClassColumns, string | null][])
    found = value === null ? found.where(column, 'is', null) : found.where(column, '=', value);
  const rule = await found.executeTakeFirst();
  if (rule) await dropRule(scope, rule.ruleId);
});

const fail = command('retention.apply-change', async (scope, { changeId }: { changeId: string }): Promise<void> => {
  if (await endChange(scope, changeId, 'failed'))
    await notifyHolders(scope, { kind: 'retention-change-failed', roles: ['dpo'], objectId: changeId });
});

/**
 * Carries out the changes whose waiting time is over, each with the version of the notice that says so; the first part of
 * the nightly run. What a statute forbids by now, or the notice could not be published with, stays as it was, and those who protect data are told.
 */
export async function applyRetentionChanges(scope: Scope): Promise<void> {
  for (const row of await due(scope)) {
    try {
      await apply({ ...scope, onNoticeDrift: 'publish' }, row);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await fail(scope, row);
    }
  }
}
