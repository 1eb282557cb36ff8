import { command, notFound, type CommandScope } from '../kernel/index.ts';

/** Ends an own token at once. @throws DomainError notFound */
export const revokeApiToken = command('api-token.revoke', (scope, { id }: { id: string }) =>
  revoke(scope, id, scope.actor.id),
);

/** Ends any token of the tenant at once, an agent's too. @throws DomainError notFound */
export const revokeAnyToken = command('service-token.revoke', (scope, { id }: { id: string }) => revoke(scope, id));

async function revoke(scope: CommandScope, id: string, ofAgent?: string | null): Promise<void> {
  let tokens = scope.tx
    .updateTable('apiTokens')
    .set({ revokedAt: scope.now })
    .where('tenantId', '=', scope.tenantId)
    .where('apiTokenId', '=', id)
    .where('revokedAt', 'is', null);
  if (ofAgent !== undefined) tokens = tokens.where('agentId', '=', ofAgent);
  const { numUpdatedRows } = await tokens.executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound('token');
  scope.audit({ objectKind: 'apiToken', objectId: id, fields: ['revokedAt'] });
}
