import { greeting, type KindOfNotification } from './parts.ts';

/** To somebody who forgot the password, or to whom somebody else did that. */
export const passwordReset: KindOfNotification = {
  linkPath: '/password-reset/new',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Neues Passwort für den Helpdesk von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `jemand hat für Ihren Zugang zum Helpdesk von ${tenantName} ein neues Passwort angefordert. Wenn Sie das waren, wählen Sie es hier:`,
      ],
      action: { label: 'Neues Passwort wählen', link },
      after: [
        'Der Link funktioniert einmal, innerhalb einer Stunde. Danach sind Sie auf allen Geräten abgemeldet.',
        'Wenn Sie nichts angefordert haben, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
      ],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `New password for the helpdesk of ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `Somebody asked for a new password for your login to the helpdesk of ${tenantName}. If that was you, choose it here:`,
      ],
      action: { label: 'Choose a new password', link },
      after: [
        'The link works once, within one hour. Afterwards you are logged out on all devices.',
        'If you did not ask for this, there is nothing to do: your password stays as it is.',
      ],
    }),
  },
};
