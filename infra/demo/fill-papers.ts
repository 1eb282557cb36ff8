import {
  acceptPlatformContract,
  draftOrganisationContract,
  processingContract,
  readPlatformFacts,
  recordOrganisationContract,
  sendOrganisationContract,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';
import type { DemoTenant } from './story/tenant.ts';

const dayMs = 86_400_000;

/** The contract with the platform, accepted; contracts with organisations, one of which waits in the portal. */
export async function fillPapers(past: Past, people: People, tenant: DemoTenant, now: Date): Promise<void> {
  const [admin, dpo] = [people.agents.get('admin')!, people.agents.get('dpo')!];
  const at = new Date(now.getTime() - 20 * dayMs);
  const accepting = past.at(at, dpo, 'processing-contract.accept');
  const { sha256 } = processingContract(await readPlatformFacts(accepting.ports, accepting.ports.db), 'de');
  await acceptPlatformContract(accepting, { sha256, name: tenant.agents['dpo']!.name });

  const organisations = [...new Set([...people.customers.values()].map(({ organisationId }) => organisationId))];
  for (const [place, id] of organisations.filter((one) => one !== null).entries()) {
    const contract = await draftOrganisationContract(past.at(at, admin, 'organisation-contract.draft'), { id });
    await sendOrganisationContract(past.at(at, admin, 'organisation-contract.send'), contract);
    // The first one's people find theirs in the portal; Talwerk still waits for everybody's signature.
    if (place === 0 || tenant.slug === 'talwerk') continue;
    const signed = { name: 'Geschäftsführung', acceptedOn: at.toISOString().slice(0, 10), note: 'Vertragsordner' };
    const recording = past.at(now, admin, 'organisation-contract.record');
    await recordOrganisationContract(recording, { id: contract.id, ...signed });
  }
}
