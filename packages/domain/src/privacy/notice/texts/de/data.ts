import type { Language, NoticeForm, Provision } from '@redlich/contract';
import { listed } from '../names.ts';

const forms: Record<NoticeForm, string> = {
  visitorRequest: 'Anfrage ohne Anmeldung',
  request: 'Anfrage im Portal',
  activation: 'Zugang zum Portal anlegen',
};

/** Which data there are, how they come about, and what has to be given. */
export const data = {
  profileByMail:
    'Schreiben Sie uns zum ersten Mal, entsteht von selbst ein Profil mit Vorname, Nachname und E-Mail-Adresse, soweit Ihre Nachricht sie nennt. Weitere Nachrichten von dieser Adresse werden ihm zugeordnet.',
  profileWhenAccepted:
    'Nehmen wir Ihre erste Nachricht an, entsteht von selbst ein Profil mit Vorname, Nachname und E-Mail-Adresse, soweit Ihre Nachricht sie nennt. Weitere Nachrichten von dieser Adresse werden ihm zugeordnet.',
  sources:
    'Ihre Angaben haben wir von Ihnen selbst oder von Personen, die Sie in einer Nachricht als Absender oder Empfänger nennen. Unsere Mitarbeitenden können Angaben von Hand ergänzen oder aus einem früheren System übernehmen.',
  sourceKept:
    'Zu jedem Profil ist gespeichert, wie es entstanden ist: durch eine E-Mail, über das Portal, von Hand oder durch eine Übernahme.',
  categoriesIntro: 'Im Einzelnen speichern wir:',
  categories: {
    customers:
      'Profil und Firma: Name und E-Mail-Adresse, die Firma, zu der Sie gehören, Vermerke zu ihr, und welche Fassung dieser Erklärung unsere Formulare Ihnen wann gezeigt haben.',
    accounts:
      'Zugang zum Portal: E-Mail-Adresse und ein Prüfwert des Kennworts; dazu Name und Schlüssel eines zweiten Faktors, falls Sie einen eingerichtet haben.',
    closedTickets:
      'Anfragen: Betreff, Nachrichten, Absender- und Empfängeradressen, Schlagwörter sowie Dateien mit ihren Namen.',
    uploads: 'Dateien, die Sie hochladen, bevor Sie eine Anfrage absenden.',
    rawMails: 'E-Mails in der Form, in der sie eingegangen sind, mit allen Kopfzeilen.',
    quarantine:
      'Zurückgehaltene E-Mails von Absendern, deren Nachrichten nicht von selbst angenommen werden: Absender, Betreff und Text.',
    deliveryLog: 'Nachrichten, die das System selbst versendet, mit Empfängeradresse und Versandstand.',
    sessions: 'Anmeldungen: Zeitpunkt sowie Browser und Betriebssystem des Geräts.',
    auditLog: 'Protokoll der Bearbeitungsschritte: wer was wann geändert hat, ohne den Inhalt.',
    readAccessLog: 'Protokoll darüber, wer bei uns welche Anfrage geöffnet hat.',
    accessLog: 'Zugriffsprotokoll der Seiten mit der IP-Adresse.',
    consentProof:
      'Nachweis, worin Sie eingewilligt haben, wann, auf welchem Weg, wann Sie widerrufen haben, und wogegen Sie widersprochen haben.',
    announcements:
      'Mitteilungen, die wir Ihnen senden: welche, wann, und ob die E-Mail ankam; dazu Widersprüche gegen angekündigte Auftragsverarbeiter.',
    dataRequests:
      'Anfragen zu Ihren Rechten: welches Recht, Ihr Text, unsere Schritte, Briefe und Antwort; wie wir geklärt haben, wer Sie sind, nicht aber der Beleg.',
  } as Record<string, string>,
  mandatory: (form: NoticeForm, fields: readonly string[], language: Language) =>
    `${forms[form]}: ${fields.length === 1 ? 'Pflichtfeld ist' : 'Pflichtfelder sind'} ${listed(fields, language)}.`,
  mandatoryMail: 'Schreiben Sie eine E-Mail, genügen Ihre Adresse und Ihre Nachricht.',
  fields: {
    name: 'Name',
    email: 'E-Mail-Adresse',
    subject: 'Betreff',
    body: 'Nachricht',
    password: 'Kennwort',
  } as Record<string, string>,
  nameOptional: 'Einen Namen müssen Sie nicht angeben.',
  pseudonym: 'Als Name genügt ein Pseudonym.',
  duty: (duty: Provision['duty'], explanation: string) =>
    duty === 'none'
      ? 'Weder Gesetz noch Vertrag verpflichten Sie, uns hier Daten zu geben.'
      : duty === 'contract'
        ? `Ein Vertrag verlangt, dass Sie uns Daten geben: ${explanation}`
        : `Das Gesetz verlangt, dass Sie uns Daten geben: ${explanation}`,
  sampleIntro: 'So sieht das Profil einer erfundenen Person aus, Feld für Feld:',
  sampleColumns: ['Feld', 'Beispiel'],
  sampleFields: {
    customer_id: ['Kennung des Profils', 'zufällig vergeben'],
    first_name: ['Vorname', 'Jutta'],
    last_name: ['Nachname', 'Kern'],
    name_key: ['Name in Suchform', 'jutta kern'],
    email: ['E-Mail-Adresse', 'jutta.kern@firma.example'],
    email_key: ['E-Mail-Adresse in Suchform', 'jutta.kern@firma.example'],
    search: ['Suchverzeichnis', 'jutta kern firma'],
    organisation_id: ['Firma', 'Firma Beispiel'],
    source: ['Entstanden durch', 'E-Mail'],
    sees_organisation: ['Sieht Anfragen der Firma', 'nein'],
    is_invited: ['Darf immer schreiben', 'nein'],
    email_confirmed_at: ['E-Mail-Adresse bestätigt am', '3. März 2026'],
    created_at: ['Angelegt am', '3. März 2026'],
    updated_at: ['Geändert am', '3. März 2026'],
  } as Record<string, readonly [string, string]>,
};
