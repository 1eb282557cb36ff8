import { greeting, type KindOfNotification } from './parts.ts';

const ifNotYou = {
  de: 'Wenn Sie mit dieser Nachricht nichts anfangen können, löschen Sie sie: Ohne den Link geschieht nichts.',
  en: 'If this message means nothing to you, delete it: nothing happens unless the link is used.',
};

/** To a customer whom staff invites to the portal. */
export const portalInvitation: KindOfNotification = {
  linkPath: '/account',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ihr Zugang zum Kundenportal von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `${tenantName} lädt Sie ins Kundenportal ein. Dort stellen Sie Anfragen und sehen, wie weit wir damit sind.`,
      ],
      action: { label: 'Passwort wählen', link },
      after: ['Der Link funktioniert einmal und sieben Tage lang.', ifNotYou.de],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Your account in the customer portal of ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `${tenantName} invites you to its customer portal, where you send requests and see how far we are with them.`,
      ],
      action: { label: 'Choose a password', link },
      after: ['The link works once, within seven days.', ifNotYou.en],
    }),
  },
};

/** A link in place of the password. */
export const magicLink: KindOfNotification = {
  linkPath: '/magic-link',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ihr Anmeldelink für ${tenantName}`,
      body: [greeting.de(recipientName), 'mit diesem Link melden Sie sich im Kundenportal an.'],
      action: { label: 'Anmelden', link },
      after: ['Der Link funktioniert einmal und 15 Minuten lang. Leiten Sie ihn nicht weiter.', ifNotYou.de],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Your login link for ${tenantName}`,
      body: [greeting.en(recipientName), 'This link logs you in to the customer portal.'],
      action: { label: 'Log in', link },
      after: ['The link works once, within 15 minutes. Do not pass it on.', ifNotYou.en],
    }),
  },
};

/** To the new address: its link proves that the person reads mail there. */
export const emailChange: KindOfNotification = {
  linkPath: '/email-change',
  compose: {
    de: ({ tenantName, link }) => ({
      subject: `Bestätigen Sie Ihre neue E-Mail-Adresse bei ${tenantName}`,
      body: [greeting.de(''), `diese Adresse wurde für ein Kundenkonto bei ${tenantName} angegeben.`],
      action: { label: 'Adresse bestätigen', link },
      after: ['Der Link funktioniert einmal und 24 Stunden lang. Bis dahin gilt die bisherige Adresse.', ifNotYou.de],
    }),
    en: ({ tenantName, link }) => ({
      subject: `Confirm your new e-mail address at ${tenantName}`,
      body: [greeting.en(''), `This address was given for a customer account at ${tenantName}.`],
      action: { label: 'Confirm the address', link },
      after: ['The link works once, within 24 hours. Until then the old address counts.', ifNotYou.en],
    }),
  },
};

const notMe = {
  de: (tenantName: string) =>
    `Wenn Sie das nicht waren, ändern Sie bitte gleich Ihr Passwort und geben Sie ${tenantName} Bescheid.`,
  en: (tenantName: string) => `If this was not you, please change your password now and tell ${tenantName}.`,
};

/** To the address so far, when another is asked for. */
export const emailChangeAsked: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName }) => ({
      subject: `Ihre E-Mail-Adresse bei ${tenantName} soll sich ändern`,
      body: [
        greeting.de(recipientName),
        'für Ihr Kundenkonto wurde eine andere E-Mail-Adresse angegeben. Sie gilt, sobald sie bestätigt ist.',
      ],
      after: [notMe.de(tenantName)],
    }),
    en: ({ tenantName, recipientName }) => ({
      subject: `Your e-mail address at ${tenantName} is about to change`,
      body: [
        greeting.en(recipientName),
        'Another e-mail address was given for your customer account. It counts as soon as it is confirmed.',
      ],
      after: [notMe.en(tenantName)],
    }),
  },
};

/** To the address that was left. */
export const emailChanged: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName }) => ({
      subject: `Ihre E-Mail-Adresse bei ${tenantName} wurde geändert`,
      body: [
        greeting.de(recipientName),
        'Ihr Kundenkonto gehört jetzt zu einer anderen E-Mail-Adresse. An diese hier schreiben wir nicht mehr.',
      ],
      after: [notMe.de(tenantName)],
    }),
    en: ({ tenantName, recipientName }) => ({
      subject: `Your e-mail address at ${tenantName} was changed`,
      body: [
        greeting.en(recipientName),
        'Your customer account now belongs to another e-mail address. We no longer write to this one.',
      ],
      after: [notMe.en(tenantName)],
    }),
  },
};

/** In place of the password, for somebody who wants everything deleted. */
export const erasureLink: KindOfNotification = {
  linkPath: '/portal/profile/delete',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Konto und Daten bei ${tenantName} löschen`,
      body: [
        greeting.de(recipientName),
        'Sie möchten Ihr Konto und Ihre personenbezogenen Daten löschen. Der Link führt zum letzten Schritt; gelöscht wird erst, wenn Sie dort zustimmen.',
      ],
      action: { label: 'Zum letzten Schritt', link },
      after: ['Der Link funktioniert einmal und eine Stunde lang.', ifNotYou.de],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Delete account and data at ${tenantName}`,
      body: [
        greeting.en(recipientName),
        'You want to delete your account and your personal data. The link leads to the last step; nothing is deleted until you agree there.',
      ],
      action: { label: 'To the last step', link },
      after: ['The link works once, within an hour.', ifNotYou.en],
    }),
  },
};
