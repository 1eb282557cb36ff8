import { greeting, type KindOfNotification } from './parts.ts';

/** To who has just signed a company up: nothing works before the link was used. */
export const signUp: KindOfNotification = {
  linkPath: '/signup/confirm',
  onPlatform: true,
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      body: [
        greeting.de(recipientName),
        `für ${tenantName} wurde mit dieser E-Mail-Adresse ein Helpdesk angelegt. Bestätigen Sie die Adresse, dann können Sie sich anmelden und ihn einrichten.`,
      ],
      action: { label: 'E-Mail-Adresse bestätigen', link },
      after: [
        'Der Link funktioniert einmal und 48 Stunden lang. Wird er nicht benutzt, löschen wir danach alle Angaben.',
        'Wenn Sie das nicht waren, löschen Sie diese Nachricht: Ohne den Link geschieht nichts.',
      ],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'Confirm your e-mail address',
      body: [
        greeting.en(recipientName),
        `A help desk for ${tenantName} was set up with this e-mail address. Confirm the address to log in and make it ready.`,
      ],
      action: { label: 'Confirm e-mail address', link },
      after: [
        'The link works once, within 48 hours. If it is not used, we delete everything after that.',
        'If this was not you, delete this message: nothing happens unless the link is used.',
      ],
    }),
  },
};
