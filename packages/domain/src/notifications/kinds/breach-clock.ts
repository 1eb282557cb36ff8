import { greeting, type KindOfNotification } from './parts.ts';

/** To administrators and data protection officers: a day is left to notify the authority of a breach. */
export const breachShort: KindOfNotification = {
  linkPath: '/settings/breaches',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Noch 24 Stunden für die Meldung eines Vorfalls',
      body: [
        greeting.de(recipientName),
        `bei ${tenantName} ist eine Datenschutzverletzung eingetragen, die weder gemeldet noch ohne Risiko bewertet ist. In 24 Stunden enden die 72 Stunden für die Meldung an die Aufsichtsbehörde (Art. 33 Abs. 1 DSGVO).`,
        'Was noch nicht bekannt ist, kann nachgereicht werden: Melden Sie lieber unvollständig als zu spät.',
      ],
      action: { label: 'Vorfall ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: '24 hours left to notify of a breach',
      body: [
        greeting.en(recipientName),
        `${tenantName} has recorded a breach of data protection that is neither notified nor assessed as without risk. In 24 hours the 72 hours for notifying the supervisory authority end (GDPR Art. 33(1)).`,
        'What is not known yet can follow later: an incomplete notification is better than a late one.',
      ],
      action: { label: 'See the breach', link },
      after: [],
    }),
  },
};

/** To the same: the 72 hours are over. */
export const breachOver: KindOfNotification = {
  linkPath: '/settings/breaches',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Die 72 Stunden für die Meldung eines Vorfalls sind um',
      body: [
        greeting.de(recipientName),
        `bei ${tenantName} ist eine Datenschutzverletzung eingetragen, deren Meldung noch aussteht. Die 72 Stunden sind um.`,
        'Melden Sie sie jetzt und nennen Sie die Gründe der Verspätung (Art. 33 Abs. 1 Satz 2 DSGVO), oder bewerten Sie das Risiko.',
      ],
      action: { label: 'Vorfall ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'The 72 hours to notify of a breach are over',
      body: [
        greeting.en(recipientName),
        `${tenantName} has recorded a breach of data protection whose notification is still outstanding. The 72 hours are over.`,
        'Notify now and give the reasons for the delay (GDPR Art. 33(1) sentence 2), or assess the risk.',
      ],
      action: { label: 'See the breach', link },
      after: [],
    }),
  },
};
