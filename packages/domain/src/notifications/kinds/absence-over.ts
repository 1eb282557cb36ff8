import { greeting, type KindOfNotification } from './parts.ts';

/** To an agent who is back, when tickets went to others meanwhile. */
export const absenceOver: KindOfNotification = {
  linkPath: '/desk/absence',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Willkommen zurück bei ${tenantName}`,
      body: [
        greeting.de(recipientName),
        'während Ihrer Abwesenheit gingen Tickets an Ihre Vertretung oder blieben in ihrer Queue. Die Liste zeigt, wer sie jetzt hat.',
      ],
      action: { label: 'Übergebene Tickets ansehen', link },
      after: ['Neue Tickets kommen ab heute wieder zu Ihnen.'],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Welcome back at ${tenantName}`,
      body: [
        greeting.en(recipientName),
        'While you were away, tickets went to your replacement or stayed in their queue. The list shows who has them now.',
      ],
      action: { label: 'See the tickets handed over', link },
      after: ['From today new tickets come to you again.'],
    }),
  },
};
