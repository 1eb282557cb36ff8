import { randomUUID } from 'node:crypto';
import type { Activity, ActivityBasis, ActivityInput } from '@redlich/contract';
import { readCoveredFeatures } from '../../features/index.ts';
import { command, fieldError, notFound, type CommandScope } from '../../kernel/index.ts';
import { findLegalDuty } from '../../law/index.ts';
import { readFeaturesOn } from './features-on.ts';
import { toActivity } from './activity-rows.ts';

const languages = ['de', 'en'] as const;
const nothing = { de: '', en: '' };

/** A ground with what belongs to it and nothing else. */
function checkBasis(given: ActivityBasis, at: number, several: boolean, now: Date): ActivityBasis {
  const { basis, covers, interest, duty, statute } = given;
  const need = (words: { de: string; en: string }, name: string, problem: Parameters<typeof fieldError>[1]) => {
    for (const language of languages)
      if (!words[language]) throw fieldError(`bases.${at}.${name}.${language}`, problem);
  };
  if (several) need(covers, 'covers', 'coversMissing');
  // GDPR Art. 13(1)(d): who relies on an interest has to name it.
  if (basis === 'legitimateInterest') need(interest, 'interest', 'interestMissing');
  const isDuty = basis === 'legalObligation';
  if (isDuty && duty !== null && !findLegalDuty(duty, now)) throw fieldError(`bases.${at}.duty`, 'dutyUnknown');
  if (isDuty && duty === null) need(statute, 'statute', 'statuteMissing');
  return {
    basis,
    covers: several ? covers : nothing,
    interest: basis === 'legitimateInterest' ? interest : nothing,
    duty: isDuty ? duty : null,
    statute: isDuty && duty === null ? statute : nothing,
  };
}

function toColumns({ purpose, bases, dataCategories, people, features }: ActivityInput, now: Date) {
  const names = bases.map(({ basis }) => basis);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice >= 0) throw fieldError(`bases.${twice}.basis`, 'basisTwice');
  const checked = bases.map((basis, at) => checkBasis(basis, at, bases.length > 1, now));
  return {
    purposeDe: purpose.de,
    purposeEn: purpose.en,
    bases: JSON.stringify(checked),
    dataCategories: [...new Set(dataCategories)],
    people: [...new Set(people)],
    features: [...new Set(features)],
  };
}

const fields = ['purpose', 'bases', 'dataCategories', 'people', 'features'];

/** What is on keeps a purpose. @throws DomainError invalid on `features` */
async function refuseUncovering(scope: CommandScope, activityId: string, keeps: readonly string[]): Promise<void> {
  const before = await readCoveredFeatures(scope);
  const others = await readCoveredFeatures(scope, activityId);
  const lost = (await readFeaturesOn(scope)).filter(
    (feature) => before.has(feature) && !others.has(feature) && !keeps.includes(feature),
  );
  if (lost.length > 0) throw fieldError('features', 'featureInUse');
}

/** @throws DomainError invalid on `bases`: one twice, or without its part of the purpose, interest or statute */
export const createActivity = command('activity.create', async (scope, input: ActivityInput): Promise<Activity> => {
  const activity = { activityId: randomUUID(), ...toColumns(input, scope.now) };
  const row = await scope.tx
    .insertInto('activities')
    .values({ tenantId: scope.tenantId, ...activity, changedAt: scope.now })
    .returningAll()
    .executeTakeFirstOrThrow();
  scope.audit({ objectKind: 'activity', objectId: row.activityId, fields });
  return toActivity(row);
});

/** @throws DomainError notFound; invalid on `bases` as `createActivity`, on `features` where one that is on would have no purpose */
export const updateActivity = command(
  'activity.update',
  async (scope, { id, ...input }: ActivityInput & { id: string }): Promise<Activity> => {
    await refuseUncovering(scope, id, input.features);
    const row = await scope.tx
      .updateTable('activities')
      .set({ ...toColumns(input, scope.now), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('activityId', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound('activity');
    scope.audit({ objectKind: 'activity', objectId: id, fields });
    return toActivity(row);
  },
);

/** @throws DomainError notFound; invalid on `features` where one that is on would have no purpose */
export const deleteActivity = command('activity.delete', async (scope, { id }: { id: string }): Promise<void> => {
  await refuseUncovering(scope, id, []);
  const row = await scope.tx
    .deleteFrom('activities')
    .where('tenantId', '=', scope.tenantId)
    .where('activityId', '=', id)
    .returning('activityId')
    .executeTakeFirst();
  if (!row) throw notFound('activity');
  scope.audit({ objectKind: 'activity', objectId: id });
});
