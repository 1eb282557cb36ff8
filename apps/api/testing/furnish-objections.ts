import { createActivity, createCustomer, noteDataRequest, recordObjection, type Ports } from '@redlich/domain';
import { testActivity, type TestTenant } from '@redlich/domain/testing';

/** Somebody without tickets who wrote that they object: to marketing, and to a purpose on a legitimate interest. */
export async function furnishObjections({ clock }: Ports, { as }: TestTenant, canary: string): Promise<void> {
  const email = `widerspruch@${canary.toLowerCase()}.example`;
  await createCustomer(as.admin, { firstName: canary, lastName: 'Widerspruch', email });
  const words = { de: `${canary} Zweck`, en: `${canary} purpose` };
  const none = { de: '', en: '' };
  const basis = { basis: 'legitimateInterest', covers: none, interest: words, duty: null, statute: none } as const;
  const { id: activityId } = await createActivity(
    as.dpo,
    testActivity({ purpose: words, bases: [basis], features: ['sharing'] }),
  );
  const { id } = await noteDataRequest(as.dpo, {
    right: 'objection',
    source: 'letter',
    receivedOn: clock.now().toISOString().slice(0, 10),
    name: `${canary} Name`,
    email,
    address: `${canary} Straße 2`,
    language: 'de',
    text: `${canary} Text`,
  });
  await recordObjection(as.dpo, { id, kind: 'marketing' });
  await recordObjection(as.dpo, { id, kind: 'purpose', activityId, reasons: `${canary} Gründe` });
}
