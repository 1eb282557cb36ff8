import { csv, screenshot } from '../../story/file.ts';
import {
  answer,
  call,
  called,
  close,
  form,
  mail,
  note,
  portal,
  reply,
  ticket,
  type DemoTicket,
} from '../../story/ticket.ts';

export const productionTickets: DemoTicket[] = [
  ticket(
    'BDE-Terminal Halle 2 nimmt keine Anmeldung an',
    { by: 'kunde', at: '3h', owner: 'agent', priority: 'high', tags: ['bde', 'terminal'] },
    form(
      `
      Moin,

      das Terminal in Halle 2 piept beim Anmelden zweimal und zeigt „Ausweis unbekannt“, bei allen Leuten. In Halle 1 gehen
      dieselben Ausweise. Die Leute schreiben Zettel, ich muss das später nachtragen.

      Brinkmann
      `,
      {
        files: [
          screenshot(
            'terminal-halle2.png',
            'BDE 2.14',
            ['Ausweis unbekannt', 'Stand der Stammdaten: vor 9 Tagen'],
            'Zurück',
          ),
        ],
      },
    ),
    reply(
      'agent',
      '20m',
      `
      Hallo Herr Brinkmann,

      auf dem Bild steht der Grund: Das Terminal hat seit neun Tagen keine Stammdaten mehr geholt und kennt die neu
      ausgegebenen Ausweise nicht. Ich stoße den Abgleich jetzt von hier an. Bitte in fünf Minuten noch einmal probieren.
      `,
    ),
    portal('25m', 'Die Hälfte geht jetzt. Bei den drei Leiharbeitern immer noch unbekannt.'),
  ),
  ticket(
    'Nachkalkulation rechnet Rüstzeit doppelt',
    { by: 'kunde', at: '5d 11:25', owner: 'lena', priority: 'high', tags: ['kalkulation'] },
    form(
      `
      Hallo,

      in der Nachkalkulation zu Auftrag 24-0815 stehen 90 Minuten Rüsten, gestempelt wurden 45. Bei Aufträgen mit einer
      Maschine stimmt es, bei zweien kommt genau das Doppelte raus. Auszug hängt an.
      `,
      {
        files: [
          csv('nachkalkulation.csv', [
            'Auftrag;Arbeitsgang;Maschine;Rüsten gestempelt;Rüsten berechnet',
            '0815;10;DMU-2;45;90',
            '0815;10;DMU-3;0;0',
            '0816;10;DMU-1;30;30',
          ]),
        ],
      },
    ),
    note(
      'lena',
      '5h',
      'Nachgestellt in 12.2: Rüstzeit wird je zugeordneter Maschine addiert, auch wenn dort nichts gestempelt ist. TW-2291.',
    ),
    reply(
      'lena',
      '20m',
      `
      Hallo Herr Brinkmann,

      das ist ein Fehler bei Arbeitsgängen mit Ausweichmaschine. Die Stempelzeiten selbst sind richtig, nur die Auswertung
      zählt doppelt. Die Korrektur kommt mit 12.2.3 nächste Woche. Wenn Sie vorher kalkulieren müssen: Filter „nur bebuchte
      Maschinen“ setzen, dann stimmt die Zahl.
      `,
      { state: 'open' },
    ),
  ),
  ticket(
    'Lieferschein druckt die alte Anschrift',
    { by: 'kunde', at: '115d 14:00', owner: 'agent', tags: ['formular'] },
    form('Wir sind im Frühjahr umgezogen, auf dem Lieferschein steht immer noch Gewerbestraße. Rechnung ist richtig.'),
    reply(
      'agent',
      '2h',
      'Hallo Herr Brinkmann, die Anschrift war im Lieferscheinformular fest eingetippt. Sie kommt jetzt wie bei der Rechnung aus den Firmendaten.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Lesezugang für die Lohnbuchhaltung',
    { by: 'kunde', at: '48d 09:15', owner: 'lena', tags: ['konto', 'rechte'] },
    form(
      'Hallo, meine Schwester Jana macht ab sofort die Lohnbuchhaltung. Sie soll die Zeiten sehen, aber nichts ändern und keine Preise.',
    ),
    reply(
      'lena',
      '1h',
      `
      Hallo Herr Brinkmann,

      das Konto für Frau Brinkmann ist angelegt, Rolle „Zeiten lesen“. Sie bekommt ihr Erstpasswort von mir am Telefon, es gilt
      einmal und 72 Stunden lang.
      `,
    ),
    portal('1d', 'Sie ist drin, danke.'),
    close('lena', '2h'),
  ),
  ticket(
    'Kapazitätsplanung braucht zwei Minuten',
    { by: 'voss', at: '12d 10:10', owner: 'dusan', tags: ['langsam', 'planung'] },
    form(
      'Guten Tag, die Plantafel baut sich seit Wochen immer langsamer auf, heute fast zwei Minuten. Ich öffne die zwanzigmal am Tag. M. Voss',
    ),
    note(
      'dusan',
      '1d',
      'Plantafel lädt alle Aufträge seit Beginn (41.000), Filter „erledigt ausblenden“ greift erst danach. Index auf Status + Ende hilft: 118 s auf 3 s im Testmandanten.',
    ),
    reply(
      'dusan',
      '1h',
      `
      Guten Tag Frau Voss,

      die Tafel lädt auch alle erledigten Aufträge der letzten acht Jahre und blendet sie dann aus. Wir haben das im
      Testmandanten geändert, dort sind es drei Sekunden. Dürfen wir heute Abend nach 19 Uhr die Änderung bei Ihnen
      einspielen? Dauer etwa zehn Minuten.
      `,
    ),
    portal('3h', 'Sehr gern, um 19 Uhr ist keiner mehr da.'),
    reply('dusan', '1d', 'Ist drin. Bei meinem Test eben waren es 2,8 Sekunden. Wie fühlt es sich bei Ihnen an?'),
  ),
  ticket(
    'Chargenrückverfolgung: Bericht für den Kunden',
    { by: 'reinhold', at: '2d 13:30', owner: 'lena', priority: 'urgent', tags: ['charge', 'qs'] },
    form(`
      Hallo Frau Schulte,

      ein Kunde reklamiert Ablösungen und will bis morgen wissen, welche Teile aus Bad 4 in der betreffenden Woche gekommen
      sind. Der Bericht „Charge vorwärts“ zeigt nur die Hälfte der Lieferscheine. Was übersehe ich?

      Anja Reinhold
    `),
    reply(
      'lena',
      '35m',
      `
      Hallo Frau Dr. Reinhold,

      nichts, der Bericht geht standardmäßig nur eine Stufe weit. Ihre Teile wurden danach noch umgepackt, das ist eine zweite
      Stufe. Bitte „alle Stufen“ wählen, dann sollten es 38 Lieferscheine sein. Ich habe ihn für Sie gespeichert.
      `,
    ),
    portal(
      '50m',
      '38, genau. Danke, das rettet mir den Abend. Zwei Positionen haben keine Badnummer, liegt das an der Erfassung?',
    ),
    note(
      'lena',
      '2h',
      'Beide aus der Nachtschicht, Badnummer ist am Terminal kein Pflichtfeld. Als Pflichtfeld vorschlagen.',
    ),
  ),
  ticket(
    'Lagerplatz bleibt gesperrt',
    { by: 'voss', at: '33d 08:20', owner: 'agent', priority: 'low', tags: ['lager'] },
    form('Platz R3-07 ist seit der Inventur gesperrt, Inventur ist aber abgeschlossen.'),
    reply(
      'agent',
      '30m',
      'Guten Morgen Frau Voss, die Zählung auf R3-07 war nicht gebucht, nur gespeichert. Ich habe Ihnen die Zählliste wieder geöffnet: bitte „buchen“ drücken, dann wird der Platz frei.',
    ),
    portal('2h', 'Gebucht und frei. Gibt es eine Liste aller Zählungen, die noch so herumliegen?'),
  ),
  ticket(
    'Bestellvorschlag mit negativer Menge',
    { by: 'grote', at: '8d 09:40', owner: 'lena', tags: ['einkauf'] },
    form(
      'Guten Morgen, der Bestellvorschlag will minus 400 kg Federstahl bestellen. Klingt verlockend, aber das nimmt mein Lieferant nicht. C. Grote',
    ),
    note(
      'lena',
      '3h',
      'Rahmenauftrag über 1.200 kg doppelt als Zugang gezählt (Abruf + Rahmen). Einstellung „Rahmen = Bestand“ bei diesem Artikel gesetzt.',
    ),
    reply(
      'lena',
      '15m',
      `
      Guten Tag Herr Grote,

      bei diesem Artikel ist der Rahmenauftrag als Lagerbestand gekennzeichnet, deshalb denkt das System, Sie hätten zu viel.
      Soll ich das Kennzeichen entfernen? Dann schlägt es 800 kg vor, das passt zu Ihrem Verbrauch.
      `,
    ),
  ),
  ticket(
    'Barcode-Scanner liest nur die Hälfte',
    { by: 'filthaut', at: '61d 10:55', owner: 'agent', tags: ['scanner', 'hardware'] },
    call(
      'Herr Filthaut: neuer Handscanner liest von den Begleitkarten nur die ersten acht Stellen. Alter Scanner liest alles.',
    ),
    reply(
      'agent',
      '25m',
      'Hallo Herr Filthaut, der neue Scanner ist ab Werk auf acht Stellen begrenzt. Bitte die drei Codes auf dem angehängten Blatt nacheinander scannen, danach liest er beliebig lang.',
      {
        files: [
          screenshot('einstellcodes.png', 'Scanner einrichten', [
            '1. Programmieren an',
            '2. Länge: 1 bis 48',
            '3. Programmieren aus',
          ]),
        ],
      },
    ),
    called('1h', 'Hat geklappt, liest jetzt alles.'),
    close('agent', '10m'),
  ),
  ticket(
    'Werkzeugverwaltung: Standzeit läuft nicht mit',
    { by: 'becker', at: '24d 15:35', tags: ['werkzeug'] },
    mail(
      'Hallo, bei Werkzeug 118 steht Standzeit 0 von 600, es ist aber schon fast durch. Bei anderen zählt er. L. Becker',
    ),
    reply(
      'dusan',
      '17h',
      'Guten Morgen Herr Becker, Werkzeug 118 ist keiner Maschine zugeordnet, deshalb wird nicht gezählt. Seit wann ist es ungefähr im Einsatz? Dann trage ich die bisherigen Teile nach.',
    ),
    answer('2d', 'So um die 480 Teile müssten es sein. Zuordnung habe ich gemacht.'),
    note(
      'dusan',
      '4h',
      '480 nachgetragen. Vorschlag an Entwicklung: warnen, wenn ein Werkzeug ohne Maschine ausgegeben wird.',
    ),
  ),
  ticket(
    'Wareneingang: Prüfplan wird nicht gezogen',
    { by: 'hegemann', at: '82d 13:05', owner: 'lena', tags: ['qs', 'wareneingang'] },
    form(
      'Seit letzter Woche kommt beim Wareneingang von Aluminium kein Prüfplan mehr. Wir haben drei Lieferungen ungeprüft im Regal, gesperrt habe ich sie. Hegemann',
    ),
    note('lena', '2h', 'Artikelgruppe wurde umbenannt, Prüfplan hing am alten Namen.'),
    reply(
      'lena',
      '15m',
      'Guten Tag Herr Hegemann, der Prüfplan hing am alten Namen der Artikelgruppe. Er ist umgehängt, für die drei Lieferungen habe ich die Prüfaufträge nachgezogen. Sie stehen in Ihrer Liste.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Zeugnis 3.1 fehlt am Lieferschein',
    { by: 'korkmaz', at: '18m', priority: 'high', tags: ['zeugnis'] },
    form(
      'Der Fahrer steht auf dem Hof, am Lieferschein 7714 hängt kein 3.1-Zeugnis. Im Artikel ist es hinterlegt. Wie bekomme ich es jetzt dazu? Korkmaz',
    ),
  ),
  ticket(
    'Mindestbestand wird ignoriert',
    { by: 'dornseif', at: '290d 11:00', owner: 'agent', tags: ['lager'] },
    mail('Guten Tag, trotz Mindestbestand kam bei Fräsern keine Warnung, jetzt sind alle weg. Heike Dornseif'),
    reply(
      'agent',
      '3h',
      'Guten Tag Frau Dornseif, die Warnung läuft nur nachts und war seit einem Serverneustart nicht mehr eingeplant. Ist wieder eingeplant, die Liste von heute habe ich Ihnen angestoßen.',
      {
        state: 'closed',
      },
    ),
  ),
];
