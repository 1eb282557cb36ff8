import type { Activity, Language, Recipient, RetentionCategory } from '@redlich/contract';

interface NoticeTexts {
  title: (tenant: string) => string;
  headings: Record<
    'controller' | 'dpo' | 'purposes' | 'recipients' | 'transfers' | 'retention' | 'rights' | 'complaint',
    string
  >;
  legalForm: (form: string) => string;
  phone: (phone: string) => string;
  vatId: (id: string) => string;
  dpoIntro: string;
  purposesIntro: string;
  purposeColumns: string[];
  bases: Record<Activity['legalBasis'], string>;
  recipientsIntro: string;
  recipientsNone: string;
  recipientColumns: string[];
  roles: Record<Recipient['role'], string>;
  transfersNone: string;
  transfersIntro: string;
  mechanisms: Record<NonNullable<Recipient['transferMechanism']>, string>;
  retentionIntro: string;
  retentionNone: string;
  retentionColumns: string[];
  categories: Record<RetentionCategory, { data: string; start: string }>;
  days: (days: number) => string;
  rightsIntro: string;
  rights: string[];
  objection: string;
  withdrawal: string;
  complaintIntro: string;
}

/** Every sentence of the notice; what varies comes from the registers and rules and from nowhere else. */
export const noticeTexts: Record<Language, NoticeTexts> = {
  de: {
    title: (tenant) => `Datenschutzerklärung für den Kundenservice von ${tenant}`,
    headings: {
      controller: 'Wer für Ihre Daten verantwortlich ist',
      dpo: 'Datenschutzbeauftragte Stelle',
      purposes: 'Wofür und auf welcher Grundlage wir Daten verarbeiten',
      recipients: 'Wer Ihre Daten erhält',
      transfers: 'Übermittlung außerhalb des Europäischen Wirtschaftsraums',
      retention: 'Wie lange wir Daten aufbewahren',
      rights: 'Ihre Rechte',
      complaint: 'Beschwerde bei der Aufsichtsbehörde',
    },
    legalForm: (form) => `Rechtsform: ${form}`,
    phone: (phone) => `Telefon: ${phone}`,
    vatId: (id) => `Umsatzsteuer-ID: ${id}`,
    dpoIntro: 'Fragen zum Datenschutz richten Sie an:',
    purposesIntro: 'Wenn Sie unseren Kundenservice nutzen, verarbeiten wir Daten zu diesen Zwecken:',
    purposeColumns: ['Zweck', 'Rechtsgrundlage', 'Berechtigtes Interesse'],
    bases: {
      consent: 'Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)',
      contract: 'Vertrag mit Ihnen oder dessen Anbahnung (Art. 6 Abs. 1 Buchst. b DSGVO)',
      legalObligation: 'gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)',
      legitimateInterest: 'unser berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)',
    },
    recipientsIntro: 'Diese Stellen erhalten Daten, soweit sie für die genannte Aufgabe nötig sind:',
    recipientsNone: 'Wir geben Ihre Daten an keine andere Stelle weiter.',
    recipientColumns: ['Empfänger', 'Rolle', 'Aufgabe', 'Land'],
    roles: { processor: 'Auftragsverarbeiter', controller: 'eigener Verantwortlicher' },
    transfersNone: 'Keiner der genannten Empfänger sitzt außerhalb des Europäischen Wirtschaftsraums.',
    transfersIntro:
      'Diese Empfänger sitzen außerhalb des Europäischen Wirtschaftsraums. Die Übermittlung stützt sich jeweils auf:',
    mechanisms: {
      adequacy: 'einen Angemessenheitsbeschluss der Europäischen Kommission (Art. 45 DSGVO)',
      dpf: 'die Zertifizierung nach dem EU-US Data Privacy Framework (Art. 45 DSGVO, Beschluss (EU) 2023/1795)',
      scc: 'die Standardvertragsklauseln der Europäischen Kommission (Art. 46 DSGVO, Beschluss (EU) 2021/914)',
      bcr: 'verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)',
    },
    retentionIntro:
      'Nach Ablauf dieser Fristen löschen wir die Daten automatisch, in der Regel in der folgenden Nacht:',
    retentionNone: 'Für diesen Kundenservice sind noch keine Löschfristen festgelegt.',
    retentionColumns: ['Daten', 'Die Frist beginnt mit', 'Frist'],
    categories: {
      closedTickets: { data: 'Anfragen mit allen Nachrichten und Dateien', start: 'dem Abschluss der Anfrage' },
      rawMails: { data: 'E-Mails in der Form, in der sie eingegangen sind', start: 'dem Eingang der E-Mail' },
      deliveryLog: { data: 'Protokoll der Nachrichten, die das System selbst versendet', start: 'dem Versand' },
      auditLog: { data: 'Protokoll der Bearbeitungsschritte', start: 'dem Eintrag' },
      readAccessLog: { data: 'Protokoll darüber, wer bei uns Ihre Anfrage geöffnet hat', start: 'dem Öffnen' },
      accessLog: {
        data: 'Zugriffsprotokoll unserer Seiten: Browser und Version, Betriebssystem, IP-Adresse, Zeitpunkt',
        start: 'dem Seitenaufruf',
      },
      consentProof: {
        data: 'Nachweis von Einwilligungen: Text, Zeitpunkt und Weg der Einwilligung und des Widerrufs',
        start: 'dem Ende des Jahres, in dem die Einwilligung endete',
      },
    },
    days: (days) => (days === 1 ? '1 Tag' : `${days.toLocaleString('de')} Tage`),
    rightsIntro: 'Sie können von uns verlangen:',
    rights: [
      'Auskunft darüber, welche Daten wir über Sie verarbeiten (Art. 15 DSGVO)',
      'Berichtigung falscher und Ergänzung unvollständiger Daten (Art. 16 DSGVO)',
      'Löschung Ihrer Daten, soweit keine Pflicht zur Aufbewahrung besteht (Art. 17 DSGVO)',
      'Einschränkung der Verarbeitung (Art. 18 DSGVO)',
      'Übertragung der Daten, die Sie uns auf Grund eines Vertrags oder einer Einwilligung gegeben haben (Art. 20 DSGVO)',
    ],
    objection:
      'Widerspruchsrecht: Stützen wir eine Verarbeitung auf ein berechtigtes Interesse, können Sie ihr aus Gründen widersprechen, die sich aus Ihrer besonderen Situation ergeben (Art. 21 DSGVO).',
    withdrawal: 'Eine Einwilligung können Sie jederzeit für die Zukunft widerrufen (Art. 7 Abs. 3 DSGVO).',
    complaintIntro: 'Sie können sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO). Für uns zuständig ist:',
  },
  en: {
    title: (tenant) => `Privacy notice for the ${tenant} service desk`,
    headings: {
      controller: 'Who is responsible for your data',
      dpo: 'Data protection officer',
      purposes: 'What we use data for, and on which legal ground',
      recipients: 'Who receives your data',
      transfers: 'Transfers outside the European Economic Area',
      retention: 'How long we keep data',
      rights: 'Your rights',
      complaint: 'Complaints to the supervisory authority',
    },
    legalForm: (form) => `Legal form: ${form}`,
    phone: (phone) => `Phone: ${phone}`,
    vatId: (id) => `VAT ID: ${id}`,
    dpoIntro: 'Please send questions about data protection to:',
    purposesIntro: 'When you use our service desk, we process data for these purposes:',
    purposeColumns: ['Purpose', 'Legal ground', 'Legitimate interest'],
    bases: {
      consent: 'your consent (Art. 6(1)(a) GDPR)',
      contract: 'a contract with you, or steps you asked for before one (Art. 6(1)(b) GDPR)',
      legalObligation: 'a legal obligation (Art. 6(1)(c) GDPR)',
      legitimateInterest: 'our legitimate interest (Art. 6(1)(f) GDPR)',
    },
    recipientsIntro: 'These parties receive data as far as their task requires it:',
    recipientsNone: 'We do not pass your data on to anybody else.',
    recipientColumns: ['Recipient', 'Role', 'Task', 'Country'],
    roles: { processor: 'processor', controller: 'controller of its own' },
    transfersNone: 'None of the recipients named above is outside the European Economic Area.',
    transfersIntro: 'These recipients are outside the European Economic Area. Each transfer relies on:',
    mechanisms: {
      adequacy: 'an adequacy decision of the European Commission (Art. 45 GDPR)',
      dpf: 'certification under the EU-US Data Privacy Framework (Art. 45 GDPR, Decision (EU) 2023/1795)',
      scc: "the European Commission's standard contractual clauses (Art. 46 GDPR, Decision (EU) 2021/914)",
      bcr: 'binding corporate rules (Art. 47 GDPR)',
    },
    retentionIntro: 'When these periods end we delete the data automatically, as a rule during the following night:',
    retentionNone: 'No deletion periods have been set for this service desk yet.',
    retentionColumns: ['Data', 'The period starts with', 'Period'],
    categories: {
      closedTickets: { data: 'Requests with all messages and files', start: 'the closing of the request' },
      rawMails: { data: 'E-mails in the form in which they arrived', start: 'the arrival of the e-mail' },
      deliveryLog: { data: 'Log of the messages that the system itself sends', start: 'the sending' },
      auditLog: { data: 'Log of the steps of processing', start: 'the entry' },
      readAccessLog: { data: 'Log of who on our side opened your request', start: 'the opening' },
      accessLog: {
        data: 'Access log of our pages: browser and version, operating system, IP address, time',
        start: 'the page view',
      },
      consentProof: {
        data: 'Proof of consent: text, time and way of the consent and of its withdrawal',
        start: 'the end of the year in which the consent ended',
      },
    },
    days: (days) => (days === 1 ? '1 day' : `${days.toLocaleString('en')} days`),
    rightsIntro: 'You can ask us for:',
    rights: [
      'access to the data we process about you (Art. 15 GDPR)',
      'correction of wrong data and completion of incomplete data (Art. 16 GDPR)',
      'erasure of your data, unless we are obliged to keep it (Art. 17 GDPR)',
      'restriction of processing (Art. 18 GDPR)',
      'a portable copy of the data you gave us under a contract or with your consent (Art. 20 GDPR)',
    ],
    objection:
      'Right to object: where we rely on a legitimate interest, you can object on grounds relating to your particular situation (Art. 21 GDPR).',
    withdrawal: 'You can withdraw consent at any time for the future (Art. 7(3) GDPR).',
    complaintIntro:
      'You can lodge a complaint with a supervisory authority (Art. 77 GDPR). The one in charge of us is:',
  },
};
