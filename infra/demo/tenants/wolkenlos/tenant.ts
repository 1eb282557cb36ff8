// Shape D: open service desk run by a cloud processor in a third country; names optional, half of it in English.
import { onConsent, onContract, onInterest } from '../../story/grounds.ts';
import type { DemoTenant } from '../../story/tenant.ts';
import { accountTickets } from './account-tickets.ts';
import { invoicingTickets } from './invoicing-tickets.ts';
import { requestTickets } from './request-tickets.ts';
import { technicalTickets } from './technical-tickets.ts';

const address = { street: 'Am Wolkensteg 5', postalCode: '10249', city: 'Berlin', country: 'DE' };

export const wolkenlos: DemoTenant = {
  slug: 'wolkenlos',
  name: 'Wolkenlos',
  queues: {
    invoicing: 'Rechnungen & Angebote',
    account: 'Konto & Tarif',
    technical: 'Technik & API',
    privacy: 'Datenschutz',
  },
  channels: [
    { address: 'support@wolkenlos.example', senderName: 'Wolkenlos Support', queue: 'invoicing' },
    { address: 'billing@wolkenlos.example', senderName: 'Wolkenlos Billing', queue: 'account' },
    {
      address: 'datenschutz@wolkenlos.example',
      senderName: 'Wolkenlos Datenschutz',
      queue: 'privacy',
      takes: 'dataRequests',
    },
  ],
  agents: {
    admin: { name: 'Nadja Brandt', email: 'admin@wolkenlos.example', role: 'admin' },
    agent: { name: 'Felix Hartwig', email: 'agent@wolkenlos.example', role: 'agent' },
    priya: { name: 'Priya Raman', email: 'priya.raman@wolkenlos.example', role: 'agent', language: 'en' },
    tom: { name: 'Tom Ellison', email: 'tom.ellison@wolkenlos.example', role: 'agent', language: 'en' },
    dpo: { name: 'Lukas Adler', email: 'dpo@wolkenlos.example', role: 'dpo' },
  },
  organisations: {
    reimann: { name: 'Reimann Grafik', domains: ['kunde-wolkenlos.example'] },
    velo: { name: 'Velo Kontor', domains: ['velo-kontor.example'] },
    bakery: {
      name: 'Brightside Bakery',
      domains: ['brightside-bakery.example'],
      sharing: 'organisation',
      isVip: true,
      contracts: [
        {
          number: 'ENT-207',
          startedDaysAgo: 150,
          endsInDays: 215,
          services: ['Plan Enterprise', 'Antwort in 4 Stunden'],
        },
      ],
    },
    nordost: { name: 'Kollektiv Nordost', domains: ['kollektiv-nordost.example'] },
    hartmann: { name: 'Hausverwaltung Hartmann', domains: ['hv-hartmann.example'] },
  },
  customers: {
    kunde: {
      firstName: 'Paula',
      lastName: 'Reimann',
      email: 'kunde@kunde-wolkenlos.example',
      organisation: 'reimann',
      login: true,
    },
    velten: { firstName: 'Jonas', lastName: 'Velten', email: 'jonas@velo-kontor.example', organisation: 'velo' },
    mina: {
      firstName: 'Mina',
      lastName: 'Okafor',
      email: 'mina@brightside-bakery.example',
      organisation: 'bakery',
      language: 'en',
    },
    greg: {
      firstName: 'Gregory',
      lastName: 'Walsh',
      email: 'accounts@brightside-bakery.example',
      organisation: 'bakery',
      language: 'en',
    },
    lotte: {
      firstName: 'Lotte',
      lastName: 'Anders',
      email: 'lotte@kollektiv-nordost.example',
      organisation: 'nordost',
    },
    hartmann: {
      firstName: 'Sigrid',
      lastName: 'Hartmann',
      email: 's.hartmann@hv-hartmann.example',
      organisation: 'hartmann',
    },
    arslan: {
      firstName: 'Bülent',
      lastName: 'Arslan',
      email: 'b.arslan@hv-hartmann.example',
      organisation: 'hartmann',
    },
    sunny: { firstName: '', lastName: 'sunny_desk', email: 'hello@sunnydesk.example', language: 'en' },
    laden: { firstName: '', lastName: '', email: 'kleinerladen@kiezpost.example' },
    sofia: { firstName: 'Sofia', lastName: 'Marchetti', email: 'sofia@marchetti-translations.example', language: 'en' },
    henrik: { firstName: 'Henrik', lastName: 'Larsen', email: 'henrik@fjordlight.example', language: 'en' },
    kofi: { firstName: 'Kofi', lastName: 'Mensah', email: 'kofi@mensah-repairs.example', language: 'en' },
    elena: { firstName: 'Elena', lastName: 'Petrova', email: 'elena@petrova-yoga.example' },
    tim: { firstName: 'Tim', lastName: 'Buchholz', email: 'tim@buchholz-elektro.example' },
    claire: { firstName: 'Claire', lastName: 'Dubois', email: 'claire@atelier-dubois.example', language: 'en' },
    aaron: { firstName: 'Aaron', lastName: 'Blake', email: 'aaron@blake-audio.example', language: 'en' },
  },
  privacy: {
    statedDaysAgo: 39,
    next: {
      section: 'data',
      text: {
        de: 'Senden Sie uns keine Zugangsdaten: Wir fragen nie nach Ihrem Kennwort.',
        en: 'Please do not send us credentials: we never ask for your password.',
      },
    },
    controller: {
      name: 'Wolkenlos Software GmbH',
      legalForm: 'Gesellschaft mit beschränkter Haftung',
      address,
      email: 'hallo@wolkenlos.example',
      phone: '+49 30 23125 014',
    },
    dpo: { name: 'Lukas Adler', email: 'datenschutz@wolkenlos.example', address },
    authority: {
      name: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
      address: { street: 'Alt-Moabit 59-61', postalCode: '10555', city: 'Berlin', country: 'DE' },
      email: 'mailbox@datenschutz-berlin.de',
      website: 'https://www.datenschutz-berlin.de',
    },
    activities: [
      {
        purpose: {
          de: 'Fragen von Kundinnen und Kunden mit einem Tarif beantworten',
          en: 'Answering questions of customers on a plan',
        },
        bases: [onContract()],
        dataCategories: [
          'customers',
          'accounts',
          'closedTickets',
          'uploads',
          'deliveryLog',
          'sessions',
          'announcements',
        ],
        people: ['accountHolders', 'mentioned'],
        features: ['requests', 'announcements', 'sharing', 'singleSignOn', 'webhooks'],
      },
      {
        purpose: {
          de: 'Fragen von Interessierten ohne Konto beantworten',
          en: 'Answering questions of people without an account',
        },
        bases: [
          onInterest({
            de: 'Auf eine Frage antworten zu können; ein Name ist dafür nicht nötig, eine Adresse schon',
            en: 'Being able to reply; no name is needed for that, an address is',
          }),
        ],
        dataCategories: ['customers', 'closedTickets', 'rawMails', 'uploads'],
        people: ['contacts', 'mentioned'],
        features: ['openIntake'],
      },
      {
        purpose: {
          de: 'Eine freiwillige E-Mail mit Neuigkeiten senden',
          en: 'Sending an optional e-mail with product news',
        },
        bases: [onConsent()],
        dataCategories: ['customers', 'consentProof'],
        people: ['contacts'],
        features: ['consents'],
      },
      {
        purpose: {
          de: 'Missbrauch des offenen Formulars erkennen',
          en: 'Detecting abuse of the open form',
        },
        bases: [
          onInterest({
            de: 'Der Kundenservice soll auch bei Angriffen erreichbar bleiben',
            en: 'The service desk should stay reachable during attacks too',
          }),
        ],
        dataCategories: ['accessLog', 'auditLog', 'readAccessLog', 'quarantine'],
        people: ['visitors', 'contacts', 'staff'],
        features: ['accessLog', 'readAccessLog', 'apiTokens'],
      },
    ],
    practice: {
      hosting: { selfOperated: false, operator: 'Cirrus Harbor, Inc.', country: 'US', place: 'Hillsboro, Oregon' },
      identity: { ladder: ['loggedIn', 'knownAddress', 'knowledge'] },
      consequences: {
        visitorRequest: {
          de: 'Ohne diese Angaben können wir die Anfrage nicht annehmen.',
          en: 'Without these details we cannot accept the request.',
        },
        request: {
          de: 'Ohne Betreff und Nachricht können wir nicht tätig werden.',
          en: 'Without subject and message we cannot act.',
        },
        activation: {
          de: 'Ohne Kennwort entsteht kein Zugang zum Portal.',
          en: 'Without a password no account for the portal is opened.',
        },
      },
      measures: [
        {
          group: 'availability',
          text: {
            de: 'Sicherungen entstehen stündlich und werden mit einem Schlüssel verschlüsselt, den nur wir haben.',
            en: 'Backups are made every hour and encrypted with a key that only we hold.',
          },
        },
      ],
    },
    recipients: [
      {
        name: 'Cirrus Harbor, Inc.',
        category: 'hosting',
        dataCategories: ['customers', 'accounts', 'closedTickets', 'uploads', 'rawMails'],
        dpfCheckedDaysAgo: 24,
        website: 'https://cirrus-harbor.example',
        privacyWebsite: 'https://cirrus-harbor.example/privacy',
        contract: { signedDaysAgo: 420 },
        role: 'processor',
        purpose: {
          de: 'Betreibt den Kundenservice auf Servern in Oregon: Anfragen, Nachrichten, Dateien',
          en: 'Runs the service desk on servers in Oregon: requests, messages, files',
        },
        country: 'US',
        transferMechanism: 'dpf',
      },
      {
        name: 'Stillwater Backup LLC',
        category: 'hosting',
        clausesOn: '2024-05-14',
        copyPlace: {
          de: 'https://stillwater-backup.example/scc (PDF, Englisch)',
          en: 'https://stillwater-backup.example/scc (PDF)',
        },
        contract: { signedDaysAgo: 420 },
        role: 'processor',
        purpose: {
          de: 'Verwahrt verschlüsselte Sicherungen, ohne den Schlüssel zu haben',
          en: 'Keeps encrypted backups without holding the key',
        },
        country: 'US',
        transferMechanism: 'scc',
      },
      {
        name: 'Paperplane Mail Ltd.',
        category: 'mail',
        dataCategories: ['customers', 'closedTickets'],
        contract: { signedDaysAgo: 300 },
        role: 'processor',
        purpose: {
          de: 'Stellt unsere E-Mails zu: Adresse, Betreff und Inhalt der Antwort',
          en: 'Delivers our e-mails: address, subject and content of the reply',
        },
        country: 'IE',
        transferMechanism: null,
      },
    ],
    retention: {
      closedTickets: {
        period: 'P1Y6M',
        reason: 'Anderthalb Jahre: Rückfragen zum Jahresabschluss kommen bis in den Sommer des Folgejahres.',
      },
      rawMails: { period: 'P30D', reason: 'Nur um fehlgeschlagene Nachrichten noch einmal einzulesen.' },
      deliveryLog: { period: 'P30D', reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      readAccessLog: { period: 'P90D', reason: 'Reicht, um einem Verdacht auf unbefugtes Lesen nachzugehen.' },
      accessLog: { period: 'P7D', reason: 'Nur um Störungen und Angriffe zu erkennen.' },
      consentProof: {
        period: 'P3Y',
        toYearEnd: true,
        reason: 'Nachweis bis zum Ende der Verjährung, danach braucht ihn niemand mehr (§§ 195, 199 BGB).',
      },
      announcements: {
        period: 'P3Y',
        reason: 'Bis zur Verjährung lässt sich so zeigen, was wir angekündigt haben (§§ 195, 199 BGB).',
      },
      dataRequests: {
        period: 'P3Y',
        reason: 'Drei Jahre lang können wir zeigen, dass und wie wir geantwortet haben.',
      },
      auditLog: { period: 'P1Y', reason: 'Ein Jahr genügt, um Missbrauch nachzugehen.' },
    },
  },
  tickets: [...invoicingTickets, ...accountTickets, ...technicalTickets, ...requestTickets],
};
