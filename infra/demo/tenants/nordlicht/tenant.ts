// Shape A: closed desk for customers with a maintenance contract, on an own server in Germany, nobody else involved.
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
    { address: 'datenschutz@nordlicht.example', senderName: 'Nordlicht Datenschutz', queue: 'privacy' },
  ],
  agents: {
    admin: { name: 'Henning Oltmanns', email: 'admin@nordlicht.example', role: 'admin' },
    agent: { name: 'Carla Wiechmann', email: 'agent@nordlicht.example', role: 'agent' },
    timo: { name: 'Timo Reiners', email: 'timo.reiners@nordlicht.example', role: 'agent' },
    aylin: { name: 'Aylin Kaya', email: 'aylin.kaya@nordlicht.example', role: 'agent' },
    dpo: { name: 'Gesa Folkerts', email: 'dpo@nordlicht.example', role: 'dpo' },
  },
  organisations: {
    dobben: 'Gemeinschaftspraxis Dobbenviertel',
    mvz: 'MVZ Hunteufer',
    kinder: 'Kinderarztpraxis Ziegelhof',
    klinik: 'Klinik am Moorplacken',
    ortho: 'Orthopädie Lambertihof',
    ahlers: 'Praxis Dr. Ahlers',
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
    harms: { firstName: 'Onno', lastName: 'Harms', email: 'it@mvz-hunteufer.example', organisation: 'mvz' },
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
  privacy: {
    statedDaysAgo: 118,
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
        legalBasis: 'contract',
        interest: { de: '', en: '' },
      },
      {
        purpose: {
          de: 'Aus Anfragen lernen: Fehler der Software finden und die Anleitung verbessern',
          en: 'Learning from requests: finding faults in the software and improving the manual',
        },
        legalBasis: 'legitimateInterest',
        interest: {
          de: 'Derselbe Fehler soll andere Praxen nicht noch einmal treffen',
          en: 'The same fault should not hit other practices again',
        },
      },
      {
        purpose: {
          de: 'Nachvollziehen, wer eine Anfrage wie bearbeitet hat',
          en: 'Tracing who handled a request and how',
        },
        legalBasis: 'legitimateInterest',
        interest: {
          de: 'Vereinbarte Reaktionszeiten belegen und Missbrauch erkennen',
          en: 'Proving agreed response times and detecting abuse',
        },
      },
      {
        purpose: {
          de: 'Geschäftsbriefe aufbewahren (§ 257 HGB, § 147 AO)',
          en: 'Keeping commercial letters (section 257 HGB, section 147 AO)',
        },
        legalBasis: 'legalObligation',
        interest: { de: '', en: '' },
      },
    ],
    recipients: [],
    retention: {
      closedTickets: {
        retentionDays: 4 * 365,
        reason: 'Der Wartungsvertrag verlangt, frühere Störungen derselben Anlage über vier Jahre nachsehen zu können.',
      },
      rawMails: { retentionDays: 30, reason: 'Reicht, um eine fehlgeschlagene Verarbeitung zu wiederholen.' },
      deliveryLog: { retentionDays: 30, reason: 'Reicht, um ausgebliebenen Nachrichten nachzugehen.' },
      auditLog: { retentionDays: 365, reason: 'Nachweis der Reaktionszeiten für das laufende Vertragsjahr.' },
    },
  },
  tickets: [...practiceTickets, ...billingTickets, ...systemTickets, ...requestTickets],
};
