import type { NoticeOccasion, WebhookEvent } from '@redlich/contract';

/** What programs hear of each. */
export const eventOf: Record<NoticeOccasion, WebhookEvent> = {
  rectification: 'customer.rectified',
  erasure: 'customer.erased',
  restriction: 'customer.restricted',
};
