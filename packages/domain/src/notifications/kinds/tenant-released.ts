import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators, once they can get in again. */
export const tenantReleased: KindOfNotification = {
  linkPath: '/login',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Der Helpdesk von ${tenantName} ist wieder offen`,
      body: [
        greeting.de(recipientName),
        `die Sperre des Helpdesks von ${tenantName} ist aufgehoben. Sie können sich wieder anmelden; E-Mails, die inzwischen eingegangen sind, werden jetzt verarbeitet.`,
      ],
      action: { label: 'Zur Anmeldung', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `The help desk of ${tenantName} is open again`,
      body: [
        greeting.en(recipientName),
        `The suspension of the help desk of ${tenantName} has been lifted. You can log in again; mail that came in meanwhile is being processed now.`,
      ],
      action: { label: 'Log in', link },
      after: [],
    }),
  },
};
