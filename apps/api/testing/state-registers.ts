import { createActivity, findAuthority, setAuthority, setController, setDpo, setRetentionRule } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };

/** All that a notice has to say is recorded: it can be published. */
export async function stateRegisters({ as }: TestTenant): Promise<void> {
  await setController(as.dpo, { name: 'Möwe IT', legalForm: 'GmbH', address, email: 'info@moewe.example', phone: '' });
  await setDpo(as.dpo, { name: '', email: 'datenschutz@moewe.example', address });
  await setAuthority(as.dpo, findAuthority({ ...address, sector: 'private' })!);
  const purpose = { de: 'Anfragen beantworten', en: 'answering requests' };
  await createActivity(as.dpo, { purpose, legalBasis: 'contract', interest: { de: '', en: '' } });
  for (const category of ['closedTickets', 'rawMails', 'deliveryLog', 'auditLog'] as const)
    await setRetentionRule(as.dpo, { category, retentionDays: 365, reason: '' });
}
