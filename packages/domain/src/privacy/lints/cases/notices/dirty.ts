import type { LintId } from '../../finding.ts';

interface Dirty {
  name: string;
  raises: readonly LintId[];
  text: string;
}

/** Whole notices as they are found in the wild, in our own words, with all that is wrong with each. */
export const dirtyNotices: readonly Dirty[] = [
  {
    name: 'an old German notice that was never touched again',
    raises: ['L01', 'L02', 'L05', 'L09', 'L10', 'L13', 'L17', 'L20', 'L21', 'L26', 'L28', 'L29', 'L33', 'L35'],
    text: `Datenschutzerklärung
Stand: Mai 2019

Angaben gemäß § 5 TMG: Küstennetz IT GmbH, Deichweg 3, 18055 Rostock, post@kuestennetz.example, Tel. 0381 555 44.

Unsere Datenschutzbeauftragte erreichen Sie unter datenschutz@kuestennetz.example.

Erhebung von Daten
Wenn Sie ein Ticket eröffnen, verarbeiten wir Daten wie z. B. Name, Anschrift und Gerätenummer. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO. Ihre Daten sind bei uns absolut sicher.

Protokolle
Der Server schreibt bei jedem Zugriff eine Logdatei, die wir nach 14 Tagen löschen. Die Speicherung in der Logdatei ist zwingend erforderlich. Ein Widerspruch ist daher nicht möglich.

Cookies
Wir verwenden Sitzungscookies nach § 25 Abs. 2 Nr. 2 TTDSG. Sie werden gelöscht, wenn Sie den Browser schließen.

Empfänger
Unser Anbieter für Benachrichtigungen ist die Signal Flare Inc. aus den USA. Sie ist nach dem EU-US Privacy Shield zertifiziert.

Speicherdauer
Tickets löschen wir nach drei Jahren. Rechnungen bewahren wir zehn Jahre auf.

Ihre Rechte
Sie haben das Recht auf Auskunft, auf Berichtigung, Sperrung oder Löschung Ihrer Daten und auf Datenübertragbarkeit. Verantwortliche Stelle ist die oben genannte Gesellschaft. Sie können bei der Aufsichtsbehörde Beschwerde einlegen.

Streitbeilegung
Die Kommission stellt eine Plattform zur Online-Streitbeilegung bereit: https://ec.europa.eu/consumers/odr.`,
  },
  {
    name: 'a German notice patched together from several',
    raises: [
      'L04',
      'L06',
      'L07',
      'L08',
      'L11',
      'L12',
      'L15',
      'L16',
      'L18',
      'L19',
      'L23',
      'L24',
      'L25',
      'L30',
      'L31',
      'L32',
    ],
    text: `Datenschutzerklärung der Bergblick Systeme UG (haftungsbeschränkt)
Stand: 5. Oktober 2026

Verantwortlicher
Bergblick Systeme UG, Marktplatz 9, 90403 Nürnberg, support (at) bergblick.example

Unser Datenschutzbeauftragter hilft Ihnen gern.

Grundlagen
Wir beachten die DSGVO und das Bayerische Datenschutzgesetz. Durch die Nutzung des Portals erklären Sie sich mit dieser Erklärung einverstanden.
Anfragen zu Verträgen bearbeiten wir nach Art. 6 Abs. 1 lit. b DSGVO. Ihre E-Mail-Adresse verwenden wir ausschließlich zur Beantwortung Ihrer Anfrage. Darüber hinaus nutzen wir sie für unseren Newsletter.
Kontaktdaten erhalten wir teilweise auch von Dritten.

Empfänger
Wir setzen keine externen Dienstleister ein. Alle Daten liegen ausschließlich in Deutschland.
Das Ticketsystem wird von der Cloudberg Inc. als Auftragsverarbeiter in den USA gehostet. Auf die Verarbeitung durch diesen Anbieter haben wir keinen Einfluss. Grundlage der Übermittlung sind Standardvertragsklauseln.

Cookies
Das Portal setzt einen Cookie, damit Sie angemeldet bleiben. Rechtsgrundlage ist Art. 6 Abs. 1 lit. b DSGVO. Der Server beendet die Sitzung nach einer Stunde ohne Aktivität.

Protokolle
IP-Adressen anonymisieren wir durch Kürzung. Das Protokoll löschen wir nach sieben Tagen.

Speicherdauer
Alle Tickets bewahren wir aus steuerlichen Gründen acht Jahre auf.

Ihre Rechte
Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung, Datenübertragbarkeit und Widerspruch. Bitte fügen Sie jedem Antrag eine Kopie Ihres Personalausweises bei.
Beschwerde können Sie beim Bayerischen Landesamt für Datenschutzaufsicht, Promenade 27, 90402 Nürnberg, einlegen.

Sie sind nicht verpflichtet, Daten anzugeben. Automatisierte Entscheidungen gibt es nicht.`,
  },
  {
    name: 'an English notice of a managed service provider, years old',
    raises: ['L01', 'L02', 'L05', 'L09', 'L10', 'L13', 'L17', 'L20', 'L21', 'L26', 'L28', 'L29', 'L33', 'L35', 'L36'],
    text: `Privacy policy
Last updated: March 2020

Information according to section 5 TMG: Kuestennetz IT GmbH, Deichweg 3, 18055 Rostock, post@kuestennetz.example, phone +49 381 555 44. The responsible body is the company named above.

You can write to our data protection officer at privacy@kuestennetz.example.

What we collect
When you open a ticket we collect data such as your name, your address and the number of your device. The legal basis is Art. 6(1)(f) GDPR. Your data are completely secure with us.

Logs
The server writes a log file for each access, which we delete after 14 days. Storing the log file is essential. There is therefore no possibility to object.

Cookies
We set session cookies under section 25(2) no. 2 TTDSG. They are deleted when you close your browser.

Recipients
Our provider for notifications is Signal Flare Inc., USA, which is certified under the Privacy Shield. Our provider for translations is in the United Kingdom, for which an adequacy decision is valid until 27 June 2025.

Storage
Tickets are deleted after three years. Invoices are kept for ten years.

Your rights
You have the right of access, to rectification, blocking or erasure of your data and to data portability. You can lodge a complaint with the supervisory authority.

Dispute resolution
The Commission provides an online dispute resolution platform: https://ec.europa.eu/consumers/odr.`,
  },
  {
    name: 'an English notice patched together from several',
    raises: [
      'L04',
      'L06',
      'L07',
      'L08',
      'L11',
      'L12',
      'L15',
      'L16',
      'L18',
      'L19',
      'L23',
      'L24',
      'L25',
      'L30',
      'L31',
      'L32',
    ],
    text: `Privacy notice of Bergblick Systeme UG
As of 5 October 2026

Controller
Bergblick Systeme UG, Marktplatz 9, 90403 Nuremberg, support (at) bergblick.example

Our data protection officer will be happy to help.

Legal bases
We observe the GDPR and the Bavarian Data Protection Act. By using the portal you consent to this notice.
Requests under a contract are handled under Art. 6(1)(b) GDPR. Your e-mail address is used exclusively for answering your request. In addition, we use it for our newsletter.
Some contact details we receive from third parties.

Recipients
We use no external providers. All data are stored only in Germany.
The ticket system is hosted by Cloudberg Inc. as our processor in the USA. We have no influence on what this provider does. The transfer rests on standard contractual clauses.

Cookies
The portal sets a cookie that keeps you logged in. The legal basis is Art. 6(1)(b) GDPR. The server ends the session after one hour of inactivity.

Logs
IP addresses are anonymised by truncation. The log is deleted after seven days.

Storage
All tickets are kept for eight years for tax reasons.

Your rights
You have the right of access, rectification, erasure, restriction of processing, data portability and to object. Please enclose a copy of your ID card with every request.
You can complain to the Bavarian State Office for Data Protection Supervision, Promenade 27, 90402 Nuremberg.

You are not obliged to provide data. There are no automated decisions.`,
  },
];
