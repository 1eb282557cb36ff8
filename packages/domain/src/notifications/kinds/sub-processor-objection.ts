import { greeting, type KindOfNotification } from './parts.ts';

/** To the data protection officers: a customer objects to a sub-processor that was announced. */
export const subProcessorObjection: KindOfNotification = {
  linkPath: '/settings/sub-processors',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Ein Kunde widerspricht einem Auftragsverarbeiter',
      body: [
        greeting.de(recipientName),
        `im Portal von ${tenantName} hat jemand einem angekündigten Auftragsverarbeiter widersprochen.`,
        'Was die Person schreibt, steht bei der Ankündigung. Antworten Sie vor dem angekündigten Tag: Die Antwort liest sie im Portal.',
      ],
      action: { label: 'Widerspruch ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'A customer objects to a processor',
      body: [
        greeting.en(recipientName),
        `somebody has objected in the portal of ${tenantName} to a processor that was announced.`,
        'What the person writes stands with the announcement. Answer before the announced day: the person reads the answer in the portal.',
      ],
      action: { label: 'See the objection', link },
      after: [],
    }),
  },
};
