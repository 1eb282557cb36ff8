import { randomUUID } from 'node:crypto';
import type { BreachEventKind } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import type { BreachRow } from './breach-rows.ts';

/** Writes down what was done, and audits it. */
export async function addEvent(
  scope: CommandScope,
  breachId: string,
  kind: BreachEventKind,
  fields: string[] = [],
): Promise<void> {
  const { tx, tenantId, now, actor } = scope;
  await tx
    .insertInto('breachEvents')
    .values({
      tenantId,
      breachId,
      breachEventId: randomUUID(),
      kind,
      happenedAt: now,
      agentId: actor.kind === 'agent' ? actor.id : null,
    })
    .execute();
  scope.audit({ objectKind: 'breach', objectId: breachId, fields });
}

/** Sets columns of a breach. */
export async function setBreach(
  { tx, tenantId }: CommandScope,
  breachId: string,
  changes: Partial<BreachRow>,
): Promise<void> {
  await tx
    .updateTable('breaches')
    .set(changes)
    .where('tenantId', '=', tenantId)
    .where('breachId', '=', breachId)
    .execute();
}
