import { createConsentPurpose, noteConsent, noteWithdrawal } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** A purpose with its words, a consent that was withdrawn and one in force, each with a note. */
export async function furnishConsents({ as }: TestTenant, canary: string): Promise<void> {
  const inBoth = (text: string) => ({ de: `${canary} ${text}`, en: `${canary} ${text}` });
  const { id: purposeId } = await createConsentPurpose(as.dpo, {
    key: 'newsletter',
    name: inBoth('Rundbrief'),
    text: inBoth('Text'),
    offeredToVisitors: true,
  });
  const noted = { id: as.customer.actor.id!, purposeId, note: `${canary} Anruf` };
  await noteConsent(as.agent, { ...noted, channel: 'phone' });
  await noteWithdrawal(as.agent, { ...noted, channel: 'mail' });
  await noteConsent(as.agent, { ...noted, channel: 'paper' });
}
