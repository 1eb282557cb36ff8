import type { QueryScope } from '../kernel/index.ts';

/** How many mails of the sender were worked on within the last hour; counting ends where it no longer matters. */
export async function countLastHour({ tx, tenantId, now }: QueryScope, email: string): Promise<number> {
  const rows = await tx
    .selectFrom('incomingMails')
    .select('incomingMailId')
    .where('tenantId', '=', tenantId)
    .where('senderKey', '=', email.toLowerCase())
    .where('receivedAt', '>', new Date(now.getTime() - 3_600_000))
    .limit(100)
    .execute();
  return rows.length;
}
