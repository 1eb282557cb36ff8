import { csv, log, pdf } from '../../story/file.ts';
import { answer, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'erp';

export const erpTickets: DemoTicket[] = [
  ticket(
    'Rechnung: mehr Arbeitsplätze, als wir haben',
    { by: 'kunde', at: '59d 10:20', queue, owner: 'admin', tags: ['rechnung'] },
    form('Guten Tag Frau Noll, berechnet sind 44 Arbeitsplätze, wir haben 41. Bitte prüfen. Kolbe'),
    reply(
      'admin',
      '4h',
      'Guten Tag Herr Kolbe, drei Geräte waren nach der Verschrottung noch im Inventar. Sie sind raus, die Gutschrift für zwei Monate liegt bei.',
      {
        files: [
          pdf('Gutschrift-Arbeitsplaetze.pdf', [
            'Gutschrift',
            '3 Arbeitsplätze x 2 Monate x 39,00 €',
            'Summe netto 234,00 €',
          ]),
        ],
      },
    ),
    portal('1d', 'Passt, danke.'),
    close('admin', '2h'),
  ),
  ticket(
    'Auftragsimport bricht mit Fehler 204 ab',
    { by: 'trautmann', at: '21h', queue, owner: 'svea', priority: 'high', tags: ['erp', 'import'] },
    mail(
      'Hallo, der Import der Aufträge aus dem Bauprogramm bleibt bei Auftrag 118 stehen. Protokoll hängt an. Ohne Aufträge kann ich keine Abschläge schreiben. I. Trautmann',
      {
        files: [
          log('import.log', [
            '116 ok',
            '117 ok',
            '118 FEHLER 204: Kostenstelle 4711-B unbekannt',
            'Abbruch, 119 bis 143 nicht gelesen',
          ]),
        ],
      },
    ),
    note(
      'svea',
      '30m',
      'Kostenstelle 4711-B wurde gestern im Bauprogramm angelegt, der Abgleich der Kostenstellen läuft erst sonntags. Vorgezogen.',
    ),
    reply(
      'svea',
      '10m',
      'Hallo Frau Trautmann, die Kostenstelle 4711-B gab es im ERP noch nicht, sie wird sonst nur sonntags abgeglichen. Ich habe den Abgleich vorgezogen und den Import neu gestartet: 143 von 143 sind drin.',
    ),
    answer('1h', 'Super. Kann der Abgleich täglich laufen? Wir legen ständig neue an.'),
  ),
  ticket(
    'Zahlungen werden dem falschen Kunden zugeordnet',
    { by: 'trautmann', at: '11d 08:35', queue, owner: 'svea', tags: ['erp', 'zahlung'] },
    mail(
      'Guten Morgen, der Zahlungsabgleich bucht seit letzter Woche alles von „Müller“ auf Müller Tiefbau. Wir haben vier Müllers.',
    ),
    reply(
      'svea',
      '3h',
      'Guten Morgen Frau Trautmann, wenn die Rechnungsnummer im Verwendungszweck fehlt, sucht der Abgleich nach dem Namen und nimmt den ersten Treffer. Ich habe eingestellt, dass er bei mehreren Treffern nachfragt. Die sechs falschen Buchungen stehen in einer Liste zum Umbuchen.',
    ),
    answer('1d', 'Vier sind umgebucht, zwei sind schon verrechnet. Wie mache ich die rückgängig?'),
    note(
      'svea',
      '5h',
      'Verrechnung lösen geht nur mit Rolle „Buchhaltung leitend“. Morgen 9 Uhr gemeinsam per Fernwartung.',
    ),
    reply(
      'svea',
      '10m',
      'Das geht nur in zwei Schritten und mit erweiterten Rechten. Ich schlage vor, wir machen es morgen um 9 Uhr gemeinsam am Bildschirm.',
    ),
  ),
  ticket(
    'Stundenkontingent verbraucht: Nachweis bitte',
    { by: 'doering', at: '5d 14:55', queue, owner: 'admin', tags: ['kontingent'] },
    mail(
      'Hallo, laut Ihrer Mail sind die 20 Stunden für dieses Quartal verbraucht. Wofür? Bitte Aufstellung. M. Döring',
    ),
    reply(
      'admin',
      '3h',
      'Hallo Herr Döring, die Aufstellung hängt an. Der größte Posten ist der Umzug ins neue Büro mit 8,5 Stunden. Störungen zählen nicht ins Kontingent.',
      {
        files: [
          csv('stundennachweis.csv', [
            'Tätigkeit;Stunden',
            'Umzug Büro, Netz und Telefone;8,5',
            'Einrichtung 6 Tablets;5,0',
            'Schulung Tour-App;3,5',
            'Drucker, Kleinigkeiten;3,0',
            'Summe;20,0',
          ]),
        ],
      },
    ),
  ),
  ticket(
    'Neue Bankverbindung für die Lastschrift',
    { by: 'ritter', at: '42d 12:05', queue, owner: 'admin', tags: ['zahlung', 'sicherheit'] },
    mail(
      'Sehr geehrte Frau Noll, wir haben die Bank gewechselt. Bitte ziehen Sie künftig vom neuen Konto ein, die IBAN finden Sie im Anhang. Dr. Ritter',
      {
        files: [
          pdf('SEPA-Mandat.pdf', [
            'SEPA-Lastschriftmandat',
            'Kanzlei Ritter & Bode',
            'IBAN: wird telefonisch durchgegeben',
            'Unterschrift: Dr. B. Ritter',
          ]),
        ],
      },
    ),
    note(
      'admin',
      '1h',
      'Rückruf unter der bekannten Kanzleinummer, Frau Dr. Ritter bestätigt den Wechsel und nennt die IBAN. Nicht per Mail übernommen.',
    ),
    reply(
      'admin',
      '10m',
      'Sehr geehrte Frau Dr. Ritter, danke für die Bestätigung am Telefon. Das neue Mandat gilt ab der nächsten Rechnung.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Arbeitsplatz abmelden',
    { by: 'umbach', at: '3h', queue, tags: ['vertrag'] },
    mail('Hallo, der Annahmeplatz 3 fällt weg, Rechner nehmen wir als Ersatzgerät. Ab wann zahlen wir weniger? Umbach'),
  ),
  ticket(
    'Preise vom Großhandel werden nicht aktualisiert',
    { by: 'umbach', at: '65d 13:40', queue, owner: 'svea', tags: ['erp', 'import'] },
    mail('Im Teileprogramm stehen noch die Preise vom Vormonat, bei Bremsscheiben sind das 11 Euro Unterschied.'),
    note('svea', '4h', 'Großhandel liefert die Datei seit dem 1. als .zip statt .csv. Abholung entpackt jetzt selbst.'),
    reply(
      'svea',
      '15m',
      'Hallo Herr Umbach, der Großhandel schickt die Preise neuerdings gepackt, unser Import hat sie deshalb nicht gefunden. Die Preise von heute sind drin.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Eine Sammelrechnung statt vieler einzelner',
    { by: 'heise', at: '300d 09:50', queue, owner: 'admin', priority: 'low', tags: ['rechnung'] },
    mail('Können wir im Monat EINE Rechnung bekommen statt sieben? Heise'),
    reply('admin', '2h', 'Guten Tag Herr Heise, ab nächstem Monat kommt eine, mit einer Seite je Standort.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Inventarliste für die Versicherung',
    { by: 'doering', at: '16d 10:15', queue, owner: 'agent', tags: ['inventar'] },
    mail(
      'Hallo, unsere Versicherung will eine Liste aller Geräte mit Kaufdatum und Wert. Bis Ende des Monats. Danke, Döring',
    ),
    reply(
      'agent',
      '1d',
      'Hallo Herr Döring, anbei die Liste aus dem Inventar, ohne Benutzernamen, die braucht die Versicherung nicht. Bei vier Geräten kennen wir das Kaufdatum nicht, sie sind gekennzeichnet.',
      {
        files: [
          csv('inventar.csv', [
            'Gerät;Art;gekauft;Wert netto',
            'PA-PC-001;PC;vor 3 Jahren;420',
            'PA-PC-002;PC;unbekannt;300',
            'PA-TB-001;Tablet;vor 8 Monaten;310',
            'PA-SW-001;Switch;unbekannt;180',
          ]),
        ],
      },
    ),
    answer('6d', 'Die vier Daten habe ich gefunden und reiche sie morgen nach.'),
  ),
];
