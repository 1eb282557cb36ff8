import { greeting, type KindOfNotification } from './parts.ts';

const once = {
  de: [
    'Der Download geht einmal; danach ist die Datei bei uns gelöscht. Nach sieben Tagen löschen wir sie auch ungeöffnet.',
  ],
  en: ['It can be downloaded once; then the file is deleted here. After seven days it is deleted anyway.'],
};

/** To a customer who asked for a package of the own data. */
export const ownPackageReady: KindOfNotification = {
  linkPath: '/portal/profile/my-data',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ihre Daten bei ${tenantName} liegen bereit`,
      body: [
        greeting.de(recipientName),
        'das Paket mit Ihren Daten, um das Sie gebeten haben, ist fertig. Sie laden es herunter, während Sie im Kundenportal angemeldet sind.',
      ],
      action: { label: 'Zum Download', link },
      after: once.de,
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `Your data at ${tenantName} are ready`,
      body: [
        greeting.en(recipientName),
        'The package of your data that you asked for is ready. You download it while you are logged in to the customer portal.',
      ],
      action: { label: 'Go to the download', link },
      after: once.en,
    }),
  },
};

/** To an agent who had a package made for somebody. It names nobody. */
export const packageReady: KindOfNotification = {
  linkPath: '/settings/subject-packages',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ein Datenpaket bei ${tenantName} liegt bereit`,
      body: [greeting.de(recipientName), 'ein Paket, das Sie für eine Person erstellen ließen, ist fertig.'],
      action: { label: 'Zum Paket', link },
      after: once.de,
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `A package of data at ${tenantName} is ready`,
      body: [greeting.en(recipientName), 'A package that you had made for a person is ready.'],
      action: { label: 'Go to the package', link },
      after: once.en,
    }),
  },
};
