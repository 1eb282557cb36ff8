import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators: an operator of the platform asks to be let in. */
export const supportRequested: KindOfNotification = {
  linkPath: '/settings/support-access',
  compose: {
    de: ({ tenantName, recipientName, support, link }) => ({
      subject: `Der Betreiber bittet um Zugriff auf den Helpdesk von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `${support?.operatorName ?? ''} vom Betreiber der Plattform möchte den Helpdesk von ${tenantName} von innen sehen.`,
        `Grund: ${support?.reason ?? ''}`,
        'Es öffnet sich nichts, bevor Sie zustimmen. Sie legen fest, wie lange der Zugriff gilt und ob etwas geändert werden darf, und können ihn jederzeit beenden.',
      ],
      action: { label: 'Anfrage ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, support, link }) => ({
      subject: `The operator asks for access to the help desk of ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `${support?.operatorName ?? ''}, who works for the platform’s operator, would like to see the help desk of ${tenantName} from inside.`,
        `Reason: ${support?.reason ?? ''}`,
        'Nothing opens before you agree. You decide how long the access lasts and whether anything may be changed, and you can end it at any time.',
      ],
      action: { label: 'See the request', link },
      after: [],
    }),
  },
};
