import { log, pdf, screenshot } from '../../story/file.ts';
import { call, called, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'operations';

export const operationTickets: DemoTicket[] = [
  ticket(
    'Sicherheitsaktualisierung 12.2.2: bitte bis Monatsende einspielen',
    { by: 'hegemann', at: '21d 10:00', queue, owner: 'admin', priority: 'high', tags: ['sicherheit', 'update'] },
    reply(
      'admin',
      '0m',
      `
      Sehr geehrter Herr Hegemann,

      Version 12.2.2 schließt eine Lücke im Dokumentenserver: Wer im selben Netz ist, könnte Zeichnungen ohne Anmeldung lesen.
      Ein Missbrauch ist uns nicht bekannt. Da Sie Talwerk selbst betreiben, bitten wir Sie, bis Monatsende zu aktualisieren.

      Die Anleitung hängt an, Dauer etwa 15 Minuten. Auf Wunsch übernehmen wir das für Sie.
      `,
      {
        files: [
          pdf('Hinweis-12.2.2.pdf', [
            'Sicherheitshinweis zu Talwerk 12.2.2',
            'Betroffen: Dokumentenserver der Versionen 11.8 bis 12.2.1',
            'Schwere: hoch, nur aus dem eigenen Netz erreichbar',
            'Abhilfe: Aktualisierung auf 12.2.2',
            'Bis dahin: Port 8441 auf die Arbeitsplätze der Konstruktion begrenzen',
          ]),
        ],
      },
    ),
    portal('5d', 'Port ist begrenzt. Aktualisierung können Sie bitte machen, am besten samstags.'),
    reply(
      'admin',
      '2h',
      'Gern. Wir haben Sie für Samstag in acht Tagen, 7 Uhr, eingetragen. Die Sicherung davor prüfen wir am Freitag.',
    ),
  ),
  ticket(
    'Update auf 12.3: Termin',
    { by: 'korkmaz', at: '7d 11:30', queue, owner: 'agent', tags: ['update'] },
    form('Hallo Herr Pieper, wann können wir auf 12.3? In der Woche vor der Inventur bitte nicht. Ayse Korkmaz'),
    reply(
      'agent',
      '4h',
      'Hallo Frau Korkmaz, frei wären der erste und der zweite Samstag im nächsten Monat. Vorher spielen wir es in Ihrem Testmandanten ein, damit Sie zwei Wochen probieren können. Welcher passt?',
    ),
    portal('3d', 'Der zweite Samstag. Wer testet bei uns, kläre ich noch.'),
    reply('agent', '1h', 'Zweiter Samstag ist reserviert, den Testmandanten bekommen Sie am Mittwoch.'),
  ),
  ticket(
    'Konto nach fünf Fehlversuchen gesperrt',
    { by: 'nowak', at: '6h', queue, owner: 'agent', tags: ['konto'] },
    form(
      'Guten Tag, mein Kollege hat fünfmal falsch getippt, Konto zu. Er heißt Adam Wrona, Schicht geht gleich los. Bitte aufmachen.',
    ),
    note(
      'agent',
      '8m',
      'Rückruf bei der Schichtleitung unter der hinterlegten Nummer, bestätigt. Sperre aufgehoben, Fehlversuche kamen vom Terminal in Linie 1.',
    ),
    reply(
      'agent',
      '4m',
      'Erledigt, Herr Wrona kann sich wieder anmelden. Die Sperre endet sonst nach 30 Minuten auch von allein.',
    ),
  ),
  ticket(
    'Erstpasswort abgelaufen',
    { by: 'dornseif', at: '2d 09:35', queue, owner: 'lena', tags: ['konto'] },
    mail(
      'Guten Morgen, ich war eine Woche krank und das Erstpasswort gilt nicht mehr. Bekomme ich ein neues? Heike Dornseif',
    ),
    reply(
      'lena',
      '30m',
      'Guten Morgen Frau Dornseif, gern. Erstpasswörter geben wir nur am Telefon weiter: Ich rufe Sie heute um 11 Uhr unter der Nummer aus dem Vertrag an.',
    ),
    note('lena', '2h', 'Nicht erreicht, Anrufbeantworter. Morgen früh noch einmal.'),
  ),
  ticket(
    'Datenbankplatte zu 94 Prozent voll',
    { by: 'filthaut', at: '1d 07:50', queue, owner: 'dusan', priority: 'urgent', tags: ['datenbank'] },
    mail('Der Server meldet Speicherplatz. Ich habe mal nachgesehen: Laufwerk D 94 %. Was kann ich löschen?', {
      files: [
        log('platz.txt', [
          'D:\\talwerk\\db        412 GB',
          'D:\\talwerk\\archiv    188 GB',
          'D:\\talwerk\\log       201 GB',
          'frei                   51 GB',
        ]),
      ],
    }),
    reply(
      'dusan',
      '18m',
      `
      Guten Morgen Herr Filthaut,

      bitte nichts von Hand löschen. Die 201 GB in „log“ sind Transaktionsprotokolle, die nach jeder Sicherung verschwinden
      sollten. Ihre Sicherung läuft seit elf Tagen ohne diesen Schritt. Ich stoße sie jetzt an, das macht den Platz frei.
      `,
      { state: 'open' },
    ),
    note(
      'dusan',
      '1h',
      'Nach Sicherung 63 % belegt. Ursache: Auftrag „Protokolle sichern“ beim Umzug deaktiviert. Aktiviert, Warnung bei 85 % eingerichtet.',
    ),
    reply(
      'dusan',
      '10m',
      'Es sind jetzt 37 Prozent frei. Die Protokolle werden wieder stündlich gesichert, und ab 85 Prozent bekommen Sie eine Mail.',
    ),
  ),
  ticket(
    'Feiertag im Betriebskalender falsch',
    { by: 'jana', at: '38d 13:50', queue, owner: 'lena', priority: 'low', tags: ['kalender'] },
    form('Hallo, Allerheiligen ist bei uns als Arbeitstag eingetragen, die Soll-Stunden stimmen deshalb nicht.'),
    reply(
      'lena',
      '50m',
      'Hallo Frau Brinkmann, Ihr Kalender stand auf „bundesweit“, Allerheiligen gilt aber nur in einigen Ländern. Jetzt steht er auf Nordrhein-Westfalen, die Sollzeiten sind neu gerechnet.',
    ),
    portal('3h', 'Stimmt jetzt überall. Danke!'),
    close('lena', '1h'),
  ),
  ticket(
    'Arbeitszeitmodell: vier Tage zu neun Stunden',
    { by: 'grote', at: '16d 10:25', queue, owner: 'lena', tags: ['zeit'] },
    form(`
      Guten Morgen,

      die Wickelei wechselt auf vier Tage zu neun Stunden, freier Tag rollierend. Kann Talwerk das, und was passiert mit
      Urlaub und Feiertagen?

      Christian Grote
    `),
    reply(
      'lena',
      '6h',
      `
      Guten Tag Herr Grote,

      ja, als Schichtmodell mit fünf Wochen Umlauf. Ein Urlaubstag zählt dann neun Stunden, ein Feiertag am freien Tag
      dagegen nichts. Das sollten Sie vorher mit dem Betriebsrat klären. Wenn Sie mir die Namen und den Starttag geben,
      lege ich das Modell im Testmandanten an.
      `,
    ),
    portal('4d', 'Betriebsrat tagt in zwei Wochen. Ich melde mich.'),
    reply('lena', '30m', 'Alles klar, das Modell liegt bis dahin fertig im Testmandanten.'),
  ),
  ticket(
    'Terminals auf Polnisch',
    { by: 'nowak', at: '66d 14:40', queue, owner: 'agent', tags: ['terminal', 'sprache'] },
    form('Hallo, kann man Terminal auch Polnisch machen? Drei neue Kollegen in Nachtschicht können wenig Deutsch.'),
    reply(
      'agent',
      '1h',
      'Hallo Herr Nowak, ja, die Sprache hängt am Ausweis. Nennen Sie mir die drei Ausweisnummern, dann erscheint nach dem Anmelden alles auf Polnisch.',
    ),
    portal('20h', '2207, 2208, 2211'),
    reply('agent', '2h', 'Eingestellt. Rückmeldungen der Kollegen zur Übersetzung sind willkommen.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Druckserver druckt alles dreimal',
    { by: 'filthaut', at: '150d 09:05', queue, owner: 'agent', tags: ['drucker'] },
    call('Herr Filthaut: jede Begleitkarte kommt dreimal aus dem Drucker, seit heute früh, nur in der Säge.'),
    reply(
      'agent',
      '20m',
      'Hallo Herr Filthaut, für die Säge waren drei gleiche Druckaufträge eingerichtet, wohl beim Anlegen doppelt geklickt. Zwei sind entfernt.',
    ),
    called('15m', 'Kommt nur noch einmal.'),
    close('agent', '5m'),
  ),
  ticket(
    'Angebot als PDF: falsche Schrift',
    { by: 'becker', at: '240d 16:15', queue, owner: 'agent', priority: 'low', tags: ['formular'] },
    mail('Unsere Hausschrift fehlt in den PDF, beim Kunden sieht das aus wie Schreibmaschine.', {
      files: [
        screenshot('angebot.png', 'Angebot 1180.pdf', [
          'Werkzeugbau Dornseif',
          'Schriften im Dokument: Courier (ersetzt)',
        ]),
      ],
    }),
    reply(
      'agent',
      '18h',
      'Guten Morgen Herr Becker, die Schrift war auf dem neuen Server nicht installiert. Ist nachgeholt und wird jetzt ins PDF eingebettet.',
      {
        state: 'closed',
      },
    ),
  ),
];
