import { addRecipientEvidence, createRecipient, judgeConnection, setOwnHosts, type SpooledFile } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** Recipients with a contract, hosts of the tenant's own, and a try to reach somebody else. */
export async function furnishRecipients(
  { as, tenantId }: TestTenant,
  canary: string,
  file: SpooledFile,
): Promise<void> {
  const text = { de: `${canary} Zweck`, en: `${canary} purpose` };
  const { id } = await createRecipient(as.dpo, {
    name: `${canary} Hosting`,
    role: 'processor',
    purpose: text,
    country: 'DE',
    transferMechanism: null,
    copyPlace: { de: `${canary} Ort`, en: `${canary} place` },
    hosts: [`${canary.toLowerCase()}.example`],
  });
  await addRecipientEvidence(as.dpo, {
    id,
    signedOn: '2026-01-02',
    fileName: `${canary} Vertrag.pdf`,
    contentType: 'application/pdf',
    file,
  });
  await setOwnHosts(as.dpo, { hosts: ['hooks.example', `${canary.toLowerCase()}-own.example`] });
  await judgeConnection(as.dpo.ports, { tenantId, purpose: 'webhook', host: `${canary}.nowhere.example`, port: 443 });
}
