import { dayIn, greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators: the day of the erasure, and where its certificate will be. */
export const tenantClosing: KindOfNotification = {
  linkPath: '/settings/closing',
  compose: {
    de: ({ tenantName, recipientName, tenant, link }) => ({
      subject: `Der Helpdesk von ${tenantName} wird beendet`,
      body: [
        greeting.de(recipientName),
        `der Helpdesk von ${tenantName} wird beendet. Bis zum ${dayIn('de', tenant.eraseAfter)} können Sie alles lesen und exportieren, aber nichts mehr ändern. Danach werden alle Daten gelöscht: Tickets, Personen, Dateien, Schlüssel und Zugänge.`,
        `Den Nachweis der Löschung finden Sie danach unter ${tenant.certificateUrl}. Bewahren Sie diese Adresse auf: Nach der Löschung ist keine Ihrer Adressen mehr bekannt.`,
      ],
      action: { label: 'Export und Kündigung ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, tenant, link }) => ({
      subject: `The help desk of ${tenantName} is closing`,
      body: [
        greeting.en(recipientName),
        `The help desk of ${tenantName} is closing. Until ${dayIn('en', tenant.eraseAfter)} you can read and export everything, but change nothing any more. After that all data are erased: tickets, people, files, keys and logins.`,
        `The certificate of the erasure will be at ${tenant.certificateUrl}. Keep this address: after the erasure none of yours is known any more.`,
      ],
      action: { label: 'See export and notice', link },
      after: [],
    }),
  },
};
