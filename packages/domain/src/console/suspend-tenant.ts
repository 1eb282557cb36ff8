import type { ConsoleTenant } from '@redlich/contract';
import { command, DomainError, notFound, operatorActor, type Scope } from '../kernel/index.ts';
import { endAllSessions } from '../sessions/index.ts';
import { resumeMail } from '../mail/index.ts';
import { notifyAdmins } from '../notifications/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { lockTenant } from '../tenants/index.ts';
import { getConsoleTenant } from './list-tenants.ts';

/** The operator in one tenant, from outside. */
export const operatorIn = ({ ports, operator, requestId }: OperatorScope, tenantId: string): Scope => ({
  ports,
  tenantId,
  actor: operatorActor({ id: operator.operatorId }),
  requestId,
});

interface SuspendInput {
  by: OperatorScope;
  reason: string;
}

const suspend = command('tenant.suspend', async (scope, { by, reason }: SuspendInput) => {
  const { tx, tenantId, now } = scope;
  const tenant = await lockTenant(scope);
  if (!tenant) throw notFound('tenant');
  if (tenant.suspendedAt) throw new DomainError('conflict', { detail: 'suspended already' });
  await tx
    .updateTable('tenants')
    .set({ suspendedAt: now, suspensionReason: reason })
    .where('tenantId', '=', tenantId)
    .execute();
  await endAllSessions(scope);
  await notifyAdmins(scope, { kind: 'tenant-suspended' });
  await recordAct(by, { action: 'tenant.suspend', tenantId, reason }, tx);
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['suspendedAt', 'suspensionReason'] });
});

const release = command('tenant.release', async (scope, { by }: { by: OperatorScope }) => {
  const { tx, tenantId } = scope;
  const tenant = await lockTenant(scope);
  if (!tenant) throw notFound('tenant');
  if (!tenant.suspendedAt) throw new DomainError('conflict', { detail: 'not suspended' });
  await tx
    .updateTable('tenants')
    .set({ suspendedAt: null, suspensionReason: null })
    .where('tenantId', '=', tenantId)
    .execute();
  if (!tenant.closingAt) await resumeMail(scope);
  await notifyAdmins(scope, { kind: 'tenant-released' });
  await recordAct(by, { action: 'tenant.release', tenantId }, tx);
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['suspendedAt', 'suspensionReason'] });
});

/**
 * Nobody gets into the tenant any more and sessions end at once; mail is still accepted, kept, and filed after the
 * release. The tenant's administrators are told by mail.
 * @throws DomainError notFound; conflict when it is suspended already
 */
export async function suspendTenant(by: OperatorScope, { id, reason }: { id: string; reason: string }) {
  await suspend(operatorIn(by, id), { by, reason });
  return getConsoleTenant(by, { id });
}

/** Opens a suspended tenant and files what waited. @throws DomainError notFound; conflict when it is not suspended */
export async function releaseTenant(by: OperatorScope, { id }: { id: string }): Promise<ConsoleTenant> {
  await release(operatorIn(by, id), { by });
  return getConsoleTenant(by, { id });
}
