import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Disposal, RetentionCategory } from '@redlich/contract';
import { command, query, readingLocked, type Scope } from '../kernel/index.ts';
import { appendToLedger } from '../ledger/index.ts';
import { keepers } from './categories.ts';
import { effectiveRules } from './effective-rules.ts';
import { cutOff } from './period.ts';
import { readRetentionSettings } from './settings.ts';
import type { Turn } from './turn.ts';

const batchSize = 200;
const dayMs = 86_400_000;

const disposeBatch = command('retention.run', async (scope, { runId, ...turn }: Turn & { runId: string }) => {
  const { rule, cutoffAt } = turn;
  const { examined, after, anonymisedIds = [], ...batch } = await keepers[rule.category].dispose(scope, turn);
  const disposalId = randomUUID();
  const isAnything = batch.objectIds.length > 0 || batch.articles > 0;
  if (isAnything) {
    await scope.tx
      .insertInto('disposals')
      .values({
        tenantId: scope.tenantId,
        disposalId,
        runId,
        ruleId: rule.id,
        category: rule.category,
        period: rule.period,
        toYearEnd: rule.toYearEnd,
        cutoffAt,
        ...batch,
        disposedAt: scope.now,
      })
      .execute();
  }
  for (const [category, objectIds] of [
    [rule.category, batch.objectIds],
    ['anonymisedTickets', anonymisedIds],
  ] as const)
    if (objectIds.length > 0)
      await appendToLedger(scope, {
        actId: runId,
        category,
        rule: `${rule.id}@${rule.version ?? 'default'}`,
        ground: 'period',
        stores: rule.category === 'closedTickets' ? ['database', 'files', 'search'] : ['database'],
        objects: objectIds.length,
        objectIds,
      });
  scope.audit({
    objectKind: 'disposal',
    objectId: isAnything ? disposalId : null,
    fields: [rule.category],
  });
  return { ...batch, examined, after };
});

interface Night {
  at: Date;
  daysMax: Partial<Record<RetentionCategory, number>>;
}

/** The rules that have anything to do, as they are carried out. */
const readTurns = query('retention.run', async (scope, { at, daysMax }: Night): Promise<Turn[]> => {
  const rules = await effectiveRules(scope);
  const { trashDays } = await readRetentionSettings(scope);
  const turns: Turn[] = [];
  for (const rule of rules) {
    const longest = daysMax[rule.category];
    const bound = longest === undefined ? 0 : at.getTime() - longest * dayMs;
    const cutoffAt = new Date(Math.max(cutOff(at, rule).getTime(), bound));
    const turn = { rule, all: rules, cutoffAt, at, graceDays: trashDays, limit: batchSize };
    if (await keepers[rule.category].isAnyDue(scope, turn)) turns.push(turn);
  }
  return turns;
});

/**
 * Carries out a tenant's rules: batches of 200, one transaction each, with a disposal record that names ids and numbers.
 * Killed at any point, it is simply run again: what is gone is gone with its record, the rest is still past its period.
 * @param at the moment to count from: now in the nightly run, a future one by the operator's command
 * @param daysMax the operator's upper bounds, whatever a tenant's rule says
 */
export async function runRetention(
  scope: Scope,
  at: Date,
  daysMax: Partial<Record<RetentionCategory, number>> = {},
): Promise<Disposal[]> {
  const runId = randomUUID();
  const done: Disposal[] = [];
  for (const turn of await readingLocked(scope, (within) => readTurns(within, { at, daysMax }))) {
    const total = { objects: 0, articles: 0, files: 0 };
    for (let after: Turn['after']; ;) {
      const begunAt = performance.now();
      const batch = await disposeBatch(scope, { runId, ...turn, after });
      total.objects += batch.objectIds.length;
      total.articles += batch.articles;
      total.files += batch.files;
      if (batch.examined < batchSize) break;
      ({ after } = batch);
      // Whoever works at night comes first: as long as a batch took, the database is theirs.
      await pause(performance.now() - begunAt);
    }
    if (total.objects === 0 && total.articles === 0) continue;
    const { category, period, toYearEnd } = turn.rule;
    done.push({ runId, category, period, toYearEnd, disposedAt: scope.ports.clock.now().toISOString(), ...total });
  }
  return done;
}
