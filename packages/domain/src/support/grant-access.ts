import type { SupportAccess, SupportMode } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { lockAccess, readAccess } from './access-rows.ts';

interface Grant {
  id: string;
  access: SupportMode;
  hours: number;
}

/** Lets the operator who asked in, for some hours. @throws DomainError notFound; conflict when it is no open request */
export const grantSupportAccess = command('support.grant', async (scope, input: Grant): Promise<SupportAccess> => {
  const { tx, tenantId, now, actor } = scope;
  if ((await lockAccess(scope, input.id)).state !== 'requested')
    throw new DomainError('conflict', { detail: 'no open request' });
  await tx
    .updateTable('supportAccesses')
    .set({
      access: input.access,
      grantedAt: now,
      grantedBy: actor.kind === 'agent' ? actor.id : null,
      expiresAt: new Date(now.getTime() + input.hours * 3_600_000),
    })
    .where('tenantId', '=', tenantId)
    .where('supportAccessId', '=', input.id)
    .execute();
  scope.audit({ objectKind: 'supportAccess', objectId: input.id, fields: ['access', 'expiresAt'] });
  return readAccess(scope, input.id);
});
