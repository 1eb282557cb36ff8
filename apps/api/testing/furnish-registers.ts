import { createActivity, createJointController, createMeasure } from '@redlich/domain';
import { testActivity, type TestTenant } from '@redlich/domain/testing';

/** An entry in each register of the data protection officer. */
export async function furnishRegisters({ as }: TestTenant, text: { de: string; en: string }): Promise<void> {
  await createActivity(as.dpo, testActivity({ purpose: text, features: [] }));
  await createJointController(as.dpo, {
    name: text.de,
    address: { street: text.de, postalCode: '24103', city: 'Kiel', country: 'DE' },
    email: 'info@mit.example',
    arrangement: text,
  });
  await createMeasure(as.dpo, { group: 'availability', text });
}
