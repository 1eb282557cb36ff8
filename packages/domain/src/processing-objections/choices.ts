import type { ObjectionChoice } from '@redlich/contract';
import { fieldError } from '../kernel/index.ts';
import { toOwn, type ObjectionRow, type Reading } from './objection-rows.ts';
import { effectOf, interestOf } from './stops.ts';

const select = ({ tx, tenantId }: Reading) =>
  tx
    .selectFrom('activities')
    .select(['activityId', 'purposeDe', 'purposeEn', 'bases', 'features'])
    .where('tenantId', '=', tenantId);

/** The purposes of the register that can be objected to, with what it would do and the objection in force. */
export async function readChoices(scope: Reading, objections: readonly ObjectionRow[]): Promise<ObjectionChoice[]> {
  const rows = await select(scope).orderBy('purposeDe').orderBy('activityId').execute();
  return rows.flatMap((row) => {
    const interest = interestOf(row.bases);
    if (!interest) return [];
    const inForce = objections.find(({ activityId, endedAt }) => activityId === row.activityId && endedAt === null);
    return {
      activityId: row.activityId,
      purpose: { de: row.purposeDe, en: row.purposeEn },
      interest,
      ...effectOf(row.features),
      objection: inForce ? toOwn(inForce) : null,
    };
  });
}

/** A purpose as it is objected to. @throws DomainError invalid on `activityId`: unknown, or on no legitimate interest */
export async function readObjectedPurpose(scope: Reading, activityId: string) {
  const row = await select(scope).where('activityId', '=', activityId).executeTakeFirst();
  if (!row) throw fieldError('activityId', 'unknown');
  if (!interestOf(row.bases)) throw fieldError('activityId', 'noInterest');
  return { purposeDe: row.purposeDe, purposeEn: row.purposeEn, ...effectOf(row.features) };
}
