import type { Activity, Authority, Controller, DataProtectionOfficer, Recipient, Registers } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';

export type RecordKind = 'controller' | 'dpo' | 'authority' | 'dpoNotRequired';

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
  const recordOf = (kind: RecordKind): unknown => records.find((record) => record.kind === kind)?.record ?? null;
  const times = [...records, ...activities, ...recipients].map((row) => row.changedAt.getTime());
  return {
    registers: {
      controller: recordOf('controller') as Controller | null,
      dpo: recordOf('dpo') as DataProtectionOfficer | null,
      authority: recordOf('authority') as Authority | null,
      dpoNotRequired: recordOf('dpoNotRequired') !== null,
      activities: activities.map(toActivity),
      recipients: recipients.map(toRecipient),
    },
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

interface ActivityRow {
  activityId: string;
  purposeDe: string;
  purposeEn: string;
  legalBasis: string;
  interestDe: string;
  interestEn: string;
}
export const toActivity = (row: ActivityRow): Activity => ({
  id: row.activityId,
  purpose: { de: row.purposeDe, en: row.purposeEn },
  legalBasis: row.legalBasis as Activity['legalBasis'],
  interest: { de: row.interestDe, en: row.interestEn },
});

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
