import type { ReadAlerts } from '@redlich/contract';
import { command } from '../kernel/index.ts';

/** Marks own alerts as read; unknown ids and those of others change nothing. */
export const readAlerts = command('alert.read', async (scope, which: ReadAlerts): Promise<void> => {
  const { tx, tenantId, actor, now } = scope;
  let alerts = tx
    .updateTable('alerts')
    .set({ readAt: now })
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', actor.id ?? null)
    .where('readAt', 'is', null);
  if ('ids' in which) alerts = alerts.where('alertId', 'in', which.ids);
  else if ('ticketId' in which) alerts = alerts.where('ticketId', '=', which.ticketId);
  else alerts = alerts.where('createdAt', '<=', new Date(which.until));
  await alerts.execute();
  scope.audit({ objectKind: 'agent', objectId: actor.id, fields: ['alerts'] });
});
