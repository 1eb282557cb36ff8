// Shape C: closed portal for customers and partners, hosted in Germany by a processor; staff make the accounts.
import { onConsent, onContract, onDuty, onInterest } from '../../story/grounds.ts';
import type { DemoTenant } from '../../story/tenant.ts';
import { contractTickets } from './contract-tickets.ts';
import { interfaceTickets } from './interface-tickets.ts';
import { operationTickets } from './operation-tickets.ts';
import { productionTickets } from './production-tickets.ts';

const address = { street: 'Volmeufer 8', postalCode: '58507', city: 'Lüdenscheid', country: 'DE' };

export const talwerk: DemoTenant = {
  slug: 'talwerk',
  name: 'Talwerk Fertigungssoftware',
  queues: {
    production: 'Fertigung & Lager',
    interfaces: 'Schnittstellen',
    operations: 'Betrieb & Updates',
    contracts: 'Partner & Verträge',
  },
  channels: [
    { address: 'support@talwerk.example', senderName: 'Talwerk Support', queue: 'production' },
    { address: 'partner@talwerk.example', senderName: 'Talwerk Partnerbetreuung', queue: 'contracts' },
    {
      address: 'datenschutz@talwerk.example',
      senderName: 'Talwerk Datenschutz',
      queue: 'contracts',
      takes: 'dataRequests',
    },
  ],
  agents: {
    admin: { name: 'Sabine Kessler', email: 'admin@talwerk.example', role: 'admin' },
    agent: { name: 'Marco Pieper', email: 'agent@talwerk.example', role: 'agent' },
    lena: { name: 'Lena Schulte', email: 'lena.schulte@talwerk.example', role: 'agent' },
    dusan: { name: 'Dusan Petrovic', email: 'dusan.petrovic@talwerk.example', role: 'agent' },
    dpo: { name: 'Ralf Homberg', email: 'dpo@talwerk.example', role: 'dpo' },
  },
  organisations: {
    brinkmann: {
      name: 'Drehteile Brinkmann GmbH',
      domains: ['drehteile-brinkmann.example', 'kunde-talwerk.example'],
      sharing: 'organisation',
      contracts: [
        {
          number: 'TW-4410',
          startedDaysAgo: 640,
          endsInDays: 455,
          services: ['Softwarepflege Fertigung', 'Softwarepflege Lohn', 'Hotline'],
        },
      ],
    },
    stahlbau: {
      name: 'Stahlbau Wiblingwerde GmbH',
      domains: ['stahlbau-wiblingwerde.example'],
      isVip: true,
      contracts: [
        { number: 'TW-4388', startedDaysAgo: 980, endsInDays: 115, services: ['Softwarepflege Fertigung', 'Hotline'] },
      ],
    },
    federn: {
      name: 'Federnwerk Grote KG',
      domains: ['federnwerk-grote.example'],
      contracts: [{ number: 'TW-4431', startedDaysAgo: 300, endsInDays: 430, services: ['Softwarepflege Fertigung'] }],
    },
    galvanik: {
      name: 'Galvanik Lennetal GmbH',
      domains: ['galvanik-lennetal.example'],
      contracts: [
        { number: 'TW-4402', startedDaysAgo: 700, endsInDays: null, services: ['Softwarepflege Fertigung', 'Betrieb'] },
      ],
    },
    guss: {
      name: 'Druckguss Hegemann GmbH & Co. KG',
      domains: ['druckguss-hegemann.example'],
      sharing: 'chosen',
      contracts: [{ number: 'TW-4419', startedDaysAgo: 520, endsInDays: 210, services: ['EDI', 'Hotline'] }],
    },
    volmetal: {
      name: 'Systemhaus Volmetal',
      domains: ['systemhaus-volmetal.example'],
      note: 'Partner, betreut eigene Kunden mit unserer Software.',
    },
  },
  customers: {
    kunde: {
      firstName: 'Uwe',
      lastName: 'Brinkmann',
      email: 'kunde@kunde-talwerk.example',
      organisation: 'brinkmann',
      login: true,
    },
    jana: {
      firstName: 'Jana',
      lastName: 'Brinkmann',
      email: 'lohn@drehteile-brinkmann.example',
      organisation: 'brinkmann',
    },
    korkmaz: {
      firstName: 'Ayse',
      lastName: 'Korkmaz',
      email: 'korkmaz@stahlbau-wiblingwerde.example',
      organisation: 'stahlbau',
    },
    filthaut: {
      firstName: 'Norbert',
      lastName: 'Filthaut',
      email: 'filthaut@stahlbau-wiblingwerde.example',
      organisation: 'stahlbau',
    },
    grote: {
      firstName: 'Christian',
      lastName: 'Grote',
      email: 'c.grote@federnwerk-grote.example',
      organisation: 'federn',
    },
    voss: { firstName: 'Melanie', lastName: 'Voss', email: 'dispo@federnwerk-grote.example', organisation: 'federn' },
    reinhold: {
      firstName: 'Anja',
      lastName: 'Reinhold',
      email: 'qs@galvanik-lennetal.example',
      organisation: 'galvanik',
    },
    nowak: {
      firstName: 'Piotr',
      lastName: 'Nowak',
      email: 'schichtleitung@galvanik-lennetal.example',
      organisation: 'galvanik',
    },
    hegemann: {
      firstName: 'Thomas',
      lastName: 'Hegemann',
      email: 'hegemann@druckguss-hegemann.example',
      organisation: 'guss',
    },
    sauer: {
      firstName: 'Kathrin',
      lastName: 'Sauer',
      email: 'edi@druckguss-hegemann.example',
      organisation: 'guss',
      seesOrganisation: true,
    },
    kalthoff: {
      firstName: 'Stefan',
      lastName: 'Kalthoff',
      email: 's.kalthoff@systemhaus-volmetal.example',
      organisation: 'volmetal',
    },
    dewit: { firstName: 'Jeroen', lastName: 'de Wit', email: 'jeroen@vakwerk-consult.example', language: 'en' },
    dornseif: { firstName: 'Heike', lastName: 'Dornseif', email: 'buero@werkzeugbau-dornseif.example' },
    becker: { firstName: 'Lars', lastName: 'Becker', email: 'l.becker@werkzeugbau-dornseif.example' },
    rottmann: { firstName: 'Michael', lastName: 'Rottmann', email: 'post@rottmann-fertigungsberatung.example' },
  },
  intake: {
    policy: 'known',
    answersStrangers: true,
    quarantineDays: 14,
    strangers: [
      {
        name: 'Gerd Plate',
        email: 'g.plate@plate-verzahnung.example',
        to: 'support@talwerk.example',
        subject: 'Anbindung unserer Messmaschine',
        text: 'Hallo zusammen,\n\nHerr Kalthoff hat uns an Sie verwiesen. Wir würden gern unsere Messmaschine an die Fertigungssoftware anbinden. Wer kann uns dazu etwas sagen?\n\nGerd Plate',
        hoursAgo: 20,
        reason: 'unknown',
      },
    ],
  },
  privacy: {
    statedDaysAgo: 91,
    controller: {
      name: 'Talwerk Fertigungssoftware GmbH',
      legalForm: 'Gesellschaft mit beschränkter Haftung',
      address,
      email: 'kontakt@talwerk.example',
      phone: '',
    },
    dpo: { name: 'Ralf Homberg', email: 'datenschutz@talwerk.example', address },
    authority: {
      name: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      address: { street: 'Kavalleriestraße 2-4', postalCode: '40213', city: 'Düsseldorf', country: 'DE' },
      email: 'poststelle@ldi.nrw.de',
      website: 'https://www.ldi.nrw.de',
    },
    activities: [
      {
        purpose: {
          de: 'Konten für Kunden und Partner führen und ihre Anfragen bearbeiten',
          en: 'Keeping accounts for customers and partners and handling their requests',
        },
        bases: [
          onContract({ de: 'für Kunden und ihre Mitarbeitenden', en: 'for customers and their staff' }),
          onInterest(
            {
              de: 'Partner arbeiten mit unserer Software und brauchen dafür einen Ansprechpartner',
              en: 'Partners work with our software and need somebody to turn to for that',
            },
            { de: 'für Partner ohne Vertrag mit uns', en: 'for partners without a contract with us' },
          ),
        ],
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
        features: ['requests', 'announcements', 'sharing', 'openIntake', 'singleSignOn', 'webhooks'],
      },
      {
        purpose: {
          de: 'Über Sicherheitsaktualisierungen und wichtige Änderungen der Software informieren',
          en: 'Informing about security updates and important changes to the software',
        },
        bases: [
          onInterest({
            de: 'Anlagen unserer Kunden vor bekannten Schwachstellen schützen',
            en: "Protecting our customers' plants against known vulnerabilities",
          }),
        ],
        dataCategories: ['customers'],
        people: ['accountHolders'],
        features: [],
      },
      {
        purpose: {
          de: 'Angriffe auf das Portal erkennen und abwehren',
          en: 'Detecting and fending off attacks on the portal',
        },
        bases: [
          onInterest({
            de: 'Sicherer Betrieb des Portals und Schutz der Daten aller Kunden',
            en: "Running the portal securely and protecting all customers' data",
          }),
        ],
        dataCategories: ['accessLog', 'auditLog', 'readAccessLog', 'quarantine'],
        people: ['visitors', 'accountHolders', 'staff'],
        features: ['accessLog', 'readAccessLog', 'apiTokens'],
      },
      {
        purpose: {
          de: 'Abgerechnete Leistungen belegen',
          en: 'Documenting services that were invoiced',
        },
        bases: [onDuty('DE.voucher')],
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
      hosting: { selfOperated: false, operator: 'Ruhrtal Hosting GmbH', country: 'DE', place: 'Dortmund' },
      identity: { ladder: ['loggedIn', 'knownAddress', 'callBack'] },
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
            de: 'Ruhrtal Hosting hält Sicherungen der letzten 35 Tage vor.',
            en: 'Ruhrtal Hosting keeps backups of the last 35 days.',
          },
        },
        {
          group: 'review',
          text: {
            de: 'Einmal im Jahr prüft eine andere Firma das Portal auf Schwachstellen.',
            en: 'Once a year another firm tests the portal for weaknesses.',
          },
        },
      ],
    },
    recipients: [
      {
        name: 'Ruhrtal Hosting GmbH',
        category: 'hosting',
        dataCategories: ['customers', 'closedTickets', 'uploads', 'rawMails'],
        contract: { signedDaysAgo: 1000, endsInDays: 41 },
        role: 'processor',
        purpose: {
          de: 'Betreibt die Server des Portals und ihre Sicherungen in Dortmund',
          en: 'Runs the servers of the portal and their backups in Dortmund',
        },
        country: 'DE',
        transferMechanism: null,
      },
    ],
    retention: {
      closedTickets: {
        period: 'P2Y6M',
        reason:
          'Zwei Jahre Gewährleistung und ein halbes Jahr für die Abwicklung. Rechnungsbelege liegen in der Buchhaltung.',
      },
      rawMails: { period: 'P30D', reason: 'Nur zum erneuten Einlesen nach Störungen.' },
      deliveryLog: { period: 'P30D', reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      readAccessLog: { period: 'P90D', reason: 'Reicht, um einem Verdacht auf unbefugtes Lesen nachzugehen.' },
      accessLog: { period: 'P7D', reason: 'Nur um Störungen und Angriffe zu erkennen.' },
      consentProof: {
        period: 'P3Y',
        toYearEnd: true,
        reason: 'Nachweispflicht bis zur Verjährung möglicher Ansprüche (§§ 195, 199 BGB).',
      },
      announcements: {
        period: 'P3Y',
        reason: 'Sicherheitshinweise müssen bis zur Verjährung belegbar bleiben (§§ 195, 199 BGB).',
      },
      dataRequests: {
        period: 'P3Y',
        reason: 'Bis zur Verjährung können wir belegen müssen, wie wir geantwortet haben (§§ 195, 199 BGB).',
      },
      auditLog: { period: 'P1Y', reason: 'Angriffe werden oft erst nach Monaten bemerkt.' },
    },
  },
  tickets: [...productionTickets, ...interfaceTickets, ...operationTickets, ...contractTickets],
};
