import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';

/** Ends the attempts at an address that has not taken anything for three days; the administrators hear of it once. */
export const disableWebhook = command('webhook.deliver', async (scope, { id }: { id: string }): Promise<void> => {
  const { tx, tenantId } = scope;
  const { numUpdatedRows } = await tx
    .updateTable('webhooks')
    .set({ state: 'disabled' })
    .where('tenantId', '=', tenantId)
    .where('webhookId', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  scope.audit({ objectKind: 'webhook', objectId: id, fields: ['state'] });
  if (numUpdatedRows === 0n) return;
  const admins = await tx
    .selectFrom('agents as a')
    .innerJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
    )
    .select(['a.agentId', 'l.language'])
    .where('a.tenantId', '=', tenantId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('agentRoles as h')
          .innerJoin('roles as r', (join) =>
            join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.roleId', '=', 'h.roleId'),
          )
          .whereRef('h.tenantId', '=', 'a.tenantId')
          .whereRef('h.agentId', '=', 'a.agentId')
          .where(sql<boolean>`(r.built_in = 'admin' or 'integrations.manage' = any (r.privileges))`),
      ),
    )
    .where('a.active', '=', true)
    .execute();
  for (const { agentId, language } of admins)
    await notify(scope, { kind: 'webhook-disabled', person: { agentId }, language: language as Language });
});
