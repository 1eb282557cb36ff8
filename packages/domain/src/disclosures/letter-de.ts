import type { DataCategory, NoticeOccasion } from '@redlich/contract';
import type { NoticeLetterFacts, NoticeLetterText } from './letter-facts.ts';

const given: Record<DataCategory, string> = {
  customers: 'Stammdaten und Kontaktdaten',
  accounts: 'Daten des Zugangs',
  closedTickets: 'Anfragen mit ihren Nachrichten',
  uploads: 'hochgeladene Dateien',
  rawMails: 'E-Mails im Original',
  quarantine: 'zurückgehaltene E-Mails',
  deliveryLog: 'Angaben zu versandten E-Mails',
  sessions: 'Angaben zu Anmeldungen',
  auditLog: 'Einträge des Änderungsprotokolls',
  readAccessLog: 'Einträge des Leseprotokolls',
  accessLog: 'Einträge des Zugriffsprotokolls',
  consentProof: 'Einwilligungen',
  announcements: 'Mitteilungen',
  dataRequests: 'Anfragen zum Datenschutz',
};

const said: Record<NoticeOccasion, readonly [happened: string, please: string]> = {
  rectification: [
    'diese Daten haben wir berichtigt. Richtig sind jetzt die Angaben oben',
    'Bitte berichtigen Sie die Daten auch bei sich',
  ],
  erasure: [
    'diese Person hat die Löschung ihrer Daten verlangt, und wir haben sie bei uns gelöscht, soweit wir nichts davon aufbewahren müssen',
    'Bitte löschen Sie auch bei sich die Daten samt allen Kopien und Verweisen darauf, soweit Sie nicht selbst zur Aufbewahrung verpflichtet sind',
  ],
  restriction: [
    'wir haben die Verarbeitung dieser Daten eingeschränkt',
    'Bitte verarbeiten Sie die Daten auch bei sich nur noch eingeschränkt (Art. 18 Abs. 2 DSGVO)',
  ],
};

const subjects: Record<NoticeOccasion, string> = {
  rectification: 'Berichtigung von Daten, die Sie von uns haben (Art. 19 DSGVO)',
  erasure: 'Löschung von Daten, die Sie von uns haben (Art. 19 DSGVO)',
  restriction: 'Einschränkung von Daten, die Sie von uns haben (Art. 19 DSGVO)',
};

/** The German letter. */
export function noticeLetterDe({
  occasion,
  person,
  categories,
  number,
  sender,
  contact,
}: NoticeLetterFacts): NoticeLetterText {
  const [happened, please] = said[occasion];
  return {
    subject: subjects[occasion],
    body: [
      'Guten Tag,',
      `Sie haben von uns Daten dieser Person erhalten: ${person || '‹Name der Person›'} (${categories.map((one) => given[one]).join(', ')}).`,
      `${happened.charAt(0).toUpperCase()}${happened.slice(1)}. ${please}.`,
      `Wir sind nach Art. 19 DSGVO verpflichtet, Ihnen das mitzuteilen.${number === null ? '' : ` Die Anfrage dazu hat bei uns die Nummer ${number}.`}${contact === '' ? '' : ` Fragen beantworten wir unter ${contact}.`}`,
      `Freundliche Grüße\n${sender}`,
    ],
  };
}
