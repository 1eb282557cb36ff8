import { greeting, type KindOfNotification } from './parts.ts';

/** To whom asked for an export. */
export const exportReady: KindOfNotification = {
  linkPath: '/settings/closing',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Der Export von ${tenantName} ist fertig`,
      body: [
        greeting.de(recipientName),
        'der Export, um den Sie gebeten haben, liegt bereit. Sie können ihn sieben Tage lang herunterladen, solange Sie angemeldet sind.',
      ],
      action: { label: 'Zum Export', link },
      after: ['Das Archiv enthält personenbezogene Daten. Bewahren Sie es geschützt auf.'],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `The export of ${tenantName} is ready`,
      body: [
        greeting.en(recipientName),
        'The export you asked for is ready. You can download it for seven days while you are logged in.',
      ],
      action: { label: 'Go to the export', link },
      after: ['The archive holds personal data. Keep it safe.'],
    }),
  },
};
