// Shape A: closed desk for customers with a maintenance contract, on an own server in Germany, nobody else involved.
import { onConsent, onContract, onDuty, onInterest } from '../../story/grounds.ts';
import type { DemoTenant } from '../../story/tenant.ts';
import { billingTickets } from './billing-tickets.ts';
import { practiceTickets } from './practice-tickets.ts';
import { requestTickets } from './request-tickets.ts';
import { systemTickets } from './system-tickets.ts';

const address = { street: 'Am Eversteg 21', postalCode: '26122', city: 'Oldenburg', country: 'DE' };

export const nordlicht: DemoTenant = {
  slug: 'nordlicht',
  name: 'Nordlicht Praxissysteme',
  queues: {
    practice: 'Anwendung',
    billing: 'Abrechnung',
    system: 'Technik & Schnittstellen',
    privacy: 'Verträge & Datenschutz',
  },
  channels: [
    { address: 'support@nordlicht.example', senderName: 'Nordlicht Kundendienst', queue: 'practice' },
    { address: 'abrechnung@nordlicht.example', senderName: 'Nordlicht Abrechnung', queue: 'billing' },
    {
      address: 'datenschutz@nordlicht.example',
      senderName: 'Nordlicht Datenschutz',
      queue: 'privacy',
      takes: 'dataRequests',
    },
  ],
  agents: {
    admin: { name: 'Henning Oltmanns', email: 'admin@nordlicht.example', role: 'admin' },
    agent: { name: 'Carla Wiechmann', email: 'agent@nordlicht.example', role: 'agent' },
    timo: { name: 'Timo Reiners', email: 'timo.reiners@nordlicht.example', role: 'agent' },
    aylin: { name: 'Aylin Kaya', email: 'aylin.kaya@nordlicht.example', role: 'agent' },
    dpo: { name: 'Gesa Folkerts', email: 'dpo@nordlicht.example', role: 'dpo' },
  },
  organisations: {
    dobben: {
      name: 'Gemeinschaftspraxis Dobbenviertel',
      domains: ['praxis-dobbenviertel.example', 'kunde-nordlicht.example'],
      sharing: 'organisation',
      contracts: [
        { number: 'WV-2021-014', startedDaysAgo: 1700, endsInDays: -240, services: ['Wartung der Praxissoftware'] },
        {
          number: 'WV-2024-014',
          startedDaysAgo: 239,
          endsInDays: 490,
          services: ['Wartung der Praxissoftware', 'Rufbereitschaft werktags 7 bis 19 Uhr', 'Fernwartung'],
        },
      ],
    },
    mvz: {
      name: 'MVZ Hunteufer',
      domains: ['mvz-hunteufer.example'],
      sharing: 'chosen',
      isVip: true,
      note: 'Drei Standorte, ein Server. Bei Ausfall zuerst die IT des MVZ anrufen, sie entscheidet über den Notbetrieb.',
      contracts: [
        {
          number: 'WV-2023-031',
          startedDaysAgo: 610,
          endsInDays: 485,
          services: ['Wartung der Praxissoftware', 'Rufbereitschaft rund um die Uhr', 'Jährliche Schulung'],
        },
      ],
    },
    kinder: {
      name: 'Kinderarztpraxis Ziegelhof',
      domains: ['kinderarzt-ziegelhof.example'],
      contracts: [
        { number: 'WV-2022-008', startedDaysAgo: 900, endsInDays: null, services: ['Wartung der Praxissoftware'] },
      ],
    },
    klinik: {
      name: 'Klinik am Moorplacken',
      domains: ['klinik-moorplacken.example'],
      contracts: [
        {
          number: 'WV-2025-003',
          startedDaysAgo: 320,
          endsInDays: 45,
          services: ['Laborschnittstelle', 'Abrechnung', 'Fernwartung'],
          note: 'Verlängerung ist besprochen, die Unterschrift der Verwaltung fehlt noch.',
        },
      ],
    },
    ortho: {
      name: 'Orthopädie Lambertihof',
      domains: ['ortho-lambertihof.example'],
      contracts: [
        { number: 'WV-2023-019', startedDaysAgo: 760, endsInDays: 335, services: ['Wartung der Praxissoftware'] },
      ],
    },
    ahlers: {
      name: 'Praxis Dr. Ahlers',
      domains: ['praxis-ahlers.example'],
      contracts: [
        { number: 'WV-2020-002', startedDaysAgo: 1990, endsInDays: -20, services: ['Wartung der Praxissoftware'] },
      ],
    },
  },
  customers: {
    kunde: {
      firstName: 'Henrike',
      lastName: 'Vogt',
      email: 'kunde@kunde-nordlicht.example',
      organisation: 'dobben',
      login: true,
    },
    schroeer: {
      firstName: 'Malte',
      lastName: 'Schröer',
      email: 'schroeer@praxis-dobbenviertel.example',
      organisation: 'dobben',
    },
    luebben: { firstName: 'Petra', lastName: 'Lübben', email: 'p.luebben@mvz-hunteufer.example', organisation: 'mvz' },
    harms: {
      firstName: 'Onno',
      lastName: 'Harms',
      email: 'it@mvz-hunteufer.example',
      organisation: 'mvz',
      seesOrganisation: true,
    },
    behrens: {
      firstName: 'Fenja',
      lastName: 'Behrens',
      email: 'anmeldung@mvz-hunteufer.example',
      organisation: 'mvz',
    },
    wilken: {
      firstName: 'Janina',
      lastName: 'Wilken',
      email: 'wilken@kinderarzt-ziegelhof.example',
      organisation: 'kinder',
    },
    sahin: {
      firstName: 'Ebru',
      lastName: 'Sahin',
      email: 'dr.sahin@kinderarzt-ziegelhof.example',
      organisation: 'kinder',
    },
    tammen: {
      firstName: 'Sebastian',
      lastName: 'Tammen',
      email: 's.tammen@klinik-moorplacken.example',
      organisation: 'klinik',
    },
    osterloh: {
      firstName: 'Katrin',
      lastName: 'Osterloh',
      email: 'k.osterloh@klinik-moorplacken.example',
      organisation: 'klinik',
    },
    eilers: {
      firstName: 'Torben',
      lastName: 'Eilers',
      email: 'labor@klinik-moorplacken.example',
      organisation: 'klinik',
    },
    kruse: {
      firstName: 'Uta',
      lastName: 'Kruse',
      email: 'abrechnung@ortho-lambertihof.example',
      organisation: 'ortho',
    },
    janssen: {
      firstName: 'Folkert',
      lastName: 'Janssen',
      email: 'janssen@ortho-lambertihof.example',
      organisation: 'ortho',
    },
    ahlers: { firstName: 'Wilhelm', lastName: 'Ahlers', email: 'ahlers@praxis-ahlers.example', organisation: 'ahlers' },
    meiners: {
      firstName: 'Doris',
      lastName: 'Meiners',
      email: 'empfang@praxis-ahlers.example',
      organisation: 'ahlers',
    },
    stein: { firstName: 'Cornelia', lastName: 'Stein', email: 'stein@psychotherapie-stein.example' },
  },
  intake: {
    policy: 'contract',
    answersStrangers: true,
    quarantineDays: 7,
    // Whoever has a question about their data may ask it, with or without a contract.
    channels: { 'datenschutz@nordlicht.example': 'open' },
    strangers: [
      {
        name: 'Insa Tjarks',
        email: 'insa.tjarks@hebammenpraxis-tjarks.example',
        to: 'support@nordlicht.example',
        subject: 'Interesse an Ihrer Praxissoftware',
        text: 'Guten Tag,\n\nwir sind zwei Hebammen in Westerstede und suchen zum Januar eine neue Software. Können Sie uns einen Termin für eine Vorführung nennen?\n\nFreundliche Grüße\nInsa Tjarks',
        hoursAgo: 5,
        reason: 'unknown',
      },
      {
        name: 'Wilhelm Ahlers',
        email: 'ahlers@praxis-ahlers.example',
        to: 'support@nordlicht.example',
        subject: 'Formulare drucken seit gestern schief',
        text: 'Seit dem letzten Papierwechsel stehen alle Formulare zwei Zeilen zu tief. Bitte um Rückruf vor 12 Uhr.\n\nDr. W. Ahlers',
        hoursAgo: 27,
        reason: 'noContract',
      },
      {
        name: 'Rechnungsportal',
        email: 'mahnung@zahlungsportal-nord.example',
        to: 'abrechnung@nordlicht.example',
        subject: 'Letzte Zahlungserinnerung – Ihr Konto wird gesperrt',
        text: 'Sehr geehrter Kunde,\n\nIhre Rechnung ist überfällig. Öffnen Sie die Datei im Anhang und bestätigen Sie Ihre Bankverbindung binnen 24 Stunden.',
        hoursAgo: 61,
        reason: 'unknown',
      },
    ],
  },
  privacy: {
    statedDaysAgo: 118,
    shape: {
      order: ['controller', 'dpo', 'rights', 'complaint', 'intake', 'data'],
      hidden: [],
      sentences: [
        {
          section: 'data',
          text: {
            de: 'Angaben über Patientinnen und Patienten brauchen wir für Ihre Anfrage nicht. Machen Sie sie in Bildschirmfotos vorher unkenntlich.',
            en: 'We do not need details of patients for your request. Please make them unreadable in screenshots first.',
          },
        },
      ],
    },
    controller: {
      name: 'Nordlicht Praxissysteme GmbH',
      legalForm: 'Gesellschaft mit beschränkter Haftung',
      address,
      email: 'info@nordlicht.example',
      phone: '',
    },
    dpo: { name: '', email: 'datenschutz@nordlicht.example', address },
    authority: {
      name: 'Der Landesbeauftragte für den Datenschutz Niedersachsen',
      address: { street: 'Prinzenstraße 5', postalCode: '30159', city: 'Hannover', country: 'DE' },
      email: 'poststelle@lfd.niedersachsen.de',
      website: 'https://www.lfd.niedersachsen.de',
    },
    activities: [
      {
        purpose: {
          de: 'Anfragen aus dem Wartungsvertrag bearbeiten',
          en: 'Handling requests under the maintenance contract',
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
        features: ['requests', 'announcements', 'sharing', 'singleSignOn'],
      },
      {
        purpose: {
          de: 'Aus Anfragen lernen: Fehler der Software finden und die Anleitung verbessern',
          en: 'Learning from requests: finding faults in the software and improving the manual',
        },
        bases: [
          onInterest({
            de: 'Derselbe Fehler soll andere Praxen nicht noch einmal treffen',
            en: 'The same fault should not hit other practices again',
          }),
        ],
        dataCategories: ['closedTickets'],
        people: ['contacts'],
        features: ['webhooks'],
      },
      {
        purpose: {
          de: 'Nachvollziehen, wer eine Anfrage wie bearbeitet hat',
          en: 'Tracing who handled a request and how',
        },
        bases: [
          onInterest({
            de: 'Vereinbarte Reaktionszeiten belegen und Missbrauch erkennen',
            en: 'Proving agreed response times and detecting abuse',
          }),
        ],
        dataCategories: ['auditLog', 'readAccessLog', 'accessLog', 'quarantine'],
        people: ['contacts', 'visitors', 'staff'],
        features: ['readAccessLog', 'accessLog', 'apiTokens', 'openIntake'],
      },
      {
        purpose: {
          de: 'Geschäftsbriefe aufbewahren',
          en: 'Keeping commercial letters',
        },
        bases: [onDuty('DE.commercialLetter')],
        dataCategories: ['closedTickets'],
        people: ['contacts'],
        features: [],
      },
      {
        purpose: {
          de: 'Einen Rundbrief senden und nach der Zufriedenheit fragen',
          en: 'Sending a newsletter and asking about satisfaction',
        },
        bases: [onConsent()],
        dataCategories: ['customers', 'consentProof'],
        people: ['contacts', 'accountHolders'],
        features: ['consents'],
      },
    ],
    practice: {
      hosting: { selfOperated: true, operator: '', country: 'DE', place: address.city },
      identity: { ladder: ['loggedIn', 'callBack', 'knowledge'] },
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
            de: 'Jede Nacht läuft eine Sicherung; einmal im Vierteljahr spielen wir sie zur Probe zurück.',
            en: 'A backup runs every night; once a quarter we restore it as a test.',
          },
        },
      ],
    },
    recipients: [],
    retention: {
      closedTickets: {
        period: 'P1Y',
        start: 'contractEnd',
        reason:
          'Solange der Wartungsvertrag läuft, müssen frühere Störungen derselben Anlage nachgesehen werden können; danach bleibt ein Jahr für die Abwicklung.',
      },
      rawMails: { period: 'P30D', reason: 'Reicht, um eine fehlgeschlagene Verarbeitung zu wiederholen.' },
      deliveryLog: { period: 'P30D', reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      readAccessLog: { period: 'P90D', reason: 'Reicht, um einem Verdacht auf unbefugtes Lesen nachzugehen.' },
      accessLog: { period: 'P7D', reason: 'Nur um Störungen und Angriffe zu erkennen.' },
      consentProof: {
        period: 'P3Y',
        toYearEnd: true,
        reason:
          'Regelmäßige Verjährung von drei Jahren (§§ 195, 199 BGB): So lange können wir eine Einwilligung nachweisen müssen.',
      },
      announcements: {
        period: 'P3Y',
        reason: 'So lange kann zählen, ob und wann wir etwas angekündigt haben (§§ 195, 199 BGB).',
      },
      dataRequests: {
        period: 'P3Y',
        reason: 'So lange kann jemand bestreiten, dass wir geantwortet haben (§§ 195, 199 BGB).',
      },
      auditLog: { period: 'P1Y', reason: 'Nachweis der Reaktionszeiten für das laufende Vertragsjahr.' },
    },
  },
  tickets: [...practiceTickets, ...billingTickets, ...systemTickets, ...requestTickets],
};
