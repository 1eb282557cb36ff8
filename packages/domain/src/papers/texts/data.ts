import type { Language, LegalBasis, Recipient, RetentionCategory } from '@redlich/contract';

type Both = Record<Language, string>;
const both = (de: string, en: string): Both => ({ de, en });

/** What the product stores of people, by the categories of the data map, as a record or a contract names it. */
export const dataCategories: Record<string, Both> = {
  customers: both(
    'Stammdaten: Name, E-Mail-Adresse, zugehörige Organisation, Vermerke',
    'Master data: name, e-mail address, organisation, remarks',
  ),
  accounts: both(
    'Zugangsdaten: E-Mail-Adresse, Prüfwert des Kennworts, zweite Faktoren, Rollen und Abwesenheiten des Personals',
    'Access data: e-mail address, hash of the password, second factors, roles and absences of staff',
  ),
  closedTickets: both(
    'Anfragen: Betreff, Nachrichten, Absender- und Empfängeradressen, Schlagwörter, Dateien',
    'Requests: subject, messages, addresses of senders and recipients, tags, files',
  ),
  uploads: both('Hochgeladene Dateien vor dem Absenden', 'Uploaded files before they are sent'),
  rawMails: both('Eingegangene E-Mails im Original mit Kopfzeilen', 'Received e-mails as they came, with headers'),
  quarantine: both('Zurückgehaltene E-Mails unbekannter Absender', 'E-mails of unknown senders that were held back'),
  deliveryLog: both(
    'Versandprotokoll: Empfängeradresse und Zustand der Zustellung',
    'Log of outgoing mail: address of the recipient and state of delivery',
  ),
  sessions: both('Anmeldungen: Zeitpunkt, Browser und Betriebssystem', 'Logins: time, browser and operating system'),
  auditLog: both(
    'Änderungsprotokoll: wer was wann geändert hat, ohne Inhalte',
    'Log of changes: who changed what and when, without content',
  ),
  readAccessLog: both('Protokoll der Lesezugriffe des Personals', 'Log of what staff looked at'),
  accessLog: both(
    'Zugriffsprotokoll der Seiten: IP-Adresse, Browser, Betriebssystem, Zeitpunkt',
    'Log of page views: IP address, browser, operating system, time',
  ),
  consentProof: both(
    'Nachweise von Einwilligungen, Widerrufen und Widersprüchen',
    'Proof of consents, their withdrawal and of objections',
  ),
  announcements: both(
    'Mitteilungen an Kundinnen und Kunden: an wen, wann, Zustand der Zustellung; Widersprüche gegen angekündigte Auftragsverarbeiter',
    'Announcements to customers: to whom, when, state of delivery; objections to announced processors',
  ),
  dataRequests: both(
    'Anfragen betroffener Personen: Recht, Person, Text, Schritte, Briefe, Ausgang; wie die Identität geklärt wurde, ohne den Beleg',
    'Requests of data subjects: right, person, text, steps, letters, outcome; how identity was established, without the proof',
  ),
};

/** Whose data; in the order of a record. */
export const peopleCategories: Record<string, Both> = {
  contacts: both('Personen, die sich an den Kundenservice wenden', 'People who write to the help desk'),
  accountHolders: both('Personen mit Zugang zum Portal', 'People with an account in the portal'),
  mentioned: both('Personen, die in Nachrichten genannt werden', 'People who are named in messages'),
  visitors: both('Besucherinnen und Besucher der Seiten', 'Visitors of the pages'),
  staff: both('Beschäftigte des Kundenservice', 'Staff of the help desk'),
};

export const legalBases: Record<LegalBasis, Both> = {
  consent: both('Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)', 'consent (Art. 6(1)(a) GDPR)'),
  contract: both(
    'Vertrag oder dessen Anbahnung (Art. 6 Abs. 1 Buchst. b DSGVO)',
    'contract or steps towards one (Art. 6(1)(b) GDPR)',
  ),
  legalObligation: both('gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)', 'legal obligation (Art. 6(1)(c) GDPR)'),
  legitimateInterest: both(
    'berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)',
    'legitimate interest (Art. 6(1)(f) GDPR)',
  ),
};

export const mechanisms: Record<NonNullable<Recipient['transferMechanism']>, Both> = {
  adequacy: both('Angemessenheitsbeschluss (Art. 45 DSGVO)', 'adequacy decision (Art. 45 GDPR)'),
  dpf: both(
    'EU-US Data Privacy Framework (Art. 45 DSGVO, Beschluss (EU) 2023/1795)',
    'EU-US Data Privacy Framework (Art. 45 GDPR, decision (EU) 2023/1795)',
  ),
  scc: both(
    'Standardvertragsklauseln (Art. 46 DSGVO, Beschluss (EU) 2021/914)',
    'standard contractual clauses (Art. 46 GDPR, decision (EU) 2021/914)',
  ),
  bcr: both('verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)', 'binding corporate rules (Art. 47 GDPR)'),
};

export const recipientRoles: Record<Recipient['role'], Both> = {
  processor: both('Auftragsverarbeiter', 'processor'),
  controller: both('eigener Verantwortlicher', 'controller of its own'),
};

/** What begins a period of retention. */
export const retentionStarts: Record<RetentionCategory, Both> = {
  closedTickets: both('Abschluss der Anfrage', 'closing of the request'),
  rawMails: both('Eingang', 'receipt'),
  deliveryLog: both('Versand', 'sending'),
  auditLog: both('Eintrag', 'entry'),
  readAccessLog: both('Eintrag', 'entry'),
  accessLog: both('Seitenaufruf', 'page view'),
  consentProof: both('Ende der Einwilligung oder des Widerspruchs', 'end of the consent or objection'),
  announcements: both('Ende des Versands', 'end of sending'),
  dataRequests: both('Abschluss der Anfrage', 'closing of the request'),
};
