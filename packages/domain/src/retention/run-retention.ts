import { randomUUID } from 'node:crypto';
import type { Disposal, RetentionCategory } from '@redlich/contract';
import { command, query, type Scope } from '../kernel/index.ts';
import { appendToLedger } from '../ledger/index.ts';
import { keepers } from './categories.ts';
import { cutOff } from './cut-off.ts';
import { effectiveRules, type EffectiveRule } from './effective-rules.ts';

const batchSize = 200;

interface BatchInput {
  runId: string;
  rule: EffectiveRule;
  cutoffAt: Date;
  at: Date;
}

const disposeBatch = command('retention.run', async (scope, { runId, rule, cutoffAt, at }: BatchInput) => {
  const { examined, ...batch } = await keepers[rule.category].dispose(scope, { cutoffAt, at }, batchSize);
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
        retentionDays: rule.retentionDays,
        cutoffAt,
        ...batch,
        disposedAt: scope.now,
      })
      .execute();
  }
  if (batch.objectIds.length > 0)
    await appendToLedger(scope, {
      actId: runId,
      category: rule.category,
      rule: `${rule.id}@${rule.updatedAt ?? 'default'}`,
      ground: 'period',
      stores: rule.category === 'closedTickets' ? ['database', 'files', 'search'] : ['database'],
      objects: batch.objectIds.length,
      objectIds: batch.objectIds,
    });
  scope.audit({
    objectKind: 'disposal',
    objectId: isAnything ? disposalId : null,
    fields: [rule.category],
  });
  return { ...batch, examined };
});

const listRules = query('retention.run', (scope, _: void) => effectiveRules(scope));

/**
 * Carries out a tenant's rules: batches of 200, one transaction each, with a disposal record that names ids and numbers.
 * Killed at any point, it is simply run again: what is gone is gone with its record, the rest is still past its period.
 * @param daysMax the operator's upper bounds, whatever a tenant's rule says
 * @param at the moment to count from: now in the nightly run, a future one by the operator's command
 */
export async function runRetention(
  scope: Scope,
  at: Date,
  daysMax: Partial<Record<RetentionCategory, number>> = {},
): Promise<Disposal[]> {
  const runId = randomUUID();
  const done: Disposal[] = [];
  for (const stated of await listRules(scope, undefined)) {
    const retentionDays = Math.min(stated.retentionDays, daysMax[stated.category] ?? Infinity);
    const rule = { ...stated, retentionDays };
    const cutoffAt = cutOff(at, retentionDays);
    const total = { objects: 0, articles: 0, files: 0 };
    for (;;) {
      const batch = await disposeBatch(scope, { runId, rule, cutoffAt, at });
      total.objects += batch.objectIds.length;
      total.articles += batch.articles;
      total.files += batch.files;
      if (batch.examined < batchSize) break;
    }
    if (total.objects === 0 && total.articles === 0) continue;
    const disposedAt = scope.ports.clock.now().toISOString();
    done.push({ runId, category: rule.category, retentionDays: rule.retentionDays, disposedAt, ...total });
  }
  return done;
}
