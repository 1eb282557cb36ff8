import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators: nothing is erased after all. */
export const tenantStays: KindOfNotification = {
  linkPath: '/login',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Der Helpdesk von ${tenantName} bleibt bestehen`,
      body: [
        greeting.de(recipientName),
        `die Kündigung des Helpdesks von ${tenantName} ist zurückgenommen. Es wird nichts gelöscht, und alles lässt sich wieder ändern. Aufbewahrte E-Mails werden jetzt verarbeitet.`,
      ],
      action: { label: 'Zur Anmeldung', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `The help desk of ${tenantName} stays`,
      body: [
        greeting.en(recipientName),
        `The notice for the help desk of ${tenantName} has been withdrawn. Nothing is erased, and everything can be changed again. Mail that was kept is being processed now.`,
      ],
      action: { label: 'Log in', link },
      after: [],
    }),
  },
};
