import type { CorrectDisclosure, Disclosure } from '@redlich/contract';
import { calendarDay, command, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { readDisclosure } from './disclosure-rows.ts';

/** What the product entered is what happened. @throws DomainError notFound; conflict on `disclosure` of an automatic one */
async function lockRecorded({ tx, tenantId }: CommandScope, id: string): Promise<void> {
  const row = await tx
    .selectFrom('disclosures')
    .select('origin')
    .where('tenantId', '=', tenantId)
    .where('disclosureId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('disclosure');
  if (row.origin === 'automatic') throw fieldError('disclosure', 'automaticEntry');
}

/** @throws DomainError notFound; conflict on `disclosure` of an automatic one; invalid on `lastOn` before the first day or to come */
export const correctDisclosure = command(
  'disclosure.correct',
  async (scope, { id, firstOn, lastOn, times, ground }: CorrectDisclosure & { id: string }): Promise<Disclosure> => {
    await lockRecorded(scope, id);
    if (lastOn < firstOn) throw fieldError('lastOn', 'endBeforeStart');
    if (lastOn > calendarDay(scope.now)) throw fieldError('lastOn', 'inTheFuture');
    await scope.tx
      .updateTable('disclosures')
      .set({ firstAt: new Date(`${firstOn}T00:00:00Z`), lastAt: new Date(`${lastOn}T00:00:00Z`), times, ground })
      .where('tenantId', '=', scope.tenantId)
      .where('disclosureId', '=', id)
      .execute();
    scope.audit({ objectKind: 'disclosure', objectId: id, fields: ['firstAt', 'lastAt', 'times', 'ground'] });
    return readDisclosure(scope, id);
  },
);

/** Takes out an entry that was wrong; what its recipient was told meanwhile stays. @throws DomainError notFound; conflict on `disclosure` */
export const deleteDisclosure = command('disclosure.delete', async (scope, { id }: { id: string }): Promise<void> => {
  await lockRecorded(scope, id);
  await scope.tx
    .deleteFrom('disclosures')
    .where('tenantId', '=', scope.tenantId)
    .where('disclosureId', '=', id)
    .execute();
  scope.audit({ objectKind: 'disclosure', objectId: id });
});
