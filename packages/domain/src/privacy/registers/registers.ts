import type { Recipient, Registers } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';
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
export async function readRegisters({
  tx,
  tenantId,
}: QueryScope): Promise<{ registers: Registers; changedAt: Date | null }> {
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
  const recipients = await tx
    .selectFrom('recipients')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .orderBy('name')
    .execute();
  const joint = await tx
    .selectFrom('jointControllers')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .orderBy('name')
    .execute();
  const recordOf = (kind: RecordKind): unknown => records.find((record) => record.kind === kind)?.record ?? null;
  const times = [...records, ...activities, ...recipients, ...joint].map((row) => row.changedAt.getTime());
  return {
    registers: {
      ...(Object.fromEntries(recordKinds.map((kind) => [kind, recordOf(kind)])) as Pick<Registers, SingleRecord>),
      dpoNotRequired: recordOf('dpoNotRequired') !== null,
      activities: activities.map(toActivity),
      recipients: recipients.map(toRecipient),
      jointControllers: joint.map(toJointController),
    },
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

interface RecipientRow {
  recipientId: string;
  name: string;
  role: string;
  purposeDe: string;
  purposeEn: string;
  country: string;
  transferMechanism: string | null;
  hosts: string[];
}
export const toRecipient = (row: RecipientRow): Recipient => ({
  id: row.recipientId,
  name: row.name,
  role: row.role as Recipient['role'],
  purpose: { de: row.purposeDe, en: row.purposeEn },
  country: row.country,
  transferMechanism: row.transferMechanism as Recipient['transferMechanism'],
  hosts: row.hosts,
});

export const getRegisters = query(
  'privacy.get-registers',
  async (scope, _: void) => (await readRegisters(scope)).registers,
);
