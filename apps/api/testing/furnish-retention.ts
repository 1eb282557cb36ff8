import { withTenant } from '@redlich/db';
import {
  askForRestoration,
  createTicket,
  planRetentionRule,
  runRetention,
  setRetentionSettings,
  updateTicket,
  type Ports,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

const dayMs = 86_400_000;

/** A change that waits, a ticket in the trash, and somebody who wants it back. */
export async function furnishRetention(
  ports: Ports,
  { tenantId, as, system }: TestTenant,
  canary: string,
): Promise<void> {
  const closed = async (subject: string) => {
    const { id } = await createTicket(as.customer, { subject: `${canary} ${subject}`, body: `${canary} Text` });
    await updateTicket(as.agent, { id, state: 'closed' });
    return id;
  };
  const [old, trashed] = [await closed('alt'), await closed('weg')];
  const closedDaysAgo = (ticketId: string, days: number) =>
    withTenant(ports.db, tenantId, (tx) =>
      tx
        .updateTable('tickets')
        .set({ closedAt: new Date(ports.clock.now().getTime() - days * dayMs) })
        .where('tenantId', '=', tenantId)
        .where('ticketId', '=', ticketId)
        .execute(),
    );
  await closedDaysAgo(old, 40);
  await closedDaysAgo(trashed, 900);
  await setRetentionSettings(as.dpo, { waitingDays: 7, trashDays: 3 });
  await runRetention(system, ports.clock.now());
  await askForRestoration(as.dpo, { id: trashed, reason: `${canary} Streit` });
  await planRetentionRule(as.dpo, {
    category: 'closedTickets',
    class: null,
    period: 'P30D',
    toYearEnd: false,
    start: 'event',
    action: 'purge',
    statute: null,
    reason: `${canary} Änderung`,
  });
}
