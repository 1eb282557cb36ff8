import { greeting, type KindOfNotification } from './parts.ts';

/** To a new agent, who chooses a password behind the link. */
export const agentInvitation: KindOfNotification = {
  linkPath: '/invitation',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ihr Zugang zum Helpdesk von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `${tenantName} hat für Sie einen Zugang zum Helpdesk angelegt. Wählen Sie ein Passwort, dann können Sie sich anmelden.`,
      ],
      action: { label: 'Passwort wählen', link },
      after: [
        'Der Link funktioniert einmal und sieben Tage lang. Danach kann Ihre Administration einen neuen schicken.',
        'Wenn Sie mit dieser Nachricht nichts anfangen können, löschen Sie sie: Ohne den Link geschieht nichts.',
      ],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Your login for the helpdesk of ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `${tenantName} has set up a login to its helpdesk for you. Choose a password to start.`,
      ],
      action: { label: 'Choose a password', link },
      after: [
        'The link works once, within seven days. After that, your administrator can send another.',
        'If this message means nothing to you, delete it: nothing happens unless the link is used.',
      ],
    }),
  },
};
