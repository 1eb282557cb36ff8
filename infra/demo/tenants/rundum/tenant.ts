// Shape E: managed services with ERP and remote monitoring, several processors.
import { onConsent, onContract, onDuty, onInterest } from '../../story/grounds.ts';
import type { DemoTenant } from '../../story/tenant.ts';
import { alarmTickets } from './alarm-tickets.ts';
import { deskTickets } from './desk-tickets.ts';
import { erpTickets } from './erp-tickets.ts';
import { securityTickets } from './security-tickets.ts';

const address = { street: 'Am Fuldabogen 30', postalCode: '34117', city: 'Kassel', country: 'DE' };

export const rundum: DemoTenant = {
  slug: 'rundum',
  name: 'Rundum Managed Services',
  queues: {
    desk: 'Service Desk',
    alarms: 'Überwachung',
    erp: 'ERP & Abrechnung',
    security: 'Sicherheit & Datenschutz',
  },
  channels: [
    { address: 'support@rundum.example', senderName: 'Rundum Service Desk', queue: 'desk' },
    { address: 'alarm@rundum.example', senderName: 'Rundum Leitstand', queue: 'alarms' },
    { address: 'buchhaltung@rundum.example', senderName: 'Rundum Buchhaltung', queue: 'erp' },
    {
      address: 'datenschutz@rundum.example',
      senderName: 'Rundum Datenschutz',
      queue: 'security',
      takes: 'dataRequests',
    },
  ],
  agents: {
    admin: { name: 'Katharina Noll', email: 'admin@rundum.example', role: 'admin' },
    agent: { name: 'Dennis Wagner', email: 'agent@rundum.example', role: 'agent' },
    mehmet: { name: 'Mehmet Öztürk', email: 'mehmet.oeztuerk@rundum.example', role: 'agent' },
    svea: { name: 'Svea Lindner', email: 'svea.lindner@rundum.example', role: 'agent' },
    dpo: { name: 'Holger Matthes', email: 'dpo@rundum.example', role: 'dpo' },
  },
  organisations: {
    bau: {
      name: 'Baugesellschaft Habichtstal',
      domains: ['bau-habichtstal.example', 'kunde-rundum.example'],
      sharing: 'chosen',
      isVip: true,
      note: 'Bauleitung ist ab 6 Uhr auf der Baustelle und dann nur mobil erreichbar.',
      contracts: [
        {
          number: 'MS-1042',
          startedDaysAgo: 500,
          endsInDays: 595,
          services: ['Betreute Arbeitsplätze (38)', 'ERP-Betreuung', 'Überwachung der Server'],
        },
      ],
    },
    logistik: {
      name: 'Logistik Söhre GmbH',
      domains: ['logistik-soehre.example'],
      sharing: 'organisation',
      contracts: [
        {
          number: 'MS-1057',
          startedDaysAgo: 280,
          endsInDays: 85,
          services: ['Betreute Arbeitsplätze (21)', 'Lager-WLAN'],
        },
      ],
    },
    kanzlei: {
      name: 'Kanzlei Ritter & Bode',
      domains: ['ritter-bode.example'],
      note: 'Berufsgeheimnis: keine Bildschirmfreigabe ohne ausdrückliche Zustimmung.',
      contracts: [
        {
          number: 'MS-1031',
          startedDaysAgo: 820,
          endsInDays: null,
          services: ['Betreute Arbeitsplätze (9)', 'Datensicherung'],
        },
      ],
    },
    auto: { name: 'Autohaus Wilhelmsgrund', domains: ['autohaus-wilhelmsgrund.example'] },
    pflege: {
      name: 'Pflegedienst Ahnebach',
      domains: ['pflege-ahnebach.example'],
      contracts: [
        { number: 'MS-1019', startedDaysAgo: 1100, endsInDays: -60, services: ['Betreute Arbeitsplätze (14)'] },
        {
          number: 'MS-1063',
          startedDaysAgo: 59,
          endsInDays: 306,
          services: ['Betreute Arbeitsplätze (16)', 'Mobilgeräte'],
        },
      ],
    },
  },
  customers: {
    kunde: {
      firstName: 'Martin',
      lastName: 'Kolbe',
      email: 'kunde@kunde-rundum.example',
      organisation: 'bau',
      login: true,
    },
    trautmann: {
      firstName: 'Ines',
      lastName: 'Trautmann',
      email: 'buchhaltung@bau-habichtstal.example',
      organisation: 'bau',
      seesOrganisation: true,
    },
    heise: { firstName: 'Robert', lastName: 'Heise', email: 'dispo@logistik-soehre.example', organisation: 'logistik' },
    lis: {
      firstName: 'Agnieszka',
      lastName: 'Lis',
      email: 'lager@logistik-soehre.example',
      organisation: 'logistik',
    },
    ritter: { firstName: 'Barbara', lastName: 'Ritter', email: 'ritter@ritter-bode.example', organisation: 'kanzlei' },
    steiger: {
      firstName: 'Mona',
      lastName: 'Steiger',
      email: 'sekretariat@ritter-bode.example',
      organisation: 'kanzlei',
    },
    umbach: {
      firstName: 'Frank',
      lastName: 'Umbach',
      email: 'werkstatt@autohaus-wilhelmsgrund.example',
      organisation: 'auto',
    },
    arikan: {
      firstName: 'Selin',
      lastName: 'Arikan',
      email: 'verkauf@autohaus-wilhelmsgrund.example',
      organisation: 'auto',
    },
    vogel: { firstName: 'Renate', lastName: 'Vogel', email: 'pdl@pflege-ahnebach.example', organisation: 'pflege' },
    doering: {
      firstName: 'Marcel',
      lastName: 'Döring',
      email: 'verwaltung@pflege-ahnebach.example',
      organisation: 'pflege',
    },
    rmm: { firstName: '', lastName: 'Leitstand', email: 'alarm@leitstand-rmm.example' },
    waechter: { firstName: '', lastName: 'Netzwächter', email: 'meldung@netzwaechter.example' },
    eberth: { firstName: 'Claudia', lastName: 'Eberth', email: 'claudia.eberth@fuldapost.example' },
    pieter: { firstName: 'Pieter', lastName: 'Jansma', email: 'pieter@stroomkabel.example', language: 'en' },
    haase: { firstName: 'Finn', lastName: 'Haase', email: 'finn.haase@fuldapost.example' },
  },
  privacy: {
    statedDaysAgo: 77,
    controller: {
      name: 'Rundum Managed Services GmbH',
      legalForm: 'Gesellschaft mit beschränkter Haftung',
      address,
      email: 'info@rundum.example',
      phone: '',
    },
    dpo: { name: 'Holger Matthes', email: 'datenschutz@rundum.example', address },
    authority: {
      name: 'Der Hessische Beauftragte für Datenschutz und Informationsfreiheit',
      address: { street: 'Gustav-Stresemann-Ring 1', postalCode: '65189', city: 'Wiesbaden', country: 'DE' },
      email: 'poststelle@datenschutz.hessen.de',
      website: 'https://datenschutz.hessen.de',
    },
    activities: [
      {
        purpose: {
          de: 'Störungen und Anfragen aus Betreuungsverträgen bearbeiten, auch aus der Ferne',
          en: 'Handling incidents and requests under service contracts, remotely too',
        },
        bases: [onContract()],
        dataCategories: [
          'customers',
          'accounts',
          'closedTickets',
          'uploads',
          'rawMails',
          'deliveryLog',
          'sessions',
          'announcements',
        ],
        people: ['contacts', 'accountHolders', 'mentioned'],
        features: ['requests', 'announcements', 'sharing', 'singleSignOn', 'openIntake'],
      },
      {
        purpose: {
          de: 'Geräte und Leitungen überwachen und Meldungen daraus bearbeiten',
          en: 'Monitoring devices and lines and handling their alerts',
        },
        bases: [
          onInterest({
            de: 'Ausfälle bei unseren Kunden bemerken, bevor sie die Arbeit aufhalten',
            en: 'Noticing failures at our customers before they stop the work',
          }),
        ],
        dataCategories: ['closedTickets'],
        people: ['contacts'],
        features: ['webhooks'],
      },
      {
        purpose: {
          de: 'Leistungen abrechnen und Belege aufbewahren',
          en: 'Invoicing services and keeping vouchers',
        },
        bases: [onDuty('DE.voucher')],
        dataCategories: ['closedTickets', 'customers'],
        people: ['contacts'],
        features: [],
      },
      {
        purpose: {
          de: 'Rundbrief zu Sicherheit und Wartung senden',
          en: 'Sending a newsletter on security and maintenance',
        },
        bases: [onConsent()],
        dataCategories: ['customers', 'consentProof'],
        people: ['contacts'],
        features: ['consents'],
      },
      {
        purpose: {
          de: 'Verlauf der Bearbeitung festhalten',
          en: 'Recording the course of the work',
        },
        bases: [
          onInterest({
            de: 'Vereinbarte Reaktionszeiten gegenüber den Kunden nachweisen',
            en: 'Proving agreed response times to customers',
          }),
        ],
        dataCategories: ['auditLog', 'readAccessLog', 'accessLog', 'quarantine'],
        people: ['contacts', 'visitors', 'staff'],
        features: ['readAccessLog', 'accessLog', 'apiTokens'],
      },
    ],
    practice: {
      hosting: { selfOperated: false, operator: 'Nordhessen Rechenzentrum GmbH', country: 'DE', place: 'Kassel' },
      identity: { ladder: ['loggedIn', 'callBack', 'knowledge', 'identityCard'] },
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
            de: 'Die Server stehen doppelt; fällt einer aus, übernimmt der andere.',
            en: 'There are two servers; if one fails, the other takes over.',
          },
        },
        {
          group: 'review',
          text: {
            de: 'Zweimal im Jahr prüfen wir, wer worauf Zugriff hat.',
            en: 'Twice a year we review who can access what.',
          },
        },
      ],
    },
    recipients: [
      {
        name: 'Nordhessen Rechenzentrum GmbH',
        category: 'hosting',
        dataCategories: ['customers', 'accounts', 'closedTickets', 'uploads', 'rawMails'],
        contract: { signedDaysAgo: 900 },
        role: 'processor',
        purpose: {
          de: 'Betreibt die Server des Kundenservice in Kassel',
          en: 'Runs the servers of the service desk in Kassel',
        },
        country: 'DE',
        transferMechanism: null,
      },
      {
        name: 'Netzwächter B.V.',
        category: 'monitoring',
        contract: { signedDaysAgo: 700, endsInDays: 30 },
        role: 'processor',
        purpose: {
          de: 'Überwacht Leitungen und Zertifikate: Namen von Geräten und Standorten',
          en: 'Monitors lines and certificates: names of devices and sites',
        },
        country: 'NL',
        transferMechanism: null,
      },
      {
        name: 'Depesche Mailservice GmbH',
        category: 'mail',
        dataCategories: ['customers', 'closedTickets'],
        contract: { signedDaysAgo: 650 },
        role: 'processor',
        purpose: {
          de: 'Stellt E-Mails und den Rundbrief zu: Name, Adresse, Inhalt',
          en: 'Delivers e-mails and the newsletter: name, address, content',
        },
        country: 'AT',
        transferMechanism: null,
      },
      {
        name: 'Zahlwerk ERP GmbH',
        category: 'billing',
        hosts: ['api.zahlwerk.example'],
        contract: { signedDaysAgo: 1200 },
        role: 'processor',
        purpose: {
          de: 'Betreibt Auftragsverwaltung und Rechnungsstellung: Ansprechpartner, Verträge, Zeiten',
          en: 'Runs order management and invoicing: contacts, contracts, hours',
        },
        country: 'DE',
        transferMechanism: null,
      },
      {
        name: 'Farsight RMM, Inc.',
        category: 'remoteMaintenance',
        clausesOn: '2023-10-02',
        website: 'https://farsight-rmm.example',
        role: 'processor',
        purpose: {
          de: 'Fernwartung und Inventar, gespeichert in der Region Frankfurt: Gerät, Benutzername, Sitzungsprotokoll',
          en: 'Remote support and inventory, stored in the Frankfurt region: device, user name, session log',
        },
        country: 'US',
        transferMechanism: 'scc',
      },
      {
        name: 'Kassenlauf Zahlungsinstitut S.A.',
        category: 'billing',
        privacyWebsite: 'https://kassenlauf.example/datenschutz',
        role: 'controller',
        purpose: {
          de: 'Zieht Lastschriften ein: Kontoinhaber, IBAN, Betrag',
          en: 'Collects direct debits: account holder, IBAN, amount',
        },
        country: 'LU',
        transferMechanism: null,
      },
    ],
    classes: [
      {
        class: { kind: 'tag', reference: 'hardware' },
        period: 'P5Y',
        toYearEnd: true,
        reason: 'Hersteller geben auf Server fünf Jahre Garantie; gezählt wird ab dem Jahr der Störung.',
      },
    ],
    retention: {
      closedTickets: {
        period: 'P2Y',
        reason:
          'Reaktionszeiten werden für das laufende und das vergangene Vertragsjahr abgerechnet. Belege liegen im ERP.',
      },
      rawMails: { period: 'P30D', reason: 'Nur um Nachrichten nach Störungen noch einmal einzulesen.' },
      deliveryLog: { period: 'P30D', reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      readAccessLog: { period: 'P90D', reason: 'Reicht, um einem Verdacht auf unbefugtes Lesen nachzugehen.' },
      accessLog: { period: 'P7D', reason: 'Nur um Störungen und Angriffe zu erkennen.' },
      consentProof: {
        period: 'P3Y',
        toYearEnd: true,
        reason: 'Drei Jahre zum Jahresende, solange Ansprüche wegen einer Nachricht möglich sind (§§ 195, 199 BGB).',
      },
      announcements: {
        period: 'P3Y',
        reason: 'Drei Jahre lang kann bestritten werden, dass wir etwas mitgeteilt haben (§§ 195, 199 BGB).',
      },
      dataRequests: {
        period: 'P3Y',
        reason: 'Beleg gegenüber der Aufsichtsbehörde bis zur Verjährung (§§ 195, 199 BGB).',
      },
      auditLog: { period: 'P1Y', reason: 'Nachweis der Bearbeitung für ein Vertragsjahr.' },
    },
  },
  tickets: [...deskTickets, ...alarmTickets, ...erpTickets, ...securityTickets],
};
