import { randomUUID } from 'node:crypto';
import type { Activity, ActivityInput } from '@redlich/contract';
import { command, fieldError, notFound } from '../../kernel/index.ts';
import { toActivity } from './registers.ts';

const toColumns = (input: ActivityInput) => {
  // GDPR Art. 13(1)(d): who relies on an interest has to name it.
  if (input.legalBasis === 'legitimateInterest') {
    if (!input.interest.de) throw fieldError('interest.de', 'interestMissing');
    if (!input.interest.en) throw fieldError('interest.en', 'interestMissing');
  }
  const named = input.legalBasis === 'legitimateInterest' ? input.interest : { de: '', en: '' };
  return {
    purposeDe: input.purpose.de,
    purposeEn: input.purpose.en,
    legalBasis: input.legalBasis,
    interestDe: named.de,
    interestEn: named.en,
  };
};

const fields = ['purpose', 'legalBasis', 'interest'];

/** @throws DomainError invalid on `interest` */
export const createActivity = command('activity.create', async (scope, input: ActivityInput): Promise<Activity> => {
  const row = { activityId: randomUUID(), ...toColumns(input) };
  await scope.tx
    .insertInto('activities')
    .values({ tenantId: scope.tenantId, ...row, changedAt: scope.now })
    .execute();
  scope.audit({ objectKind: 'activity', objectId: row.activityId, fields });
  return toActivity(row);
});

/** @throws DomainError notFound, invalid on `interest` */
export const updateActivity = command(
  'activity.update',
  async (scope, { id, ...input }: ActivityInput & { id: string }): Promise<Activity> => {
    const row = await scope.tx
      .updateTable('activities')
      .set({ ...toColumns(input), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('activityId', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound('activity');
    scope.audit({ objectKind: 'activity', objectId: id, fields });
    return toActivity(row);
  },
);

/** @throws DomainError notFound */
export const deleteActivity = command('activity.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const row = await scope.tx
    .deleteFrom('activities')
    .where('tenantId', '=', scope.tenantId)
    .where('activityId', '=', id)
    .returning('activityId')
    .executeTakeFirst();
  if (!row) throw notFound('activity');
  scope.audit({ objectKind: 'activity', objectId: id });
});
