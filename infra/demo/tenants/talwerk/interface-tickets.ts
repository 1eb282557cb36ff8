import { csv, log } from '../../story/file.ts';
import { answer, call, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'interfaces';

export const interfaceTickets: DemoTicket[] = [
  ticket(
    'Stücklisten-Import: Spalte „Werkstoff“ fehlt',
    { by: 'kunde', at: '10d 15:45', queue, owner: 'dusan', tags: ['import', 'cad'] },
    form('Hallo, beim Einlesen der Stückliste aus dem CAD bleibt der Werkstoff leer. In der Datei steht er drin.', {
      files: [
        csv('stueckliste.csv', [
          'Pos;Benennung;Werkstoff;Menge',
          '1;Welle;42CrMo4;1',
          '2;Buchse;CuSn8;2',
          '3;Passfeder;C45+C;1',
        ]),
      ],
    }),
    reply(
      'dusan',
      '18h',
      `
      Guten Morgen Herr Brinkmann,

      Ihr CAD schreibt die Spalte neuerdings als „Werkstoff“, die Zuordnung erwartet „Material“. Unter „Import, Zuordnung“
      können Sie beide Namen eintragen, mit Semikolon getrennt. Mit Ihrer Datei habe ich es so getestet. Möchten Sie es selbst
      ändern, oder soll ich?
      `,
    ),
  ),
  ticket(
    'Maschinenanbindung verliert Werte',
    { by: 'grote', at: '20h', queue, owner: 'dusan', priority: 'high', tags: ['opc-ua', 'maschine'] },
    mail(
      'Hallo Herr Petrovic, die drei Windeautomaten melden seit der Spätschicht Lücken von fünf bis zehn Minuten, Stückzahlen fehlen danach. Protokoll vom Sammler anbei. C. Grote',
      {
        files: [
          log('sammler.log', [
            '14:02:11 WA-1 subscription ok, 1000 ms',
            '14:31:40 WA-1 BadTooManySessions',
            '14:31:40 WA-2 BadTooManySessions',
            '14:38:02 WA-1 reconnected',
            '15:12:19 WA-3 BadTooManySessions',
          ]),
        ],
      },
    ),
    note(
      'dusan',
      '50m',
      'Steuerung lässt 5 Sitzungen zu. Neu ist ein Energiemonitor, der drei davon belegt. Entweder dort reduzieren oder wir gehen über dessen Daten.',
    ),
    reply(
      'dusan',
      '20m',
      `
      Hallo Herr Grote,

      die Steuerungen erlauben je fünf Verbindungen. Seit gestern hängt noch ein anderes System daran, vermutlich Ihre neue
      Energiemessung, und belegt drei. Kann der Anbieter das auf eine begrenzen? Die fehlenden Stückzahlen hole ich aus dem
      Zähler der Steuerung nach.
      `,
    ),
    answer('4h', 'Das ist die Energiemessung, richtig. Ich frage da an, der Techniker kommt morgen sowieso.', {
      quotes: true,
    }),
    reply('dusan', '30m', 'Gut. 2.310 Teile sind nachgebucht, die Schichtberichte stimmen jetzt.', { state: 'open' }),
  ),
  ticket(
    'DESADV wird vom Kunden abgelehnt',
    { by: 'sauer', at: '6d 08:10', queue, owner: 'lena', priority: 'urgent', tags: ['edi'] },
    form(`
      Guten Morgen,

      unser Kunde weist seit gestern alle Lieferavise ab: „CPS ohne übergeordnete Packstufe“. Wir haben nichts geändert. Er
      droht mit Belastung, wenn bis heute Abend nichts kommt.

      Kathrin Sauer
    `),
    note(
      'lena',
      '1h',
      'Kunde prüft seit gestern streng nach neuer Richtlinie. Bei Einzelkartons ohne Palette fehlt uns die oberste Stufe. Übersetzung angepasst, im Test angenommen.',
    ),
    reply(
      'lena',
      '30m',
      `
      Guten Morgen Frau Sauer,

      der Kunde verlangt neuerdings auch bei einzelnen Kartons eine oberste Packstufe. Unsere Übersetzung ist angepasst, die
      sieben abgelehnten Avise habe ich neu gesendet. Fünf sind schon bestätigt.
      `,
      { state: 'open' },
    ),
    portal('2h', 'Alle sieben angenommen, Kunde ist beruhigt.'),
    reply(
      'lena',
      '1h',
      'Das freut mich. Ich sehe mir morgen die ersten neuen Avise an und melde mich, falls noch etwas hakt.',
    ),
    note(
      'lena',
      '17h',
      '19 neue Avise, 18 angenommen. Eines mit Mischpalette abgelehnt, dort zählt der Kunde die Karton-Ebene anders.',
    ),
    reply(
      'lena',
      '20m',
      'Guten Morgen Frau Sauer, 18 von 19 sind durch. Bei Mischpaletten erwartet der Kunde die Anzahl je Karton statt je Palette. Haben Sie davon noch andere in dieser Woche?',
    ),
    portal('1h', 'Ja, morgen früh zwei. Die würde ich ungern von Hand melden.'),
  ),
  ticket(
    'Warenanhänger nach VDA: Strichcode zu breit',
    { by: 'sauer', at: '55d 12:35', queue, owner: 'lena', tags: ['edi', 'etikett'] },
    form(
      'Der zweite Strichcode ragt über den Rand, die Anlage beim Kunden liest ihn nicht. Tritt nur bei zehnstelligen Packstücknummern auf.',
    ),
    reply(
      'lena',
      '20h',
      'Guten Morgen Frau Sauer, ab zehn Stellen wird jetzt die schmale Form gedruckt. Ein Muster liegt auf Ihrem Drucker, bitte vom Kunden bestätigen lassen.',
    ),
    portal('7d', 'Muster ist freigegeben.'),
    close('lena', '1h'),
  ),
  ticket(
    'DATEV-Export: Umlaute werden zu Fragezeichen',
    { by: 'jana', at: '13d 11:10', queue, owner: 'dusan', tags: ['datev', 'export'] },
    form(
      'Hallo, im Export stehen überall Fragezeichen statt Umlaute, der Steuerberater hat sich beschwert. „M?ller“ und „Schl?ter“.',
    ),
    reply(
      'dusan',
      '2h',
      'Hallo Frau Brinkmann, der Export läuft seit dem Serverwechsel in UTF-8, erwartet wird Windows-1252. Umgestellt. Bitte den letzten Monat noch einmal ausgeben und hinschicken.',
    ),
    portal(
      '1d',
      'Steuerberater sagt: passt. Kann ich die beiden Monate davor auf dieselbe Art noch einmal ausgeben, ohne dass etwas doppelt gebucht wird?',
    ),
  ),
  ticket(
    'Waage schreibt Gewicht ohne Komma',
    { by: 'nowak', at: '30d 06:20', queue, owner: 'dusan', priority: 'high', tags: ['waage'] },
    call(
      'Herr Nowak, Frühschicht: Waage an Linie 3 meldet 12500 statt 12,5 kg. Alle Gebinde gesperrt, weil zu schwer.',
    ),
    note(
      'dusan',
      '1h',
      'Waage wurde getauscht, neues Gerät sendet Gramm. Umrechnung je Gerät eingestellt, Sperren der letzten Stunde aufgehoben (14 Gebinde).',
    ),
    reply(
      'dusan',
      '10m',
      'Guten Morgen Herr Nowak, die neue Waage sendet Gramm statt Kilogramm. Ist umgestellt, die 14 Gebinde sind wieder frei. Bitte das nächste kurz gegenprüfen.',
    ),
    portal(
      '1h',
      'Gegengeprüft, 12,48. passt. Linie 2 kriegt auch neue Waage nächste Woche, muss man da was vorher machen?',
    ),
  ),
  ticket(
    'Webhook retries stop after three attempts',
    { by: 'dewit', at: '4d 14:20', queue, owner: 'dusan', language: 'en', tags: ['api', 'english'] },
    mail(`
      Hi team,

      our connector was down for maintenance for about twenty minutes on Tuesday. Talwerk tried each webhook three times and
      then gave up, so we're missing around 150 stock movements. Two questions:

      1. Can you replay them?
      2. Is there a way to configure the number of retries?

      Cheers,
      Jeroen
    `),
    reply(
      'dusan',
      '2h',
      `
      Hi Jeroen,

      yes to both. I've replayed everything from 13:50 to 14:20, that's 153 events; they carry the original id, so duplicates
      are easy to skip. Retries are set per subscription: I've raised yours to twelve over six hours. From 12.3 you'll be able
      to change that yourself.
      `,
    ),
    answer('1h', 'Perfect, 153 received. Is the retry schedule documented anywhere?'),
    reply(
      'dusan',
      '19h',
      'Not yet in English, I am afraid the page exists in German only. I have asked for a translation and will send you the link.',
    ),
  ),
  ticket(
    'API-Token für den Testmandanten',
    { by: 'kalthoff', at: '1h', queue, tags: ['api', 'partner'] },
    form(
      'Hallo Dusan, für das Projekt bei Dornseif brauche ich einen Token mit Leserecht auf Artikel und Bestände, nur Testmandant, gültig vier Wochen. Stefan',
    ),
  ),
  ticket(
    'Fräszentrum meldet Stückzahl 0',
    { by: 'becker', at: '175d 07:45', queue, owner: 'dusan', tags: ['maschine'] },
    mail('Morgen, das neue Fräszentrum läuft, aber im Monitor steht den ganzen Tag 0 Teile.'),
    reply(
      'dusan',
      '2h',
      'Guten Morgen Herr Becker, bei dieser Steuerung zählt nicht M30, sondern ein eigener Merker. Ich habe die Adresse geändert, der Zähler läuft. Die Teile von gestern und heute sind nachgetragen.',
      {
        state: 'closed',
      },
    ),
  ),
];
