import { randomUUID } from 'node:crypto';
import { command, isForeignKeyViolation, systemActor, type Ports, type Scope } from '../kernel/index.ts';
import { ensureBlob, type SpooledFile } from '../files/index.ts';
import { findChannelByAddress } from './channels.ts';

interface Arrival {
  envelope: { from: string; to: readonly string[] };
  raw: SpooledFile;
}

const recordArrival = command(
  'mail.accept',
  async (scope, mail: { channelId: string; blobId: string; envelopeFrom: string }) => {
    const incomingMailId = randomUUID();
    await scope.tx
      .insertInto('incomingMails')
      .values({ tenantId: scope.tenantId, incomingMailId, ...mail, state: 'received', receivedAt: scope.now })
      .execute();
    scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId });
    scope.enqueue({ name: 'mail.receive', data: { tenantId: scope.tenantId, incomingMailId } });
  },
);

/**
 * Makes a message durable: raw bytes in the store, row and job committed. Only when this returns may the sender be told
 * that the message was accepted. A tenant that is addressed twice gets it once, by the first address.
 */
export async function acceptMail(ports: Ports, mail: Arrival, requestId: string): Promise<void> {
  const channels = new Map<string, string>();
  for (const address of mail.envelope.to) {
    const channel = await findChannelByAddress(ports.db, address);
    if (channel && !channels.has(channel.tenantId)) channels.set(channel.tenantId, channel.channelId);
  }
  for (const [tenantId, channelId] of channels) {
    const scope: Scope = { ports, tenantId, actor: systemActor, requestId };
    for (let attempt = 1; ; attempt += 1) {
      const { blobId } = await ensureBlob(scope, mail.raw);
      try {
        await recordArrival(scope, { channelId, blobId, envelopeFrom: mail.envelope.from });
        break;
      } catch (error) {
        // The same content was deleted between the two steps: store it anew.
        if (attempt === 3 || !isForeignKeyViolation(error)) throw error;
      }
    }
  }
}
