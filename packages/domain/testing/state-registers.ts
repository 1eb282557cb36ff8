import { featureSchema, type ActivityInput } from '@redlich/contract';
import {
  createActivity,
  findAuthority,
  publishNotice,
  setAuthority,
  setAutomatedDecisions,
  setController,
  setDpo,
  setMandatoryFields,
  setProvision,
  setRetentionRule,
} from '../src/index.ts';
import type { TestTenant } from './tenant.ts';

const none = { de: '', en: '' };
const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };

/** A purpose on one ground; what a test is about comes in by `more`. */
export const testActivity = (more: Partial<ActivityInput> = {}): ActivityInput => ({
  purpose: { de: 'Anfragen beantworten', en: 'answering requests' },
  bases: [{ basis: 'contract', covers: none, interest: none, duty: null, statute: none }],
  dataCategories: ['closedTickets', 'customers'],
  people: ['contacts'],
  features: [...featureSchema.options],
  ...more,
});

/** States everything that a notice needs to be published: a firm in Kiel without recipients, periods of a year. */
export async function stateRegisters({ as }: TestTenant): Promise<void> {
  await setController(as.dpo, { name: 'Möwe IT', legalForm: 'GmbH', address, email: 'info@moewe.example', phone: '' });
  await setDpo(as.dpo, { name: '', email: 'datenschutz@moewe.example', address });
  await setAuthority(as.dpo, findAuthority({ ...address, sector: 'private' })!);
  await createActivity(as.dpo, testActivity());
  await setAutomatedDecisions(as.dpo, { used: false, logic: none, significance: none, consequences: none });
  await setProvision(as.dpo, { duty: 'none', explanation: none });
  const consequence = { de: 'Ohne sie können wir nicht helfen.', en: 'Without them we cannot help.' };
  await setMandatoryFields(as.dpo, {
    consequences: { visitorRequest: consequence, request: consequence, activation: consequence },
  });
  for (const category of ['closedTickets', 'rawMails', 'deliveryLog', 'auditLog'] as const)
    await setRetentionRule(as.dpo, { category, period: 'P365D', reason: '' });
}

/** A tenant whose notice is in force. */
export async function publishStated(tenant: TestTenant): Promise<void> {
  await stateRegisters(tenant);
  await publishNotice(tenant.as.dpo, undefined);
}
