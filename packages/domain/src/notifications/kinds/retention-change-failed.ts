import { greeting, type KindOfNotification } from './parts.ts';

/** To the data protection officers: a change of a period waited its time and could not take effect. */
export const retentionChangeFailed: KindOfNotification = {
  linkPath: '/settings/retention',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: 'Eine geänderte Löschfrist ist nicht in Kraft getreten',
      body: [
        greeting.de(recipientName),
        `im Helpdesk von ${tenantName} sollte heute eine geänderte Löschfrist in Kraft treten. Die Datenschutzerklärung ließ sich mit ihr nicht veröffentlichen, oder eine gesetzliche Aufbewahrungspflicht steht ihr inzwischen entgegen. Deshalb gilt weiter die bisherige Frist, und gelöscht wird nach ihr.`,
        'Sehen Sie nach, was entgegensteht, und legen Sie die Frist danach neu fest.',
      ],
      action: { label: 'Löschfristen ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: 'A changed retention period did not take effect',
      body: [
        greeting.en(recipientName),
        `in the help desk of ${tenantName} a changed retention period was to take effect today. The privacy notice could not be published with it, or a statutory duty to keep stands against it by now. So the former period stays in force, and deletion follows it.`,
        'Look at what stands against it, then set the period anew.',
      ],
      action: { label: 'See the retention periods', link },
      after: [],
    }),
  },
};
