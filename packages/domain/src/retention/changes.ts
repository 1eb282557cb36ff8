import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RetentionChange, RetentionOutcome, SetRetentionRule } from '@redlich/contract';
import {
  command,
  DomainError,
  notFound,
  query,
  rehearse,
  type CommandScope,
  type QueryScope,
} from '../kernel/index.ts';
import { changesOf, toChange } from './change-rows.ts';
import { checkTerms } from './check-terms.ts';
import { findClass, type ClassColumns } from './classes.ts';
import { effectiveRules } from './effective-rules.ts';
import { goesSooner, withRule, withoutRule } from './effect.ts';
import { dropRule, readRule, writeRule } from './rules.ts';
import { readRetentionSettings } from './settings.ts';

const dayMs = 86_400_000;
const shownMax = 100;

/** The waiting ones first, then the newest 100. */
export const listRetentionChanges = query('retention.list-changes', async (scope, _: void) => {
  const rows = await changesOf(scope)
    .orderBy(sql`r.state <> 'waiting'`)
    .orderBy('r.plannedAt', 'desc')
    .orderBy('r.changeId', 'desc')
    .limit(shownMax)
    .execute();
  return { items: rows.map(toChange) };
});

async function readChange(scope: QueryScope, id: string): Promise<RetentionChange> {
  const row = await changesOf(scope).where('r.changeId', '=', id).executeTakeFirst();
  if (!row) throw notFound('retention change');
  return toChange(row);
}

/** The waiting change of the same rule, whose place another one takes. */
async function callOff({ tx, tenantId, now }: CommandScope, category: string, columns: ClassColumns): Promise<void> {
  await tx
    .updateTable('retentionChanges')
    .set({ state: 'cancelled', endedAt: now })
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'waiting')
    .where('category', '=', category)
    .where(
      sql<boolean>`(queue_id, tag, organisation_id, contract_id) is not distinct from
      (${columns.queueId}::uuid, ${columns.tag}::text, ${columns.organisationId}::uuid, ${columns.contractId}::uuid)`,
    )
    .execute();
}

interface Planned {
  category: RetentionChange['category'];
  columns: ClassColumns;
  /** Null where the rule is to be removed. */
  rule: SetRetentionRule | null;
}

async function plan(scope: CommandScope, { category, columns, rule }: Planned, waitingDays: number) {
  const { tx, tenantId, now, actor } = scope;
  const changeId = randomUUID();
  const { start = 'event', class: _, category: __, ...terms } = rule ?? ({} as Partial<SetRetentionRule>);
  await tx
    .insertInto('retentionChanges')
    .values({
      tenantId,
      changeId,
      category,
      ...columns,
      reason: '',
      ...terms,
      startEvent: start,
      plannedAt: now,
      plannedBy: actor.kind === 'agent' ? actor.id : null,
      takesEffectAt: new Date(now.getTime() + waitingDays * dayMs),
    })
    .execute();
  scope.audit({ objectKind: 'retentionChange', objectId: changeId, fields: rule ? ['period'] : ['rule'] });
  return readChange(scope, changeId);
}

const touched = 'update "retention_rules"';

/**
 * Sets the rule of a category or a class. Where something would go by it within the waiting time that stays as things are,
 * the change waits and can be called off; the notice keeps saying what is in force until then.
 * @throws DomainError invalid as for `setRetentionRule`; noticeDrift
 */
export const planRetentionRule = command(
  'retention.set-rule',
  async (scope, rule: SetRetentionRule): Promise<RetentionOutcome> => {
    const columns = await findClass(scope, rule.class);
    await checkTerms(scope, rule, columns);
    await callOff(scope, rule.category, columns);
    const { waitingDays } = await readRetentionSettings(scope);
    const before = await effectiveRules(scope);
    if (!(await goesSooner(scope, rule.category, before, withRule(before, rule, columns), waitingDays)))
      return { rule: await writeRule(scope, rule, columns), change: null };
    await rehearse(scope, touched, (within) => writeRule(within, rule, columns));
    return { rule: null, change: await plan(scope, { category: rule.category, columns, rule }, waitingDays) };
  },
);

const noClass: ClassColumns = { queueId: null, tag: null, organisationId: null, contractId: null };

/** Removes a rule, or plans it where something would go sooner by that. @throws DomainError notFound; noticeDrift */
export const planRemoval = command(
  'retention.delete-rule',
  async (scope, { id }: { id: string }): Promise<RetentionOutcome> => {
    const { category, class: of } = await readRule(scope, id);
    const columns: ClassColumns = of ? { ...noClass, [of.kind === 'tag' ? 'tag' : `${of.kind}Id`]: of.id } : noClass;
    await callOff(scope, category, columns);
    const { waitingDays } = await readRetentionSettings(scope);
    const before = await effectiveRules(scope);
    if (!(await goesSooner(scope, category, before, withoutRule(before, id), waitingDays))) {
      await dropRule(scope, id);
      return { rule: null, change: null };
    }
    await rehearse(scope, touched, (within) => dropRule(within, id));
    return { rule: null, change: await plan(scope, { category, columns, rule: null }, waitingDays) };
  },
);

/** @throws DomainError notFound; conflict where it waits no more */
export const cancelRetentionChange = command(
  'retention.cancel-change',
  async (scope, { id }: { id: string }): Promise<RetentionChange> => {
    await readChange(scope, id);
    if (!(await endChange(scope, id, 'cancelled'))) throw new DomainError('conflict', { detail: 'waits no more' });
    return readChange(scope, id);
  },
);

/** Only one that waits: two who end it at once end it once. */
export async function endChange(
  scope: CommandScope,
  id: string,
  state: 'done' | 'cancelled' | 'failed',
): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  const ended = await tx
    .updateTable('retentionChanges')
    .set({ state, endedAt: now })
    .where('tenantId', '=', tenantId)
    .where('changeId', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  scope.audit({ objectKind: 'retentionChange', objectId: id, fields: ['state'] });
  return Number(ended.numUpdatedRows) === 1;
}
