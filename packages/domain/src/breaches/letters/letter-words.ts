import type { BreachKind, DataCategory, Language } from '@redlich/contract';

type Words<K extends string> = Record<Language, Record<K, string>>;

export const kindWords: Words<BreachKind> = {
  de: {
    confidentiality: 'Vertraulichkeit (Unbefugte konnten Daten sehen oder erhalten)',
    integrity: 'Integrität (Daten wurden unbefugt oder versehentlich verändert)',
    availability: 'Verfügbarkeit (Daten gingen verloren oder waren nicht erreichbar)',
  },
  en: {
    confidentiality: 'confidentiality (people without authority could see or obtain data)',
    integrity: 'integrity (data were altered without authority or by accident)',
    availability: 'availability (data were lost or out of reach)',
  },
};

export const categoryWords: Words<DataCategory> = {
  de: {
    customers: 'Stammdaten von Kunden',
    accounts: 'Zugänge',
    closedTickets: 'Anfragen und Antworten',
    uploads: 'Dateien in Anfragen',
    rawMails: 'E-Mails im Original',
    quarantine: 'Nachrichten unbekannter Absender',
    deliveryLog: 'Protokoll des Versands',
    sessions: 'Sitzungen',
    auditLog: 'Protokoll der Änderungen',
    readAccessLog: 'Protokoll der Einsicht',
    accessLog: 'Zugriffsprotokoll des Servers',
    consentProof: 'Nachweise von Einwilligungen',
    announcements: 'Mitteilungen',
    dataRequests: 'Anträge zum Datenschutz',
  },
  en: {
    customers: 'master data of customers',
    accounts: 'logins',
    closedTickets: 'requests and answers',
    uploads: 'files in requests',
    rawMails: 'original e-mails',
    quarantine: 'messages of unknown senders',
    deliveryLog: 'log of mails sent',
    sessions: 'sessions',
    auditLog: 'log of changes',
    readAccessLog: 'log of reading',
    accessLog: 'access log of the server',
    consentProof: 'proof of consent',
    announcements: 'announcements',
    dataRequests: 'requests of data subjects',
  },
};

const locales = { de: 'de-DE', en: 'en-GB' } as const;
const withWord = { de: ' Uhr', en: '' };

/** `27. November 2026 um 14:05 Uhr`, in the time of Berlin. */
export const momentIn = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(at) + withWord[language];

export const numberIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value);
