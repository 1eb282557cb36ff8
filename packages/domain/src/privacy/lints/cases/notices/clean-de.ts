/** Whole notices of invented IT companies that raise no error. */
export const cleanGerman: Record<string, string> = {
  'closed contract desk on own servers': `Datenschutzerklärung für den Helpdesk der Seewind Systemhaus GmbH
Stand: 3. November 2026

1. Wer verantwortlich ist
Verantwortlich für die Verarbeitung ist die Seewind Systemhaus GmbH, Hafenstraße 12, 24103 Kiel.
E-Mail: helpdesk@seewind.example, Telefon: 0431 555 01 20.

2. Datenschutzbeauftragte
Unsere Datenschutzbeauftragte erreichen Sie unter datenschutz@seewind.example oder unter der oben genannten Anschrift mit dem Zusatz „Datenschutz“.

3. Was wir verarbeiten und warum
Wenn Sie uns eine Störung melden, speichern wir Ihren Namen, Ihre E-Mail-Adresse, den Betreff, den Text, angehängte Dateien, die Vertragsnummer und die Zeitpunkte der Bearbeitung. Ihre Telefonnummer ist freiwillig.
Störungen im Rahmen eines Wartungsvertrags bearbeiten wir zur Erfüllung dieses Vertrags (Art. 6 Abs. 1 lit. b DSGVO).
Um nachweisen zu können, wie wir gearbeitet haben, werten wir abgeschlossene Tickets aus. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO; unser berechtigtes Interesse ist die Qualität unserer Wartung.
Rechnungen schreiben wir aufgrund gesetzlicher Pflicht (Art. 6 Abs. 1 lit. c DSGVO in Verbindung mit § 147 AO).

4. Anfragen von Unbekannten
Schreibt jemand ohne Wartungsvertrag, antworten wir einmal mit einem Hinweis. Ein Profil legen wir nicht an. Die Nachricht löschen wir nach sieben Tagen.

5. Empfänger
Wir betreiben den Helpdesk auf eigenen Rechnern in Kiel. Externe Dienstleister setzen wir dafür nicht ein. Eine Übermittlung in Drittländer findet nicht statt.

6. Wie lange wir speichern
Tickets löschen wir drei Jahre nach dem Ende des Jahres, in dem der Wartungsvertrag endet. Belege, also Rechnungen, bewahren wir acht Jahre auf, Handelsbriefe sechs Jahre und Jahresabschlüsse zehn Jahre. Das Zugriffsprotokoll löschen wir nach sieben Tagen.

7. Cookies
Wir setzen zwei Cookies: einen für die Sitzung und einen für die Anmeldung. Beide sind nötig, damit Sie angemeldet bleiben (§ 25 Abs. 2 Nr. 2 TDDDG). Der Server beendet die Sitzung nach 30 Minuten ohne Aktivität.

8. Ihre Rechte
Sie können Auskunft verlangen (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung der Verarbeitung (Art. 18) und die Übertragung Ihrer Daten (Art. 20).
Widerspruch: Der Auswertung abgeschlossener Tickets können Sie aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit widersprechen (Art. 21 DSGVO).
Für ein Auskunftsersuchen verlangen wir keine Ausweiskopie.

9. Beschwerde
Sie können sich beschweren, insbesondere beim Unabhängigen Landeszentrum für Datenschutz Schleswig-Holstein, Holstenstraße 98, 24103 Kiel.

10. Pflicht zu Angaben
Ohne E-Mail-Adresse können wir nicht antworten. Weitere Angaben sind freiwillig. Bitte senden Sie uns keine Daten, die für die Störung nicht nötig sind, z. B. keine Passwörter.

11. Automatisierte Entscheidungen
Es gibt keine automatisierten Entscheidungen und kein Profiling.`,

  'contact form and mail in a rented data centre': `Datenschutzhinweise der Talwerk IT-Service OHG
Fassung vom 14.09.2026

Verantwortlicher
Talwerk IT-Service OHG
Bergstraße 4
70174 Stuttgart
info@talwerk.example
Tel. +49 711 555 300

Einen Datenschutzbeauftragten müssen wir nicht benennen, weil weniger als zwanzig Personen ständig mit der Verarbeitung beschäftigt sind; für den Datenschutz ist kein eigener Datenschutzbeauftragter bestellt. Schreiben Sie an info@talwerk.example.

Kontaktformular und E-Mail
Aus dem Formular und aus E-Mails an unsere Adressen entsteht ein Ticket. Dabei legen wir ein Profil mit Vorname, Nachname und E-Mail-Adresse an; spätere E-Mails werden ihm zugeordnet. Ergänzen Mitarbeiter das Profil, halten sie fest, von wem die Angabe stammt.
Betrifft Ihre Anfrage einen Vertrag, ist Rechtsgrundlage Artikel 6 Absatz 1 Buchstabe b DSGVO. Sonst ist es Artikel 6 Absatz 1 Buchstabe f DSGVO, und unser Interesse liegt darin, Ihnen zu antworten.

Wo die Daten liegen
Das System läuft auf unserer eigenen Installation in einem Rechenzentrum in Deutschland. Betreiber ist die Rechenhof GmbH, Nürnberg, mit der ein Vertrag nach Art. 28 DSGVO besteht; sie handelt nach unserer Weisung. Die Daten bleiben ausschließlich in Deutschland.

Speicherdauer
Anfragen ohne Vertrag löschen wir zwölf Monate nach dem Abschluss des Tickets. Anfragen zu einem Vertrag löschen wir drei Jahre nach dem Ende des Jahres, in dem er endet, weil bis dahin Ansprüche aus Gewährleistung geltend gemacht werden können (§§ 195, 199 BGB). Wird aus einem Ticket eine Rechnung, bewahren wir den Beleg acht Jahre auf (§ 147 Abs. 3 AO, § 257 Abs. 4 HGB).

Cookies
Unsere Seite setzt einen Sitzungscookie. Er ist unbedingt erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG) und enthält eine zufällige Kennung. Beim Schließen des Browsers wird er gelöscht; spätestens nach 30 Minuten ohne Aktivität beendet der Server die Sitzung.

Ihre Rechte
Sie haben uns gegenüber folgende Rechte:
- Auskunft (Art. 15 DSGVO)
- Berichtigung (Art. 16 DSGVO)
- Löschung (Art. 17 DSGVO)
- Einschränkung der Verarbeitung (Art. 18 DSGVO)
- Datenübertragbarkeit (Art. 20 DSGVO)

Widerspruchsrecht
Soweit wir Daten auf Grundlage von Art. 6 Abs. 1 lit. f DSGVO verarbeiten, können Sie aus Gründen Ihrer besonderen Situation widersprechen.

Fragen Sie schriftlich oder per E-Mail von der Adresse, die wir kennen, brauchen wir keinen Nachweis. Nur bei begründeten Zweifeln an der Identität bitten wir um weitere Angaben.

Beschwerderecht
Beschwerden richten Sie an den Landesbeauftragten für den Datenschutz und die Informationsfreiheit Baden-Württemberg, Heilbronner Straße 35, 70191 Stuttgart.

Freiwilligkeit
Sie sind nicht verpflichtet, uns Daten zu nennen. Ohne eine Adresse können wir nicht antworten.

Eine automatisierte Entscheidungsfindung findet nicht statt.`,

  'managed services with several processors': `Datenschutzerklärung – Rundum Managed Services GmbH
Letzte Aktualisierung: 01.10.2026

A. Verantwortlicher und Datenschutzbeauftragter
Rundum Managed Services GmbH, Ludwigstraße 20, 80539 München, kontakt@rundum.example, Telefon 089 555 900. Datenschutzbeauftragter: dsb@rundum.example.

B. Zwecke und Rechtsgrundlagen
Support: Kontaktdaten, Tickets und Protokolle von Fernwartungen verarbeiten wir zur Erfüllung des Vertrags, Art. 6 I lit. b DSGVO.
Abrechnung: Vertrags- und Leistungsdaten verarbeiten wir, um Rechnungen zu stellen, Art. 6 I lit. b DSGVO.
Aufbewahrung: Buchungsbelege heben wir auf, weil das Gesetz es verlangt, Art. 6 I lit. c DSGVO mit § 147 AO.
Überwachung von Systemen: Gerätedaten verarbeiten wir nach Art. 6 I lit. f DSGVO. Unser Interesse ist, Ausfälle zu erkennen, bevor sie eintreten.
Newsletter: Ihn erhalten Sie nur mit Ihrer Einwilligung, Art. 6 I lit. a DSGVO. Sie können sie jederzeit widerrufen; ein Klick auf den Abmeldelink oder eine formlose E-Mail genügt. Der Widerruf gilt für die Zukunft.

C. Empfänger
Auftragsverarbeiter: Rechenhof GmbH, Nürnberg (Rechenzentrum); Briefbote AG, Zürich (Versand von E-Mails); Farsight Inc., Boston, USA (Überwachung).
Unsere Auftragsverarbeiter handeln nach Weisung.

D. Übermittlung in Drittländer
Für die Schweiz besteht ein Angemessenheitsbeschluss (2000/518/EG). Mit Farsight Inc. haben wir die Standardvertragsklauseln nach Durchführungsbeschluss (EU) 2021/914 vom 4. Juni 2021 vereinbart. Eine Kopie senden wir Ihnen auf Anfrage an dsb@rundum.example zu.

E. Speicherdauer
Tickets: drei Jahre nach Ende des Jahres, in dem der Vertrag endet. Protokolle von Fernwartungen: sechs Monate nach der Sitzung. Inventar: 90 Tage nach Vertragsende. Rechnungen und andere Buchungsbelege: acht Jahre. Handelsbriefe: sechs Jahre. Bücher und Jahresabschlüsse: zehn Jahre.

F. Herkunft der Daten
Ihre Kontaktdaten erhalten wir von Ihrem Arbeitgeber, der Sie als Ansprechpartner benannt hat. Gerätedaten liefert das Überwachungsprogramm auf den Geräten Ihres Arbeitgebers.

G. Ihre Rechte nach Art. 15 bis 21 DSGVO
Auskunft, Berichtigung, Löschung, Einschränkung, Datenübertragbarkeit. Gesondert weisen wir auf Ihr Recht hin, der Überwachung von Systemen zu widersprechen.
Beschwerden: Bayerisches Landesamt für Datenschutzaufsicht (BayLDA), Promenade 18, 91522 Ansbach.

H. Pflichtfelder
Pflichtfelder sind E-Mail-Adresse und Beschreibung. Ohne sie kann die Störung nicht bearbeitet werden.

I. Keine automatisierten Entscheidungen
Ob und wie eine Störung behoben wird, entscheidet ein Mensch. Profiling findet nicht statt.

J. Sicherheit
Die Übertragung ist mit TLS verschlüsselt. Zugriff haben nur Personen, die an Ihrer Störung arbeiten. Ein lückenloser Schutz vor Angriffen ist nicht möglich.`,
};
