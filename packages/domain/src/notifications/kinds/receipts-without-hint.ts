import { languageSchema, type PortalSettings } from '@redlich/contract';
import { composeNotification, type NotificationKind } from './index.ts';
import { sparing } from './receipts.ts';

const receipts: readonly NotificationKind[] = ['receipt', 'receipt-account', 'receipt-consent', 'receipt-portal'];

/** The confirmations, written as they would be now, that do not ask to leave out what is not needed: `receipt de`. */
export function receiptsWithoutHint({
  minimises,
  confirmation,
}: Pick<PortalSettings, 'minimises' | 'confirmation'>): string[] {
  return languageSchema.options.flatMap((language) =>
    receipts.flatMap((kind) => {
      const { body } = composeNotification(kind, language, {
        tenantName: '',
        recipientName: '',
        link: '',
        opening: confirmation[language],
        minimises,
        tenant: { suspensionReason: null, eraseAfter: null, certificateUrl: '' },
        ticket: { number: 1, subject: '' },
      });
      return body.some((paragraph) => paragraph.includes(sparing[language])) ? [] : [`${kind} ${language}`];
    }),
  );
}
