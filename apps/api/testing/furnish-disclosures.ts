import { listRecipientNotices, recordDisclosure, tellRecipient, updateCustomer } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** Data given to two, of whom one was told that they changed and one was not. */
export async function furnishDisclosures({ as, email }: TestTenant, canary: string): Promise<void> {
  const given = { email: email.customer, recipientId: null, categories: ['customers' as const], on: '2026-01-05' };
  for (const name of [`${canary} Kanzlei`, `${canary} Werkstatt`])
    await recordDisclosure(as.dpo, {
      ...given,
      party: { name, email: `${canary.toLowerCase()}@kanzlei.example` },
      ground: `${canary} Streit`,
    });
  await updateCustomer(as.admin, { id: as.customer.actor.id!, lastName: `${canary} Neu` });
  const { items } = await listRecipientNotices(as.dpo, { part: 'open', limit: 1 });
  const letter = { subject: `${canary} Betreff`, body: `${canary} Brief`, way: 'paper' as const };
  await tellRecipient(as.dpo, { id: items[0]!.id, language: 'de', email: '', letter });
}
