import type { Registers } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';
import { isComing, readRecipients } from '../../recipients/index.ts';
import { toActivity } from './activity-rows.ts';
import { toJointController } from './joint-controllers.ts';

/** What there is one of; the shapes are those of the contract. */
const recordKinds = [
  'controller',
  'dpo',
  'authority',
  'representative',
  'hosting',
  'identity',
  'automated',
  'provision',
  'mandatory',
] as const;
type SingleRecord = (typeof recordKinds)[number];
export type RecordKind = SingleRecord | 'dpoNotRequired';

/** The registers and when any of them was changed last. */
export async function readRegisters(scope: QueryScope): Promise<{ registers: Registers; changedAt: Date | null }> {
  const { tx, tenantId } = scope;
  const records = await tx
    .selectFrom('noticeRecords')
    .select(['kind', 'record', 'changedAt'])
    .where('tenantId', '=', tenantId)
    .execute();
  const activities = await tx
    .selectFrom('activities')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .orderBy('purposeDe')
    .execute();
  const { recipients, changedAt: recipientsAt } = await readRecipients(scope);
  const joint = await tx
    .selectFrom('jointControllers')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .orderBy('name')
    .execute();
  const recordOf = (kind: RecordKind): unknown => records.find((record) => record.kind === kind)?.record ?? null;
  const times = [...records, ...activities, ...joint].map((row) => row.changedAt.getTime());
  if (recipientsAt) times.push(recipientsAt.getTime());
  return {
    registers: {
      ...(Object.fromEntries(recordKinds.map((kind) => [kind, recordOf(kind)])) as Pick<Registers, SingleRecord>),
      dpoNotRequired: recordOf('dpoNotRequired') !== null,
      activities: activities.map(toActivity),
      recipients: recipients.filter((one) => !isComing(one)),
      comingRecipients: recipients.filter(isComing),
      jointControllers: joint.map(toJointController),
    },
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

export const getRegisters = query(
  'privacy.get-registers',
  async (scope, _: void) => (await readRegisters(scope)).registers,
);
