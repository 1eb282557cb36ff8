import { log, screenshot } from '../../story/file.ts';
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

const queue = 'system';

export const systemTickets: DemoTicket[] = [
  ticket(
    'Konnektor nach Neustart nicht erreichbar',
    { by: 'kunde', at: '73d 07:35', queue, owner: 'timo', priority: 'urgent', tags: ['konnektor'] },
    call(
      'Frau Vogt: nach Stromabschaltung durch den Vermieter ist der Konnektor rot, Karten können nicht gelesen werden. Sprechstunde läuft.',
    ),
    reply(
      'timo',
      '12m',
      `
      Guten Morgen Frau Vogt,

      der Konnektor hat vom Router eine andere Adresse bekommen. Bitte ziehen Sie sein Netzteil, warten 30 Sekunden und
      stecken es wieder ein. Die alte Adresse habe ich inzwischen fest vergeben.
      `,
    ),
    portal('9m', 'Grün! Karten gehen wieder.'),
    reply(
      'timo',
      '20m',
      'Sehr gut. Die feste Adresse verhindert, dass das beim nächsten Stromausfall wieder passiert.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Zweiter Arbeitsplatz für die Anmeldung',
    { by: 'kunde', at: '11d 10:15', queue, owner: 'timo', tags: ['einrichtung', 'angebot'] },
    form(`
      Hallo Herr Reiners,

      wir stellen an der Anmeldung einen zweiten Platz auf: PC ist da, Kartenleser fehlt, Drucker soll gemeinsam genutzt
      werden. Was brauchen wir an Lizenzen, und wann könnten Sie kommen?
    `),
    reply(
      'timo',
      '1d',
      `
      Hallo Frau Vogt,

      eine weitere Arbeitsplatzlizenz (38 Euro im Monat), ein Kartenterminal (einmalig 549 Euro) und etwa zwei Stunden vor
      Ort. Am schnellsten ginge es an einem Mittwochnachmittag. Soll ich das Terminal bestellen? Lieferzeit zehn Tage.
      `,
    ),
    portal('3d', 'Bitte bestellen. Mittwoch ist gut, den Termin machen wir aus, wenn das Gerät da ist.'),
    reply('timo', '1h', 'Bestellt. Ich melde mich mit einem Termin, sobald es hier liegt.'),
  ),
  ticket(
    'Update 7.4: wann wird es eingespielt?',
    { by: 'harms', at: '38d 09:00', queue, owner: 'admin', tags: ['update'] },
    mail('Moin, wann ist bei uns 7.4 dran? Ich muss die Vormittagssprechstunde planen. Gruß, Onno Harms'),
    reply(
      'admin',
      '2h',
      'Moin Herr Harms, vorgesehen ist Mittwoch nächster Woche ab 14 Uhr, Dauer rund 50 Minuten. Sicherung vorher machen wir. Einverstanden?',
    ),
    answer('4h', 'Passt. Bitte 14:30, dann ist auch der Letzte raus.'),
    reply('admin', '30m', '14:30 Uhr ist eingetragen.'),
    note(
      'admin',
      '8d',
      'Update ohne Zwischenfall, 44 Minuten. Stichprobe: Kalender, Labor, eAU in Ordnung. Rückmeldung des MVZ abwarten.',
    ),
  ),
  ticket(
    'Nach Update 7.4 startet Aurora langsamer',
    { by: 'harms', at: '26d 08:40', queue, owner: 'timo', tags: ['update', 'langsam'] },
    mail(
      'Moin, seit dem Update dauert der Start an allen 11 Plätzen um die 50 Sekunden statt 15. Danach ist es schnell. Protokoll von einem Platz anbei.',
      {
        files: [
          log('aurora-start.log', [
            '08:02:11.040 start version 7.4.0',
            '08:02:11.412 licence ok',
            '08:02:11.901 loading forms (214)',
            '08:02:46.377 forms loaded',
            '08:02:49.118 calendar ready',
            '08:02:59.803 ready',
          ]),
        ],
      },
    ),
    note(
      'timo',
      '1d',
      '35 s für 214 Formulare: Virenscanner prüft jede Datei einzeln im neuen Ordner „Forms“. Ausnahme galt nur für den alten Pfad.',
    ),
    reply(
      'timo',
      '25m',
      `
      Moin Herr Harms,

      die Formulare liegen seit 7.4 in einem neuen Ordner, den Ihr Virenscanner bei jedem Start ganz durchsieht. Auf Ihrem
      Platz habe ich testweise die Ausnahme gesetzt, der Start dauert 14 Sekunden. Möchten Sie sie für alle Plätze selbst
      verteilen, oder soll ich?
      `,
    ),
    answer('2h', 'Mache ich selbst, danke. Welche Ordner genau? Ich will nicht mehr ausnehmen als nötig.'),
  ),
  ticket(
    'Laborimport bleibt bei Datei 3 stehen',
    { by: 'eilers', at: '5h', queue, owner: 'timo', priority: 'high', tags: ['labor', 'ldt'] },
    mail(
      `
      Hallo,

      der Import hängt seit einer Stunde bei der dritten Datei, dahinter stauen sich inzwischen 40. Dringende Werte habe ich
      telefonisch durchgegeben.

      Torben Eilers, Labor
      `,
      {
        files: [
          log('ldt-import.log', [
            'INFO  datei 0001 gelesen, 12 befunde',
            'INFO  datei 0002 gelesen, 9 befunde',
            'ERROR datei 0003 zeile 418: feld 8420 erwartet zahl, gefunden "<0,3"',
            'INFO  warte auf freigabe',
          ]),
        ],
      },
    ),
    note(
      'timo',
      '16m',
      'Wert „<0,3“ statt Zahl. Die anderen Labore melden das über Feld 8419. Datei 3 beiseite gelegt, Rest läuft.',
    ),
    reply(
      'timo',
      '5m',
      `
      Hallo Herr Eilers,

      in Datei 3 steht in einem Zahlenfeld „<0,3“. Ich habe nur diese Datei beiseitegelegt, die übrigen 40 sind jetzt
      eingelesen. Wie hätten Sie den einen Wert gern: als Text übernehmen oder vom Gerät neu senden?
      `,
    ),
  ),
  ticket(
    'Datensicherung läuft in den Vormittag',
    { by: 'tammen', at: '8d 07:50', queue, owner: 'timo', tags: ['backup'] },
    mail(
      'Guten Morgen, die Sicherung endet inzwischen um halb zehn statt um fünf. Bis dahin ist Aurora auf den Stationen zäh. S. Tammen',
    ),
    reply(
      'timo',
      '2h',
      `
      Guten Morgen Herr Tammen,

      seit dem Zukauf der Bilder wächst die Sicherung um 60 GB in der Woche. Zwei Möglichkeiten: Bilder nur noch wöchentlich
      voll sichern (täglich nur Neues), oder die Sicherung auf das Schwestersystem verlegen. Das erste geht sofort und kostet
      nichts. Was meinen Sie?
      `,
    ),
    answer('3d', 'Erst mal das Erste. Das Schwestersystem nehme ich ins Budget fürs nächste Jahr.'),
    note('timo', '1h', 'Zeitplan geändert. Drei Nächte beobachten, dann schließen.'),
  ),
  ticket(
    'Kartenterminal: Admin-PIN gesperrt',
    { by: 'meiners', at: '145d 10:05', queue, owner: 'timo', tags: ['kartenterminal'] },
    call('Frau Meiners: am Kartenterminal dreimal die falsche PIN eingegeben, zeigt „gesperrt“. Lesen geht noch.'),
    reply(
      'timo',
      '30m',
      'Hallo Frau Meiners, solange nichts umgestellt wird, können Sie normal weiterarbeiten. Zum Entsperren brauchen Sie die PUK aus dem roten Umschlag, den wir bei der Einrichtung dagelassen haben.',
    ),
    called('1d', 'Umschlag gefunden (lag im Tresor), Terminal entsperrt, neue PIN gesetzt.'),
    close('timo', '10m'),
  ),
  ticket(
    'KIM-Nachrichten kommen nicht an',
    { by: 'osterloh', at: '33d 13:20', queue, owner: 'timo', priority: 'high', tags: ['kim'] },
    mail(
      'Hallo, Entlassbriefe über KIM bleiben seit gestern im Ausgang. Fehler „553“. Die Praxen rufen schon an. K. Osterloh',
    ),
    reply(
      'timo',
      '40m',
      'Hallo Frau Osterloh, das Zertifikat Ihres KIM-Postfachs ist gestern abgelaufen, die Verlängerung wartet auf eine Bestätigung von Herrn Tammen. Sobald er sie erteilt hat, gehen alle Briefe von selbst raus.',
    ),
    answer('1h', 'Er hat bestätigt. 18 Briefe sind gerade rausgegangen.'),
    reply(
      'timo',
      '10m',
      'Prima. Die nächste Verlängerung steht bei mir und bei Herrn Tammen im Kalender. Fehlt noch ein Brief?',
    ),
  ),
  ticket(
    'Fernwartung bricht ab',
    { by: 'stein', at: '17d 12:40', queue, owner: 'agent', tags: ['fernwartung'] },
    mail(
      'Guten Tag, Ihre Kollegin ist während der Fernwartung zweimal rausgeflogen. Soll ich am Router etwas einstellen? C. Stein',
    ),
    reply(
      'agent',
      '1h',
      'Guten Tag Frau Dr. Stein, nein, an Ihnen lag es nicht: Unser Vermittlungsserver wurde neu gestartet. Passt Ihnen heute 17 Uhr für den Rest?',
    ),
    answer('30m', 'Ja, 17 Uhr.'),
    note(
      'agent',
      '4h',
      'Nur die Druckvorlage fehlte noch, erledigt. Sitzung von 17:02 bis 17:14, Frau Dr. Stein war dabei. Sie prüft den ersten Bericht und meldet sich.',
    ),
  ),
  ticket(
    'Neuer Standort in Leer',
    { by: 'luebben', at: '14d 14:30', queue, owner: 'admin', tags: ['standort', 'projekt'] },
    mail(
      `
      Hallo Herr Oltmanns,

      zum 1. des übernächsten Monats eröffnen wir in Leer. Ich brauche einen Plan, was wann zu tun ist. Eckdaten:

      Thema | Stand
      Räume | 3 Sprechzimmer, 1 Labor
      Personal | 2 Ärztinnen, 4 MFA
      Leitung | Glasfaser bestellt, Termin offen
      Betriebsstättennummer | beantragt

      Viele Grüße
      Petra Lübben
      `,
      { html: true },
    ),
    reply(
      'admin',
      '1d',
      `
      Hallo Frau Lübben,

      wir rechnen rückwärts: vier Wochen vorher Konnektor und Karten bestellen, zwei Wochen vorher Verkabelung prüfen, eine
      Woche vorher Arbeitsplätze aufstellen und schulen. Kritisch ist die Leitung, ohne sie gibt es keine Kartenlesung. Bitte
      nennen Sie mir den Termin, sobald er da ist. Einen Ersatz über Mobilfunk halte ich bereit.
      `,
    ),
    answer('5d', 'Leitung kommt in drei Wochen, sagt der Anbieter. BSNR haben wir seit heute.'),
    note('admin', '2h', 'Timo hat die Bestellliste. Schulungstermin mit Aylin abstimmen.'),
    reply(
      'admin',
      '15m',
      'Das reicht. Konnektor und zwei Karten bestelle ich heute, den Schulungstermin schlägt Ihnen Frau Kaya vor.',
    ),
    reply(
      'aylin',
      '1d',
      'Guten Tag Frau Lübben, für die Schulung schlage ich zwei Nachmittage vor: Mittwoch für die MFA, Donnerstag für die Ärztinnen, jeweils 14 bis 16:30 Uhr.',
    ),
    answer('3h', 'Mittwoch passt. Donnerstag hat Frau Dr. Menke schon Dienst, ginge auch Freitag?'),
    note('aylin', '30m', 'Freitag 14 Uhr bei mir eingetragen, Bestätigung folgt mit den Unterlagen.'),
  ),
  ticket(
    'ADT-Nachrichten kommen doppelt',
    { by: 'tammen', at: '79d 15:15', queue, owner: 'timo', tags: ['hl7'] },
    mail(
      'Hallo Timo, seit dem Wochenende legt Aurora jede Aufnahme zweimal an, die zweite verwerfen wir von Hand. Senden wir doppelt, oder lest ihr doppelt?',
    ),
    note(
      'timo',
      '2h',
      'Zwei Empfänger auf demselben Port nach Serverschwenk: alter Dienst auf app-01 wurde nicht abgeschaltet.',
    ),
    reply(
      'timo',
      '10m',
      'Hallo Sebastian, wir lesen doppelt: Nach dem Schwenk lief der alte Empfänger noch mit. Er ist jetzt aus und vom Autostart genommen. 61 doppelte Aufnahmen habe ich dir als Liste abgelegt, gelöscht wird nichts ohne euch.',
    ),
    answer('1d', 'Liste geprüft, bitte alle 61 zusammenführen.'),
    reply('timo', '3h', 'Erledigt und protokolliert.', { state: 'closed' }),
  ),
  ticket(
    'eAU hängt im Ausgang',
    { by: 'behrens', at: '2d 08:25', queue, owner: 'agent', tags: ['eau'] },
    mail(
      'Guten Morgen, von gestern hängen 9 Krankschreibungen im Ausgang, heutige gehen durch. Muss ich die neu schreiben? Fenja Behrens',
    ),
    reply(
      'agent',
      '25m',
      'Guten Morgen Frau Behrens, bitte nicht neu schreiben. Die Annahmestelle der Kasse war gestern Nachmittag gestört. Aurora versucht es stündlich wieder, die ersten vier sind schon durch. Sehen Sie bitte um 12 Uhr noch einmal nach?',
    ),
  ),
  ticket(
    'Fehlermeldung 1811 beim Start',
    { by: 'wilken', at: '270d 07:40', queue, owner: 'agent', priority: 'high', tags: ['fehler'] },
    mail('Guten Morgen, Platz 3 startet nicht, Meldung 1811.', {
      files: [
        screenshot(
          '1811.png',
          'Aurora',
          ['Fehler 1811', 'Datenbankdienst antwortet nicht.', 'Server: PRAXIS-SRV'],
          'Schließen',
        ),
      ],
    }),
    reply(
      'agent',
      '20m',
      'Guten Morgen Frau Wilken, an Platz 3 ist das Netzwerk auf „öffentlich“ gesprungen und blockt den Server. Ich habe es zurückgestellt, bitte neu starten.',
    ),
    answer('10m', 'Läuft, danke.'),
    close('agent', '5m'),
  ),
];
