import { command, DomainError, fieldError, notFound, systemActor, type Scope } from '../kernel/index.ts';
import { operatorIn } from '../console/index.ts';
import type { OpenSession } from '../sessions/index.ts';
import { hashOperatorToken, newOperatorToken, recordAct, type OperatorScope } from '../operators/index.ts';
import { findPrimaryHost } from '../tenants/index.ts';
import { lockAccess } from './access-rows.ts';
import { findSupportSession } from './support-session.ts';

const entryMs = 60_000;

const enter = command('support.enter', async (scope, { by, id }: { by: OperatorScope; id: string }) => {
  const { tx, tenantId, now, ports } = scope;
  const { operatorId, state } = await lockAccess(scope, id);
  if (operatorId !== by.operator.operatorId) throw notFound('support access');
  if (state !== 'granted') throw new DomainError('conflict', { detail: 'not granted' });
  const token = newOperatorToken();
  await tx
    .updateTable('supportAccesses')
    .set({ entryHash: hashOperatorToken(ports.secret, token), entryExpiresAt: new Date(now.getTime() + entryMs) })
    .where('tenantId', '=', tenantId)
    .where('supportAccessId', '=', id)
    .execute();
  await recordAct(by, { action: 'support.enter', tenantId, objectId: id }, tx);
  scope.audit({ objectKind: 'supportAccess', objectId: id, fields: ['entryExpiresAt'] });
  return { host: await findPrimaryHost(scope), token };
});

/**
 * The way into a tenant that granted access: a token that works once, for a minute.
 * @throws DomainError notFound; conflict when nothing is granted, or no longer
 */
export const enterTenant = (by: OperatorScope, { id, accessId }: { id: string; accessId: string }) =>
  enter(operatorIn(by, id), { by, id: accessId });

const redeem = command('support.enter', async (scope, { token }: { token: string }): Promise<string> => {
  const { tx, tenantId, now, ports } = scope;
  const row = await tx
    .updateTable('supportAccesses')
    .set({ entryHash: null, entryExpiresAt: null })
    .where('tenantId', '=', tenantId)
    .where('entryHash', '=', hashOperatorToken(ports.secret, token))
    .where('entryExpiresAt', '>', now)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['supportAccessId', 'operatorId'])
    .executeTakeFirst();
  if (!row) throw fieldError('token', 'linkUsedUp');
  const sessionToken = newOperatorToken();
  await tx
    .insertInto('supportSessions')
    .values({
      tenantId,
      sessionHash: hashOperatorToken(ports.secret, sessionToken),
      supportAccessId: row.supportAccessId,
      createdAt: now,
    })
    .execute();
  scope.audit({
    objectKind: 'supportAccess',
    objectId: row.supportAccessId,
    actor: { kind: 'operator', id: row.operatorId },
  });
  return sessionToken;
});

/** Opens the operator's session in the tenant. @throws DomainError invalid on `token` when it does not work, or no longer */
export async function openSupportSession(scope: Scope, { token }: { token: string }): Promise<OpenSession> {
  const sessionToken = await redeem({ ...scope, actor: systemActor }, { token });
  const session = await findSupportSession(scope.ports, scope.tenantId, sessionToken);
  if (!session) throw fieldError('token', 'linkUsedUp');
  return session;
}
