import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators and data protection officers: the platform announces a sub-processor. */
export const platformSubProcessor: KindOfNotification = {
  linkPath: '/settings/contract',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Die Plattform kündigt einen neuen Unterauftragsverarbeiter an',
      body: [
        greeting.de(recipientName),
        `der Betreiber der Plattform, auf der der Helpdesk von ${tenantName} läuft, möchte einen weiteren Auftragsverarbeiter einsetzen. Wen, wofür und ab wann, steht beim Vertrag mit der Plattform.`,
        'Bis zum angekündigten Tag erhält er keine Daten, und so lange können Sie dort widersprechen.',
      ],
      action: { label: 'Ankündigung ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'The platform announces a new sub-processor',
      body: [
        greeting.en(recipientName),
        `the operator of the platform that the help desk of ${tenantName} runs on intends to use another processor. Who it is, what for and from when is told beside the contract with the platform.`,
        'Until the announced day it gets no data, and you may object there.',
      ],
      action: { label: 'See the announcement', link },
      after: [],
    }),
  },
};
