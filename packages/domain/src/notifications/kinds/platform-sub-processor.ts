import { dayIn, greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators and data protection officers: the platform announces a sub-processor. */
export const platformSubProcessor: KindOfNotification = {
  linkPath: '/settings/contract',
  compose: {
    de: ({ tenantName, recipientName, link, subProcessor }) => ({
      subject: `Die Plattform kündigt einen neuen Unterauftragsverarbeiter an: ${subProcessor?.name ?? ''}`,
      body: [
        greeting.de(recipientName),
        `der Betreiber der Plattform, auf der der Helpdesk von ${tenantName} läuft, möchte ab dem ${dayIn('de', subProcessor?.activeFrom ?? null)} ${subProcessor?.name ?? ''} als weiteren Auftragsverarbeiter einsetzen. Wofür und warum, steht beim Vertrag mit der Plattform.`,
        'Bis zu diesem Tag erhält er keine Daten, und so lange können Sie dort widersprechen.',
      ],
      action: { label: 'Ankündigung ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link, subProcessor }) => ({
      subject: `The platform announces a new sub-processor: ${subProcessor?.name ?? ''}`,
      body: [
        greeting.en(recipientName),
        `the operator of the platform that the help desk of ${tenantName} runs on intends to use ${subProcessor?.name ?? ''} as another processor from ${dayIn('en', subProcessor?.activeFrom ?? null)}. What for and why is told beside the contract with the platform.`,
        'Until that day it gets no data, and you may object there.',
      ],
      action: { label: 'See the announcement', link },
      after: [],
    }),
  },
};
