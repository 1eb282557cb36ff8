import { recordBounce } from '../announcements/index.ts';
import { command, type Scope } from '../kernel/index.ts';
import { readDeliveryReport, type DeliveryReport } from './delivery-report.ts';
import type { ParsedMail } from './parsed-mail.ts';

const settle = command(
  'mail.receive',
  async (scope, { incomingMailId, ids, failure }: DeliveryReport & { incomingMailId: string }): Promise<boolean> => {
    const { tx, tenantId } = scope;
    scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['state'] });
    if (!(await recordBounce(scope, { copyIds: ids, failure }))) return false;
    await tx
      .updateTable('incomingMails')
      .set({ state: 'ignored', reason: 'deliveryReport' })
      .where('tenantId', '=', tenantId)
      .where('incomingMailId', '=', incomingMailId)
      .where('state', '=', 'received')
      .execute();
    return true;
  },
);

/**
 * A report on a copy of an announcement is noted there and makes no ticket: nobody answers five hundred of them. Who does not
 * know the copy's id, which only its reader has, changes nothing. @returns whether the message was one
 */
export async function settleReport(
  scope: Scope,
  { incomingMailId, read }: { incomingMailId: string; read: ParsedMail },
): Promise<boolean> {
  const report = await readDeliveryReport(read);
  return report !== undefined && settle(scope, { incomingMailId, ...report });
}
