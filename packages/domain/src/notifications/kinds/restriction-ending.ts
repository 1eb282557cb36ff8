import { greeting, type KindOfNotification } from './parts.ts';

/** To a person whose data are restricted: the restriction is about to be lifted (GDPR Art. 18(3)). */
export const restrictionEnding: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName }) => ({
      subject: 'Die Einschränkung der Verarbeitung Ihrer Daten wird aufgehoben',
      body: [
        greeting.de(recipientName),
        `auf Ihr Verlangen hat ${tenantName} die Verarbeitung Ihrer Daten eingeschränkt: Sie wurden nur noch aufbewahrt. Diese Einschränkung wird nun aufgehoben. Davon müssen wir Sie vorher unterrichten (Art. 18 Abs. 3 DSGVO).`,
        'Danach werden Ihre Anfragen wieder wie üblich bearbeitet und nach Ablauf ihrer Frist gelöscht. Sind Sie damit nicht einverstanden, antworten Sie bitte auf diese E-Mail.',
      ],
      after: [],
    }),
    en: ({ tenantName, recipientName }) => ({
      subject: 'The restriction of the processing of your data is about to be lifted',
      body: [
        greeting.en(recipientName),
        `at your request ${tenantName} restricted the processing of your data: they were stored and nothing else. This restriction is about to be lifted, which we have to tell you beforehand (Art. 18(3) GDPR).`,
        'Afterwards your requests are dealt with as usual again, and deleted when their period is over. If you do not agree, please reply to this mail.',
      ],
      after: [],
    }),
  },
};
