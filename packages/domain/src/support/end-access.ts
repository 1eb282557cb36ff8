import type { SupportAccess } from '@redlich/contract';
import { command, DomainError, notFound, type CommandScope } from '../kernel/index.ts';
import { operatorIn } from '../console/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { lockAccess, readAccess } from './access-rows.ts';

async function end(scope: CommandScope, id: string, endedBy: 'tenant' | 'operator'): Promise<SupportAccess> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('supportAccesses')
    .set({ endedAt: now, endedBy, entryHash: null, entryExpiresAt: null })
    .where('tenantId', '=', tenantId)
    .where('supportAccessId', '=', id)
    .execute();
  await tx.deleteFrom('supportSessions').where('tenantId', '=', tenantId).where('supportAccessId', '=', id).execute();
  scope.audit({ objectKind: 'supportAccess', objectId: id, fields: ['endedAt'] });
  return readAccess(scope, id);
}

const isOpen = (state: SupportAccess['state']) => state === 'requested' || state === 'granted';

/**
 * Refuses a request or ends an access, at once. Whoever is inside as an operator ends the own one.
 * @throws DomainError notFound; conflict when it is over already
 */
export const endSupportAccess = command(
  'support.end',
  async (scope, { id }: { id: string }): Promise<SupportAccess> => {
    const { operatorId, state } = await lockAccess(scope, id);
    const isOperator = scope.actor.kind === 'operator';
    if (isOperator && scope.actor.id !== operatorId) throw notFound('support access');
    if (!isOpen(state)) throw new DomainError('conflict', { detail: 'over already' });
    return end(scope, id, isOperator ? 'operator' : 'tenant');
  },
);

const withdraw = command(
  'support.withdraw',
  async (scope, { by, id }: { by: OperatorScope; id: string }): Promise<SupportAccess> => {
    const { operatorId, state } = await lockAccess(scope, id);
    if (operatorId !== by.operator.operatorId) throw notFound('support access');
    if (!isOpen(state)) throw new DomainError('conflict', { detail: 'over already' });
    await recordAct(by, { action: 'support.withdraw', tenantId: scope.tenantId, objectId: id }, scope.tx);
    return end(scope, id, 'operator');
  },
);

/** The operator takes the own request back or gives the access up. @throws DomainError notFound; conflict when it is over */
export const withdrawSupportAccess = (by: OperatorScope, { id, accessId }: { id: string; accessId: string }) =>
  withdraw(operatorIn(by, id), { by, id: accessId });
