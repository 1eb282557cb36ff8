import type { Language, LedgerCategory, LedgerEntry } from '@redlich/contract';

const moment = (language: Language) => (at: string) =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Berlin',
  }).format(new Date(at));

interface Texts {
  title: string;
  act: string;
  from: string;
  until: string;
  what: string;
  count: string;
  where: string;
  grounds: Record<LedgerEntry['ground'], string>;
  categories: Record<LedgerCategory, string>;
  moment(at: string): string;
  number(count: number): string;
  intro(tenant: string, ground: string): string;
  chain(first: number, last: number, hash: string): string;
  footer(first: number, last: number, hash: string): string;
}

export const certificateTexts: Record<Language, Texts> = {
  de: {
    title: 'Löschnachweis',
    act: 'Vorgang',
    from: 'Begonnen',
    until: 'Beendet',
    what: 'Was gelöscht wurde',
    count: 'Anzahl',
    where:
      'Gelöscht wurden die Zeilen der Datenbank mit allem, was an ihnen hängt, ihre Einträge im Suchindex und alle Fassungen ihrer Dateien. In Sicherungen, die vorher entstanden, sind sie bis zu deren Ablauf noch enthalten; wird eine davon zurückgespielt, werden sie anhand dieses Verzeichnisses erneut gelöscht.',
    grounds: {
      period: 'nach Ablauf der festgelegten Frist',
      request: 'auf Verlangen der betroffenen Person (Art. 17 DSGVO)',
    },
    categories: {
      closedTickets: 'Abgeschlossene Anfragen',
      anonymisedTickets: 'Angaben zu Personen in abgeschlossenen Anfragen',
      rawMails: 'Originale eingegangener E-Mails',
      auditLog: 'Einträge des Protokolls',
      deliveryLog: 'Einträge des Versandprotokolls',
      readAccessLog: 'Einträge des Leseprotokolls',
      accessLog: 'Zeilen des Zugriffsprotokolls',
      consentProof: 'Nachweise von Einwilligungen und Widersprüchen',
      announcements: 'Mitteilungen und Widersprüche',
      requests: 'Anfragen der Person',
      sharedRequests: 'Anfragen, an denen andere beteiligt bleiben',
      kept: 'Notizen in Anfragen, die bleiben müssen',
      messages: 'Nachrichten in Anfragen anderer',
      mails: 'E-Mails, die zu keiner Anfrage wurden',
      account: 'Zugang zum Portal',
      consents: 'Angaben in Einwilligungen',
      objections: 'Angaben in Widersprüchen',
      dataRequests: 'Anträge zum Datenschutz und Angaben darin',
      person: 'Profil der Person',
    },
    moment: moment('de'),
    number: (count) => count.toLocaleString('de'),
    intro: (tenant, ground) =>
      `${tenant} bescheinigt: Die folgenden Daten wurden ${ground} endgültig gelöscht. Der Nachweis nennt niemanden.`,
    chain: (first, last, hash) =>
      `Der Vorgang steht im Löschverzeichnis in den Zeilen ${first} bis ${last}. Jede Zeile trägt die Prüfsumme der vorigen, so dass eine nachträgliche Änderung auffällt. Prüfsumme der letzten Zeile (SHA-256): ${hash}`,
    footer: (first, last, hash) => `Löschverzeichnis ${first}–${last} · SHA-256 ${hash}`,
  },
  en: {
    title: 'Certificate of deletion',
    act: 'Act',
    from: 'Begun',
    until: 'Ended',
    what: 'What was deleted',
    count: 'Number',
    where:
      'Deleted were the rows of the database with all that hangs on them, their entries in the search index and every version of their files. Backups made before still hold them until they expire; when one of those is restored, they are deleted again by means of this ledger.',
    grounds: {
      period: 'when the period set for them was over',
      request: 'at the request of the data subject (Art. 17 GDPR)',
    },
    categories: {
      closedTickets: 'Closed requests',
      anonymisedTickets: 'Details of people in closed requests',
      rawMails: 'Raw incoming mails',
      auditLog: 'Entries of the audit log',
      deliveryLog: 'Entries of the delivery log',
      readAccessLog: 'Entries of the log of readings',
      accessLog: 'Lines of the access log',
      consentProof: 'Proofs of consents and objections',
      announcements: 'Announcements and objections',
      requests: 'Requests of the person',
      sharedRequests: 'Requests in which others still take part',
      kept: 'Notes in requests that have to stay',
      messages: 'Messages in requests of others',
      mails: 'Mails that became no request',
      account: 'Access to the portal',
      consents: 'Details in consents',
      objections: 'Details in objections',
      dataRequests: 'Requests of data subjects and details in them',
      person: 'Profile of the person',
    },
    moment: moment('en'),
    number: (count) => count.toLocaleString('en'),
    intro: (tenant, ground) =>
      `${tenant} certifies: the following data were deleted for good ${ground}. The certificate names nobody.`,
    chain: (first, last, hash) =>
      `The act stands in the deletion ledger in lines ${first} to ${last}. Each line carries the checksum of the one before, so that a later change shows. Checksum of the last line (SHA-256): ${hash}`,
    footer: (first, last, hash) => `Deletion ledger ${first}–${last} · SHA-256 ${hash}`,
  },
};
