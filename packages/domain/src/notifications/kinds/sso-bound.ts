import { greeting, type KindOfNotification } from './parts.ts';

/** To somebody whose login, which was there before, is bound to a provider of single sign-on from now on. */
export const ssoBound: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName }) => ({
      subject: `Ihr Zugang bei ${tenantName} ist jetzt mit Single Sign-on verbunden`,
      body: [
        greeting.de(recipientName),
        `jemand hat sich beim Helpdesk von ${tenantName} zum ersten Mal mit einem Firmenkonto angemeldet, das auf Ihre E-Mail-Adresse lautet. Seither führt dieses Konto zu Ihrem Zugang.`,
        'Wenn Sie das waren, ist nichts weiter zu tun.',
      ],
      after: [
        `Wenn Sie das nicht waren, geben Sie ${tenantName} bitte gleich Bescheid: Die Administration kann die Verbindung lösen und beendet damit alle Sitzungen.`,
      ],
    }),
    en: ({ tenantName, recipientName }) => ({
      subject: `Your login at ${tenantName} is now connected to single sign-on`,
      body: [
        greeting.en(recipientName),
        `Somebody logged in to the helpdesk of ${tenantName} for the first time with a company account that carries your e-mail address. From now on that account leads to your login.`,
        'If this was you, there is nothing else to do.',
      ],
      after: [
        `If this was not you, please tell ${tenantName} now: the administrators can undo the connection, which ends every session.`,
      ],
    }),
  },
};
