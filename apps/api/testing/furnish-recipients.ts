import {
  addRecipientEvidence,
  announceSubProcessor,
  createRecipient,
  judgeConnection,
  objectToSubProcessor,
  setOwnHosts,
  subscribeToSubProcessors,
  type SpooledFile,
} from '@redlich/domain';
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
  await furnishPlan(as, canary);
  await judgeConnection(as.dpo.ports, { tenantId, purpose: 'webhook', host: `${canary}.nowhere.example`, port: 443 });
}

/** A processor that is to come, somebody who is told of it, and an objection. */
async function furnishPlan(as: TestTenant['as'], canary: string): Promise<void> {
  const { id: recipientId } = await createRecipient(as.dpo, {
    name: `${canary} Archiv`,
    role: 'processor',
    purpose: { de: `${canary} Ablage`, en: `${canary} filing` },
    country: 'DE',
    transferMechanism: null,
  });
  await subscribeToSubProcessors(as.customer, { subscribed: true });
  const effectiveOn = new Date(as.dpo.ports.clock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
  const reason = { de: `${canary} Grund`, en: `${canary} reason` };
  const { id } = await announceSubProcessor(as.dpo, { recipientId, effectiveOn, reason });
  await objectToSubProcessor(as.customer, { id, text: `${canary} Widerspruch` });
}
