import { randomUUID } from 'node:crypto';
import type { SupportAccess } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { getConsoleTenant, operatorIn } from '../console/index.ts';
import { notifyAdmins } from '../notifications/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { accessRows, readAccess, toSupportAccess } from './access-rows.ts';

const request = command('support.request', async (scope, { by, reason }: { by: OperatorScope; reason: string }) => {
  const { tx, tenantId, now } = scope;
  const mine = await accessRows(scope)
    .where('s.operatorId', '=', by.operator.operatorId)
    .where('s.endedAt', 'is', null)
    .execute();
  const open = mine.map((row) => toSupportAccess(row, now)).some((access) => access.state !== 'expired');
  if (open) throw new DomainError('conflict', { detail: 'asked already' });
  const supportAccessId = randomUUID();
  const { operatorId, name: operatorName } = by.operator;
  await tx
    .insertInto('supportAccesses')
    .values({ tenantId, supportAccessId, operatorId, operatorName, reason, requestedAt: now })
    .execute();
  await notifyAdmins(scope, { kind: 'support-requested', objectId: supportAccessId });
  await recordAct(by, { action: 'support.request', tenantId, objectId: supportAccessId, reason }, tx);
  scope.audit({ objectKind: 'supportAccess', objectId: supportAccessId, fields: ['reason'] });
  return readAccess(scope, supportAccessId);
});

/**
 * Asks the tenant's administrators, by mail too. Opens nothing.
 * @throws DomainError notFound; conflict while an earlier request or access of the same operator is open
 */
export async function requestSupportAccess(
  by: OperatorScope,
  { id, reason }: { id: string; reason: string },
): Promise<SupportAccess> {
  await getConsoleTenant(by, { id });
  return request(operatorIn(by, id), { by, reason });
}
