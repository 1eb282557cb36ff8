import { greeting, type KindOfNotification } from './parts.ts';

/** To the data protection officers, when sentences of the published notice have become untrue by themselves. */
export const noticeContradicted: KindOfNotification = {
  linkPath: '/settings/notice',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Die Datenschutzerklärung von ${tenantName} stimmt nicht mehr ganz`,
      body: [
        greeting.de(recipientName),
        'Eine Prüfung hat mindestens einen Satz der veröffentlichten Erklärung gefunden, der nicht mehr zu dem passt, was ist. Vorher stimmte er.',
        'Die Erklärung zeigt Ihnen jeden betroffenen Satz mit dem Nachweis und der Einstellung dahinter.',
      ],
      action: { label: 'Betroffene Sätze ansehen', link },
      after: ['Sobald der Satz wieder stimmt, schließt sich die Meldung von selbst.'],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `The privacy notice of ${tenantName} is no longer quite true`,
      body: [
        greeting.en(recipientName),
        'A check has found at least one sentence of the published notice that no longer agrees with what is so. Before, it did.',
        'The notice shows you each sentence concerned with the evidence and the setting behind it.',
      ],
      action: { label: 'See the sentences concerned', link },
      after: ['As soon as the sentence is true again, the alert closes by itself.'],
    }),
  },
};
