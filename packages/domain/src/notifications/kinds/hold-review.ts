import { greeting, type KindOfNotification } from './parts.ts';

/** To who answers for a hold, otherwise to the data protection officers: it is due to be looked at again. */
export const holdReview: KindOfNotification = {
  linkPath: '/settings/holds',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Eine Löschsperre ist erneut zu prüfen',
      body: [
        greeting.de(recipientName),
        `eine Löschsperre im Helpdesk von ${tenantName} hat ihren Prüftermin erreicht. Bis jemand sie aufhebt, bleibt alles erhalten, was sie betrifft.`,
        'Wird sie noch gebraucht, legen Sie einen neuen Prüftermin fest. Sonst heben Sie sie auf und nennen den Grund.',
      ],
      action: { label: 'Löschsperren ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'A legal hold is due for review',
      body: [
        greeting.en(recipientName),
        `a legal hold in the help desk of ${tenantName} has reached the day of its review. Until somebody releases it, everything it concerns is kept.`,
        'If it is still needed, set another day. Otherwise release it and give the reason.',
      ],
      action: { label: 'See the legal holds', link },
      after: [],
    }),
  },
};
