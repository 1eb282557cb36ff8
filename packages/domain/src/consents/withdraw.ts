import type { WithdrawalChannel } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';

interface Withdrawal {
  customerId: string;
  purposeId: string;
  channel: WithdrawalChannel;
  note?: string;
}

/** Ends what is open for a purpose; withdrawing twice is the same as once. @returns whether something ended */
export async function withdraw(
  scope: CommandScope,
  { customerId, purposeId, channel, note = '' }: Withdrawal,
): Promise<boolean> {
  const { tx, tenantId, now, actor } = scope;
  const ended = await tx
    .updateTable('consents')
    .set({
      withdrawnAt: now,
      withdrawnChannel: channel,
      withdrawnNote: note,
      withdrawnBy: actor.kind === 'agent' ? actor.id : null,
    })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('consentPurposeId', '=', purposeId)
    .where('withdrawnAt', 'is', null)
    .returning('consentId')
    .executeTakeFirst();
  scope.audit({ objectKind: 'consent', objectId: ended?.consentId ?? null, fields: ended ? ['withdrawnAt'] : [] });
  return ended !== undefined;
}
