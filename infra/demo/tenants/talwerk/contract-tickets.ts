import { csv, pdf } from '../../story/file.ts';
import { close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'contracts';

export const contractTickets: DemoTicket[] = [
  ticket(
    'Frage zur Supportrechnung',
    { by: 'kunde', at: '78d 08:50', queue, owner: 'admin', tags: ['rechnung'] },
    form(
      'Guten Morgen Frau Kessler, auf der Rechnung stehen 2,5 Stunden für das Terminal. War das nicht Gewährleistung? Brinkmann',
    ),
    reply(
      'admin',
      '5h',
      `
      Guten Tag Herr Brinkmann,

      anbei die Aufstellung. 1,5 Stunden entfielen auf das Anlernen der neuen Ausweise, das ist Dienstleistung. Die eine Stunde
      Fehlersuche war Gewährleistung und ist falsch berechnet. Sie bekommen eine Gutschrift.
      `,
      {
        files: [
          csv('leistungen.csv', [
            'Datum;Tätigkeit;Stunden;berechnet',
            '03.;Fehlersuche Terminal;1,0;nein',
            '04.;Ausweise anlernen;1,5;ja',
          ]),
        ],
      },
    ),
    portal('1d', 'So ist es in Ordnung, danke für die schnelle Klärung.'),
    close('admin', '1h'),
  ),
  ticket(
    'Testmandant zurücksetzen',
    { by: 'kalthoff', at: '14d 09:00', queue, owner: 'dusan', tags: ['partner'] },
    form(
      'Moin, bitte den Testmandanten Dornseif auf den Stand der Produktion von letzter Nacht setzen. Personennamen bitte ersetzen. Stefan Kalthoff',
    ),
    reply(
      'dusan',
      '3h',
      'Moin Stefan, läuft. Namen und Personalnummern werden beim Kopieren ersetzt, Aufträge bleiben. Fertig gegen 14 Uhr.',
    ),
    note('dusan', '3h', 'Kopie fertig, Stichprobe: keine echten Namen in Personal, Zeiten, Protokoll.'),
    reply('dusan', '10m', 'Fertig. Passt es so für euch?'),
  ),
  ticket(
    'Provisionsgutschrift drittes Quartal fehlt',
    { by: 'kalthoff', at: '29d 15:10', queue, owner: 'admin', tags: ['partner', 'rechnung'] },
    form(
      'Hallo Frau Kessler, für das letzte Quartal ist noch keine Gutschrift gekommen. Zwei Abschlüsse: Dornseif und der Nachkauf bei Grote.',
    ),
    note(
      'admin',
      '1d',
      'Dornseif fehlt in der Auswertung, weil der Vertrag am letzten Tag des Quartals unterschrieben wurde.',
    ),
    reply(
      'admin',
      '30m',
      'Hallo Herr Kalthoff, Sie haben recht, ein Abschluss fiel durch das Raster. Die Gutschrift über beide geht heute raus.',
      {
        files: [
          pdf('Gutschrift-Partner.pdf', [
            'Gutschrift Partnerprovision',
            'Werkzeugbau Dornseif   1.240,00 €',
            'Federnwerk Grote         310,00 €',
            'Summe netto            1.550,00 €',
          ]),
        ],
      },
    ),
    portal('6d', 'Ist eingegangen, vielen Dank.'),
  ),
  ticket(
    'Name nach Heirat ändern',
    { by: 'jana', at: '9d 10:30', queue, owner: 'admin', priority: 'low', tags: ['berichtigung'] },
    form(
      'Guten Tag, ich heiße ab jetzt Brinkmann-Vogel. Bitte im Konto und in alten Auswertungen ändern, soweit das geht.',
    ),
    reply(
      'admin',
      '3h',
      `
      Guten Tag Frau Brinkmann-Vogel,

      herzlichen Glückwunsch! Ihr Konto ist geändert. In abgeschlossenen Lohnläufen muss der damalige Name stehen bleiben, neue
      Auswertungen zeigen den neuen. Die Lohnsoftware Ihres Steuerberaters haben wir benachrichtigt, weil sie den Namen von
      uns bekommen hat.
      `,
    ),
  ),
  ticket(
    'Welche Protokolle speichern Sie über Anmeldungen?',
    { by: 'hegemann', at: '5d 16:20', queue, owner: 'admin', tags: ['datenschutz'] },
    form(
      'Unser Datenschutzbeauftragter fragt: Was steht im Zugriffsprotokoll des Portals, wie lange, und kann man daraus sehen, wann jemand arbeitet?',
    ),
    note('admin', '2h', 'Antwort mit Ralf abstimmen, er hat die Felder und Fristen aus dem Verzeichnis.'),
    reply(
      'admin',
      '1d',
      `
      Sehr geehrter Herr Hegemann,

      im Zugriffsprotokoll stehen Browser und Version, Betriebssystem, IP-Adresse, Datum und Uhrzeit, sonst nichts. Kein Name,
      keine Kennung, es liegt getrennt von den Konten. Eine Auswertung nach Personen ist damit nicht möglich.
      `,
    ),
  ),
  ticket(
    'Abnahme des Projekts „Lager neu“',
    { by: 'korkmaz', at: '35d 17:15', queue, owner: 'admin', tags: ['projekt', 'abnahme'] },
    form(
      `
      Hallo Frau Kessler,

      wir haben die Abnahmeliste durch. Offen sind noch:

      - Inventur auf dem Handgerät zeigt die Menge zu klein an
      - Etiketten für Gitterboxen fehlen
      - Schulung der Spätschicht

      Sonst sind wir sehr zufrieden.

      Ayse Korkmaz
      `,
    ),
    reply(
      'admin',
      '16h',
      'Guten Morgen Frau Korkmaz, danke für die klare Liste. Schrift und Etiketten erledigt Herr Pieper bis Freitag, für die Spätschicht schlage ich Dienstag 15 Uhr vor.',
    ),
    portal('8d', 'Alles drei erledigt, wir können unterschreiben.'),
    reply('admin', '2h', 'Wunderbar. Das Protokoll liegt im Portal zur Unterschrift.', { state: 'closed' }),
  ),
  ticket(
    'Was ändert sich bei der Akkordberechnung?',
    { by: 'rottmann', at: '55d 19:10', queue, owner: 'lena', tags: ['beratung'] },
    mail(
      'Guten Abend, ich berate einen Ihrer Kunden bei der Umstellung vom Akkord auf Prämie. Gibt es eine Beschreibung, wie Talwerk rechnet? M. Rottmann',
    ),
    reply(
      'lena',
      '14h',
      'Guten Tag Herr Rottmann, die allgemeine Beschreibung hängt an. Zu den Daten des Kunden kann ich nur ihm selbst Auskunft geben; er kann Sie im Portal als Ansprechpartner freischalten.',
      {
        files: [
          pdf('Leistungslohn.pdf', [
            'Leistungslohn in Talwerk',
            '1. Vorgabezeit je Stück aus dem Arbeitsplan',
            '2. Ist-Zeit aus der Betriebsdatenerfassung',
            '3. Zeitgrad = Vorgabe / Ist',
            '4. Prämie nach hinterlegter Staffel',
          ]),
        ],
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Löschung nach Vertragsende bestätigen',
    { by: 'rottmann', at: '405d 10:45', queue, owner: 'admin', tags: ['löschung'] },
    mail(
      'Sehr geehrte Damen und Herren, mein Probezugang ist beendet. Bitte bestätigen Sie die Löschung meiner Daten. M. Rottmann',
    ),
    reply(
      'admin',
      '3d',
      'Sehr geehrter Herr Rottmann, Probemandant und Zugang sind gelöscht, aus den Sicherungen verschwinden sie nach 35 Tagen. Ihre Anfragen an uns bleiben bis zum Ablauf der Frist, danach werden auch sie gelöscht.',
      {
        state: 'closed',
      },
    ),
  ),
];
