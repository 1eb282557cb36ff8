// Shape B: contact form and mail, open to anybody, own installation in a rented German data centre (Art. 28 contract).
import { onConsent, onContract, onDuty, onInterest } from '../../story/grounds.ts';
import type { DemoTenant } from '../../story/tenant.ts';
import { networkTickets } from './network-tickets.ts';
import { requestTickets } from './request-tickets.ts';
import { serviceTickets } from './service-tickets.ts';
import { workplaceTickets } from './workplace-tickets.ts';

const address = { street: 'Am Binnenpriel 14', postalCode: '25813', city: 'Husum', country: 'DE' };

export const seewind: DemoTenant = {
  slug: 'seewind',
  name: 'Seewind IT-Service',
  queues: {
    service: 'Service',
    network: 'Netz & Server',
    workplace: 'Arbeitsplatz',
    privacy: 'Datenschutz',
  },
  channels: [
    { address: 'support@seewind.example', senderName: 'Seewind IT-Service', queue: 'service' },
    { address: 'netz@seewind.example', senderName: 'Seewind Netz & Server', queue: 'network' },
    {
      address: 'datenschutz@seewind.example',
      senderName: 'Seewind Datenschutz',
      queue: 'privacy',
      takes: 'dataRequests',
    },
  ],
  agents: {
    admin: { name: 'Maike Thomsen', email: 'admin@seewind.example', role: 'admin' },
    agent: { name: 'Jonas Petersen', email: 'agent@seewind.example', role: 'agent' },
    tarek: { name: 'Tarek Aydin', email: 'tarek.aydin@seewind.example', role: 'agent' },
    wiebke: { name: 'Wiebke Carstensen', email: 'wiebke.carstensen@seewind.example', role: 'agent' },
    dpo: { name: 'Birte Lorenzen', email: 'dpo@seewind.example', role: 'dpo' },
  },
  organisations: {
    hotel: {
      name: 'Hotel Deichblick',
      domains: ['hotel-deichblick.example', 'kunde-seewind.example'],
      isVip: true,
      note: 'In der Saison (Mai bis September) gehen Störungen an Kasse und Schlössern allem anderen vor.',
      contracts: [
        {
          number: 'SW-118',
          startedDaysAgo: 410,
          endsInDays: 320,
          services: ['Gäste-WLAN', 'Kassen', 'Rufbereitschaft'],
        },
      ],
    },
    krabben: { name: 'Krabben Jessen KG', domains: ['krabben-jessen.example'], sharing: 'organisation' },
    praxis: {
      name: 'Zahnarztpraxis am Hafen',
      domains: ['zahnarzt-am-hafen.example'],
      contracts: [{ number: 'SW-125', startedDaysAgo: 200, endsInDays: null, services: ['Wartung', 'Datensicherung'] }],
    },
    tischlerei: { name: 'Tischlerei Momsen', domains: ['tischlerei-momsen.example'] },
    reederei: {
      name: 'Reederei Norderhever',
      domains: ['norderhever.example'],
      sharing: 'chosen',
      contracts: [
        { number: 'SW-097', startedDaysAgo: 900, endsInDays: -12, services: ['Bordrechner', 'Funkstrecken'] },
      ],
    },
    verband: { name: 'Schleusenverband Westerkoog', domains: ['schleusenverband-westerkoog.example'] },
  },
  customers: {
    kunde: {
      firstName: 'Anke',
      lastName: 'Brodersen',
      email: 'kunde@kunde-seewind.example',
      organisation: 'hotel',
      login: true,
    },
    rezeption: {
      firstName: 'Levke',
      lastName: 'Hinrichsen',
      email: 'rezeption@hotel-deichblick.example',
      organisation: 'hotel',
    },
    marten: {
      firstName: 'Marten',
      lastName: 'Jessen',
      email: 'm.jessen@krabben-jessen.example',
      organisation: 'krabben',
    },
    silke: {
      firstName: 'Silke',
      lastName: 'Jessen',
      email: 'buchhaltung@krabben-jessen.example',
      organisation: 'krabben',
    },
    harmsen: {
      firstName: 'Nele',
      lastName: 'Harmsen',
      email: 'harmsen@zahnarzt-am-hafen.example',
      organisation: 'praxis',
    },
    demir: { firstName: 'Gül', lastName: 'Demir', email: 'empfang@zahnarzt-am-hafen.example', organisation: 'praxis' },
    hauke: {
      firstName: 'Hauke',
      lastName: 'Momsen',
      email: 'h.momsen@tischlerei-momsen.example',
      organisation: 'tischlerei',
    },
    svenja: {
      firstName: 'Svenja',
      lastName: 'Momsen',
      email: 'buero@tischlerei-momsen.example',
      organisation: 'tischlerei',
    },
    paulsen: {
      firstName: 'Jan-Ole',
      lastName: 'Paulsen',
      email: 'paulsen@norderhever.example',
      organisation: 'reederei',
    },
    ricarda: {
      firstName: 'Ricarda',
      lastName: 'Feddersen',
      email: 'nautik@norderhever.example',
      organisation: 'reederei',
      seesOrganisation: true,
    },
    boysen: {
      firstName: 'Theda',
      lastName: 'Boysen',
      email: 'boysen@schleusenverband-westerkoog.example',
      organisation: 'verband',
    },
    nissen: {
      firstName: 'Klaas',
      lastName: 'Nissen',
      email: 'nissen@schleusenverband-westerkoog.example',
      organisation: 'verband',
    },
    emily: { firstName: 'Emily', lastName: 'Carter', email: 'emily.carter@tides-conference.example', language: 'en' },
    ketels: { firstName: 'Rolf', lastName: 'Ketels', email: 'rolf.ketels@koogpost.example' },
    inga: { firstName: 'Inga', lastName: 'Matthiesen', email: 'inga.matthiesen@koogpost.example' },
    clausen: { firstName: 'Malte', lastName: 'Clausen', email: 'malte@clausen-bilder.example' },
    foto: { firstName: 'Dirk', lastName: 'Sönksen', email: 'hallo@soenksen-fotografie.example' },
  },
  privacy: {
    statedDaysAgo: 64,
    controller: {
      name: 'Seewind IT-Service GmbH',
      legalForm: 'Gesellschaft mit beschränkter Haftung',
      address,
      email: 'info@seewind.example',
      phone: '',
    },
    dpo: { name: 'Birte Lorenzen', email: 'datenschutz@seewind.example', address },
    authority: {
      name: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
      address: { street: 'Holstenstraße 98', postalCode: '24103', city: 'Kiel', country: 'DE' },
      email: 'mail@datenschutzzentrum.de',
      website: 'https://www.datenschutzzentrum.de',
    },
    activities: [
      {
        purpose: {
          de: 'Anfragen von Kunden mit Vertrag annehmen und beantworten',
          en: 'Receiving and answering requests of customers under contract',
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
          de: 'Anfragen von Menschen beantworten, die keinen Vertrag mit uns haben',
          en: 'Answering requests of people who have no contract with us',
        },
        bases: [
          onInterest({
            de: 'Wer uns schreibt, erwartet eine Antwort; ohne Name, Adresse und Nachricht können wir sie nicht geben',
            en: 'Whoever writes to us expects an answer, which we cannot give without name, address and message',
          }),
        ],
        dataCategories: ['customers', 'closedTickets', 'rawMails', 'quarantine'],
        people: ['contacts', 'mentioned'],
        features: ['openIntake'],
      },
      {
        purpose: {
          de: 'Nachvollziehen, wer im Kundenservice was bearbeitet hat',
          en: 'Tracing who did what at the service desk',
        },
        bases: [
          onInterest({
            de: 'Fehler finden, Missbrauch erkennen und Ansprüche aus Gewährleistung klären',
            en: 'Finding mistakes, detecting abuse and settling warranty claims',
          }),
        ],
        dataCategories: ['auditLog', 'readAccessLog', 'accessLog'],
        people: ['contacts', 'visitors', 'staff'],
        features: ['readAccessLog', 'accessLog', 'apiTokens', 'webhooks'],
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
      hosting: { selfOperated: true, operator: '', country: 'DE', place: 'Flensburg' },
      identity: { ladder: ['loggedIn', 'knownAddress', 'knowledge', 'identityCard'] },
      consequences: {
        visitorRequest: {
          de: 'Ohne sie können wir die Anfrage nicht annehmen.',
          en: 'Without them we cannot accept the request.',
        },
        request: {
          de: 'Ohne sie wissen wir nicht, wobei wir helfen sollen.',
          en: 'Without them we do not know what to help with.',
        },
        activation: {
          de: 'Ohne Kennwort entsteht kein Zugang; schreiben können Sie uns trotzdem.',
          en: 'Without a password there is no account; you can still write to us.',
        },
      },
      measures: [
        {
          group: 'availability',
          text: {
            de: 'Unser Server wird jede Nacht verschlüsselt gesichert; die Sicherung liegt in einem zweiten Brandabschnitt.',
            en: 'Our server is backed up every night with encryption; the backup lies in a second fire compartment.',
          },
        },
        {
          group: 'confidentiality',
          text: {
            de: 'Den Serverraum betreten nur zwei namentlich benannte Personen.',
            en: 'Only two named persons enter the server room.',
          },
        },
      ],
    },
    recipients: [
      {
        name: 'Hafenkante Rechenzentrum GmbH',
        category: 'hosting',
        contract: { signedDaysAgo: 800 },
        role: 'processor',
        purpose: {
          de: 'Stellt Strom, Kühlung, Netz und Raum für unseren Server in Flensburg',
          en: 'Provides power, cooling, network and space for our server in Flensburg',
        },
        country: 'DE',
        transferMechanism: null,
      },
    ],
    retention: {
      closedTickets: {
        period: 'P3Y',
        toYearEnd: true,
        statute: 'claim',
        reason:
          'Gewährleistung und Verteidigung gegen Ansprüche: regelmäßige Verjährung von drei Jahren ab dem Ende des Jahres (§§ 195, 199 BGB).',
      },
      rawMails: {
        period: 'P30D',
        reason: 'Nur um Nachrichten erneut einzulesen, falls die Verarbeitung fehlschlug.',
      },
      deliveryLog: { period: 'P30D', reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      readAccessLog: { period: 'P90D', reason: 'Reicht, um einem Verdacht auf unbefugtes Lesen nachzugehen.' },
      accessLog: { period: 'P7D', reason: 'Nur um Störungen und Angriffe zu erkennen.' },
      consentProof: {
        period: 'P3Y',
        toYearEnd: true,
        reason: 'So lange kann bestritten werden, dass es die Einwilligung gab (§§ 195, 199 BGB).',
      },
      announcements: {
        period: 'P3Y',
        reason: 'Nachweis, wer von einer Änderung erfahren hat, bis Ansprüche verjährt sind (§§ 195, 199 BGB).',
      },
      dataRequests: {
        period: 'P3Y',
        reason: 'Nachweis der Antworten gegenüber Person und Aufsichtsbehörde, bis Ansprüche verjährt sind.',
      },
      auditLog: { period: 'P1Y', reason: 'Missbrauch fällt meist innerhalb eines Jahres auf.' },
    },
  },
  tickets: [...serviceTickets, ...networkTickets, ...workplaceTickets, ...requestTickets],
};
