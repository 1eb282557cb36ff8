import type { DataCategory, LegalBasis, Recipient, RecipientCategory } from '@redlich/contract';
import { ended } from '../names.ts';

/** For which purposes, on which ground, and who receives data. */
export const sharing = {
  purposesIntro: 'Wenn Sie unseren Kundenservice nutzen, verarbeiten wir Daten zu diesen Zwecken:',
  purposeColumns: ['Zweck', 'Rechtsgrundlage', 'Interesse oder Vorschrift', 'Daten'],
  interest: (text: string) => `Unser Interesse: ${text}`,
  bases: {
    consent: 'Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)',
    contract: 'Vertrag mit Ihnen oder dessen Anbahnung (Art. 6 Abs. 1 Buchst. b DSGVO)',
    legalObligation: 'gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)',
    legitimateInterest: 'unser berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)',
  } satisfies Record<LegalBasis, string> as Record<LegalBasis, string>,
  dataCategories: {
    customers: 'Profil',
    accounts: 'Zugang',
    closedTickets: 'Anfragen',
    uploads: 'hochgeladene Dateien',
    rawMails: 'eingegangene E-Mails',
    quarantine: 'zurückgehaltene E-Mails',
    deliveryLog: 'Versandprotokoll',
    sessions: 'Anmeldungen',
    auditLog: 'Bearbeitungsprotokoll',
    readAccessLog: 'Leseprotokoll',
    accessLog: 'Zugriffsprotokoll',
    consentProof: 'Einwilligungen',
    announcements: 'Mitteilungen',
    dataRequests: 'Anfragen zu Rechten',
  } as Record<DataCategory, string>,
  recipientsIntro: 'Diese Stellen erhalten Daten, soweit sie für die genannte Aufgabe nötig sind:',
  recipientsNone: 'Wir geben Ihre Daten an keine andere Stelle weiter.',
  recipientColumns: ['Empfänger', 'Art und Rolle', 'Aufgabe', 'Daten', 'Land'],
  roles: { processor: 'Auftragsverarbeiter', controller: 'eigener Verantwortlicher' } as Record<
    Recipient['role'],
    string
  >,
  categories: {
    hosting: 'Rechenzentrum',
    mail: 'E-Mail-Versand',
    monitoring: 'Überwachung der Technik',
    billing: 'Abrechnung',
    remoteMaintenance: 'Fernwartung',
    communication: 'Kommunikation',
    subcontractor: 'Subunternehmen',
    advice: 'Beratung',
    authority: 'Behörde',
    other: 'Dienstleister',
  } as Record<RecipientCategory, string>,
  dataAsNeeded: 'soweit für die Aufgabe nötig',
  processors:
    'Auftragsverarbeiter verarbeiten die Daten für uns und nur nach unserer Weisung; eigene Zwecke dürfen sie damit nicht verfolgen (Art. 28 DSGVO).',
  contracts: (names: string) => ended(`Der Vertrag über die Auftragsverarbeitung besteht mit ${names}`),
  controllers:
    'Eigene Verantwortliche entscheiden selbst, wozu und wie sie die Daten verarbeiten; dafür gilt ihre eigene Datenschutzerklärung.',
  links: (name: string, addresses: readonly string[]) => `Mehr über ${name}: ${addresses.join(', ')}`,
  clausesOn: (day: string) => `, vereinbart am ${day}`,
  dpfCheckedOn: (day: string) => `, Eintrag in der Liste geprüft am ${day}`,
  copyAt: (name: string, place: string) => `Eine Kopie der Garantien von ${name} ist erhältlich: ${place}`,
  places: { database: 'die Datenbank', files: 'die Ablage der Dateien', mail: 'den Versand der E-Mails' } as Record<
    'database' | 'files' | 'mail',
    string
  >,
  placeOutside: (place: string, operator: string | null, country: string) =>
    `Unsere Helpdesk-Plattform nutzt für ${place} einen Ort außerhalb des Europäischen Wirtschaftsraums: ${operator === null ? country : `${operator}, ${country}`}.`,
  transfersNone: 'Keiner der genannten Empfänger sitzt außerhalb des Europäischen Wirtschaftsraums.',
  transfersIntro:
    'Diese Empfänger sitzen außerhalb des Europäischen Wirtschaftsraums. Die Übermittlung stützt sich jeweils auf:',
  transfersCopy:
    'Eine Kopie der Klauseln oder Vorschriften, auf die wir uns dabei stützen, erhalten Sie auf Anfrage von uns; Geschäftsgeheimnisse können darin geschwärzt sein.',
  mechanisms: {
    adequacy: 'einen Angemessenheitsbeschluss der Europäischen Kommission (Art. 45 DSGVO)',
    dpf: 'die Zertifizierung nach dem EU-US Data Privacy Framework (Art. 45 DSGVO, Beschluss (EU) 2023/1795)',
    scc: 'die Standardvertragsklauseln der Europäischen Kommission (Art. 46 DSGVO, Beschluss (EU) 2021/914)',
    bcr: 'verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)',
  } as Record<NonNullable<Recipient['transferMechanism']>, string>,
};
