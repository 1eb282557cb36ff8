import { randomUUID } from 'node:crypto';
import type { Breach, BreachMeasureInput } from '@redlich/contract';
import { command, notFound } from '../kernel/index.ts';
import { addEvent } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** Something to be done so that it does not happen again. @throws DomainError notFound; conflict when it is closed */
export const addBreachMeasure = command(
  'breach.add-measure',
  async (scope, { id, text, dueOn }: BreachMeasureInput & { id: string }): Promise<Breach> => {
    const { tx, tenantId, now } = scope;
    await lockOpenBreach(scope, id);
    await tx
      .insertInto('breachMeasures')
      .values({ tenantId, breachMeasureId: randomUUID(), breachId: id, body: text, dueOn, createdAt: now })
      .execute();
    await addEvent(scope, id, 'measureAdded', ['measures']);
    return readBreach(scope, id);
  },
);

/** It is done; a repeat changes nothing. @throws DomainError notFound; conflict when the breach is closed */
export const completeBreachMeasure = command(
  'breach.complete-measure',
  async (scope, { id }: { id: string }): Promise<Breach> => {
    const { tx, tenantId, now } = scope;
    const measure = await tx
      .selectFrom('breachMeasures')
      .select(['breachId', 'doneAt'])
      .where('tenantId', '=', tenantId)
      .where('breachMeasureId', '=', id)
      .executeTakeFirst();
    if (!measure) throw notFound('measure');
    await lockOpenBreach(scope, measure.breachId);
    const { numUpdatedRows } = await tx
      .updateTable('breachMeasures')
      .set({ doneAt: now })
      .where('tenantId', '=', tenantId)
      .where('breachMeasureId', '=', id)
      .where('doneAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await addEvent(scope, measure.breachId, 'measureDone', ['measures']);
    else scope.audit({ objectKind: 'breach', objectId: measure.breachId, fields: [] });
    return readBreach(scope, measure.breachId);
  },
);
