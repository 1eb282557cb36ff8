import type { WebhookPoster } from '@redlich/domain';
import { OutgoingRefused, type Outgoing } from '@redlich/platform/outgoing';

// What was refused because of where it leads stays refused; everything else may be better tomorrow.
const final = new Set(['notHttps', 'credentials', 'port', 'address']);

/** Sends webhooks through the guard of outgoing requests; the receiver's answer is its status and nothing else. */
export const webhookPoster = (outgoing: Outgoing): WebhookPoster => ({
  async post({ tenantId, ...request }, signal) {
    const start = performance.now();
    const ms = () => Math.round(performance.now() - start);
    try {
      const { status } = await outgoing.send({
        on: { purpose: 'webhook', tenantId },
        method: 'POST',
        ...request,
        ...(signal && { signal }),
      });
      return { status, ms: ms() };
    } catch (error) {
      if (!(error instanceof OutgoingRefused)) throw error;
      return { reason: error.reason, final: final.has(error.reason), ms: ms() };
    }
  },
});
