import { randomUUID } from 'node:crypto';
import {
  draftOrganisationContract,
  listOrganisations,
  objectToPlatformSubProcessor,
  recordOrganisationContract,
  sendOrganisationContract,
  setController,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/**
 * A contract on processing with an organisation, accepted on paper. Needs an organisation. The controller is no secret: its
 * notice names it to everybody, and the platform in its own record (GDPR Art. 30(2)(a)).
 */
export async function furnishPapers({ as }: TestTenant, canary: string): Promise<void> {
  const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };
  await setController(as.dpo, {
    name: 'Möwe IT GmbH',
    legalForm: '',
    address,
    email: 'info@moewe.example',
    phone: '',
  });
  const { items } = await listOrganisations(as.admin, { limit: 1 });
  const { id } = await draftOrganisationContract(as.admin, { id: items[0]!.id });
  await sendOrganisationContract(as.admin, { id });
  const signed = { name: `${canary} Kern`, acceptedOn: '2026-01-02', note: `${canary} Ordner 7` };
  await recordOrganisationContract(as.admin, { id, ...signed });
  await furnishObjection(as);
}

/** What a tenant says to the platform is meant for its operator: no secret either. */
async function furnishObjection(as: TestTenant['as']): Promise<void> {
  const { db, clock } = as.dpo.ports;
  const id = randomUUID();
  const inAYear = new Date(clock.now().getTime() + 365 * 86_400_000);
  await db.pool.query(
    `select platform.add_sub_processor($1, 'Rechenzentrum Nord', 'Betrieb', 'running it', 'DE', null, null, 'Platz', 'Room', $2, $3)`,
    [id, clock.now(), inAYear],
  );
  await objectToPlatformSubProcessor(as.dpo, { id, text: 'Lieber nicht.' });
}
