import type { ConsoleTenant } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { getConsoleTenant, operatorIn } from '../console/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { beginClosing, daysToRead, undoClosing } from './end-of-tenant.ts';

interface Ending {
  by: OperatorScope;
  reason: string;
  days: number;
}

const close = command('tenant.close', async (scope, { by, reason, days }: Ending) => {
  await beginClosing(scope, { by: 'operator', mail: 'keep', days });
  await recordAct(by, { action: 'tenant.close', tenantId: scope.tenantId, reason }, scope.tx);
});

const reopen = command('tenant.reopen', async (scope, { by }: { by: OperatorScope }) => {
  await undoClosing(scope, 'operator');
  await recordAct(by, { action: 'tenant.reopen', tenantId: scope.tenantId }, scope.tx);
});

/**
 * Ends a tenant with the same 30 days; with the next night where its address was never confirmed.
 * @throws DomainError notFound; conflict when it is leaving already
 */
export async function closeTenant(by: OperatorScope, { id, reason }: { id: string; reason: string }) {
  const { state } = await getConsoleTenant(by, { id });
  await close(operatorIn(by, id), { by, reason, days: state === 'unverified' ? 0 : daysToRead });
  return getConsoleTenant(by, { id });
}

/** Takes the end of a tenant back, whoever asked for it. @throws DomainError notFound; conflict when it is not leaving */
export async function reopenTenant(by: OperatorScope, { id }: { id: string }): Promise<ConsoleTenant> {
  await getConsoleTenant(by, { id });
  await reopen(operatorIn(by, id), { by });
  return getConsoleTenant(by, { id });
}
