import { pdf, screenshot } from '../../story/file.ts';
import { answer, call, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

export const practiceTickets: DemoTicket[] = [
  ticket(
    'Terminkalender zeigt die Urlaubsvertretung nicht',
    { by: 'kunde', at: '1d 08:05', owner: 'agent', tags: ['kalender'] },
    form(
      `
      Guten Morgen,

      ab nächster Woche vertritt uns eine Kollegin. Ich habe sie als Behandlerin angelegt, aber ihre Spalte fehlt im
      Kalender. In der Liste der Mitarbeiter steht sie.

      Henrike Vogt
      `,
      {
        files: [
          screenshot('kalender.png', 'Aurora - Kalender', [
            'Spalten: Schröer | Labor | Wundversorgung',
            'Ausgeblendet: 0',
            'Behandler gesamt: 4',
          ]),
        ],
      },
    ),
    reply(
      'agent',
      '55m',
      `
      Guten Morgen Frau Vogt,

      der Kalender zeigt nur Behandler, denen eine Betriebsstätte zugeordnet ist. Bei der Vertretung ist das Feld leer. Unter
      „Mitarbeiter, Betriebsstätten“ bitte „Dobbenviertel“ ankreuzen und den Kalender neu öffnen.
      `,
    ),
    portal('2h', 'Spalte ist da. Aber jetzt kann sie Termine von Dr. Schröer verschieben, das soll sie nicht.'),
  ),
  ticket(
    'Logo im Briefkopf ist verpixelt',
    { by: 'kunde', at: '132d 11:40', owner: 'aylin', priority: 'low', tags: ['brief'] },
    form('Hallo, unser neues Logo sieht auf Arztbriefen aus wie aus Klötzchen. Auf dem Bildschirm ist es scharf.'),
    reply(
      'aylin',
      '3h',
      `
      Hallo Frau Vogt,

      das Logo ist nur 120 Punkte breit und wird auf Papier vergrößert. Haben Sie von der Agentur eine Datei mit der Endung
      .svg oder eine große .png (mindestens 1.200 Punkte)? Dann baue ich sie ein.
      `,
    ),
    portal('2d', 'Ist hochgeladen, liegt bei uns unter „Vorlagen“.'),
    reply('aylin', '4h', 'Eingebaut, die Musterseite ist gestochen scharf.', { state: 'closed' }),
  ),
  ticket(
    'Etiketten im Labor sind versetzt',
    { by: 'kunde', at: '41m', tags: ['drucker', 'labor'] },
    form(`
      Die Röhrchenetiketten sind seit dem Rollenwechsel um eine halbe Zeile nach oben verrutscht, der Strichcode ist oben
      abgeschnitten. Das Labor hat schon angerufen. Bitte schnell, um zwei kommt der Fahrer.
    `),
  ),
  ticket(
    'eRezept: Signatur dauert 40 Sekunden',
    { by: 'sahin', at: '2d 10:20', owner: 'timo', priority: 'high', tags: ['erezept', 'konnektor'] },
    mail(`
      Guten Tag,

      seit dieser Woche dauert jede Signatur am eRezept um die 40 Sekunden, vorher zwei. Bei 60 Kindern am Vormittag geht das
      nicht. Die Stapelsignatur ist genauso langsam.

      Ebru Sahin
    `),
    note(
      'timo',
      '35m',
      'Konnektor-Log: Sperrlistenabfrage läuft in Zeitüberschreitung, erst der zweite Server antwortet. DNS 1 im Konnektor zeigt auf den alten Router.',
    ),
    reply(
      'timo',
      '15m',
      `
      Guten Tag Frau Dr. Sahin,

      der Konnektor fragt bei jeder Signatur zuerst einen Namensserver, den es seit Ihrem Routertausch nicht mehr gibt, und
      wartet. Ich kann das in der Mittagspause umstellen, der Konnektor ist dabei drei Minuten nicht erreichbar. 13:15 Uhr?
      `,
    ),
    answer('1h', '13:15 passt, ich sage vorne Bescheid.'),
    reply(
      'timo',
      '2h',
      'Umgestellt. Fünf Probesignaturen lagen bei 1,8 bis 2,3 Sekunden. Geht es bei Ihnen auch wieder flott?',
    ),
  ),
  ticket(
    'Heilmittelverordnung druckt neben die Felder',
    { by: 'kruse', at: '13d 09:10', owner: 'aylin', tags: ['formular', 'drucker'] },
    mail(
      'Moin, Muster 13 ist 4 mm zu weit rechts. Die Physiotherapie hat zwei zurückgeschickt. Alle anderen Formulare passen.',
    ),
    reply(
      'aylin',
      '1h',
      `
      Hallo Frau Kruse,

      für Muster 13 ist am Drucker „Anmeldung 1“ ein eigener Rand gespeichert, vermutlich vom alten Formular. Ich habe ihn auf
      null gesetzt. Bitte drucken Sie eine Probe auf Blankopapier und legen sie über das Original.
      `,
    ),
    answer('1d', 'Jetzt ist es 1 mm zu weit links, aber das lassen wir so.'),
    reply('aylin', '30m', 'Den Millimeter gönne ich Ihnen noch, ist eingestellt. Bitte noch eine letzte Probe.'),
  ),
  ticket(
    'Neue Auszubildende kann keine Termine anlegen',
    { by: 'behrens', at: '58d 08:30', owner: 'agent', tags: ['rechte'] },
    mail(
      'Hallo, ich bin die neue Azubi an der Anmeldung. Bei mir ist „Neuer Termin“ grau. Frau Lübben meinte, ich soll euch schreiben. LG Fenja',
    ),
    reply(
      'agent',
      '40m',
      `
      Hallo Frau Behrens,

      willkommen im MVZ. Rechte darf nur Ihre Leitung vergeben, deshalb habe ich Frau Lübben gebeten, Ihnen die Rolle
      „Anmeldung“ zu geben. Das sind drei Klicks, die Anleitung hat sie gerade bekommen. Danach einmal neu anmelden.
      `,
    ),
    answer('3h', 'Klappt jetzt, vielen Dank!'),
    close('agent', '10m'),
  ),
  ticket(
    'Screenshot mit Fehlermeldung in der Akte',
    { by: 'meiners', at: '86d 15:35', owner: 'aylin', tags: ['fehler', 'schwärzen'] },
    mail(
      'Hallo, beim Öffnen einer Akte kommt „Laufzeitfehler 91“. Ich kann Ihnen ein Foto vom Bildschirm schicken, da sieht man alles.',
    ),
    reply(
      'aylin',
      '12m',
      `
      Hallo Frau Meiners,

      bitte schicken Sie kein Foto, auf dem ein Name oder ein Befund zu sehen ist. Die Nummer unten rechts im Fehlerfenster
      reicht mir. Wenn Sie doch ein Bild brauchen: Machen Sie solche Stellen bitte unkenntlich, bevor Sie es anhängen.
      `,
    ),
    answer('25m', 'Da steht 91-4-2207.'),
    reply(
      'aylin',
      '50m',
      `
      Danke, damit war es leicht zu finden: Ein Formular in der Akte verweist auf einen Drucker, den es nicht mehr gibt. Ich
      habe den Verweis entfernt, die Akte öffnet sich wieder.
      `,
      { state: 'closed' },
    ),
  ),
  ticket(
    'Wer hat letzten Monat am meisten überwiesen?',
    { by: 'janssen', at: '20d 18:10', owner: 'aylin', priority: 'low', tags: ['statistik'] },
    mail(
      'Guten Abend, gibt es eine Auswertung, welche Praxen uns Patienten überweisen? Nur Anzahl je Praxis, keine Namen. Dr. Janssen',
    ),
    reply(
      'aylin',
      '15h',
      `
      Guten Morgen Herr Dr. Janssen,

      ja: „Statistik, Zuweiser“, Zeitraum wählen, Haken bei „nur Summen“. Ich habe die Auswertung als Vorlage „Zuweiser je
      Monat“ gespeichert, sie steht jetzt in Ihrer Liste.
      `,
    ),
    answer('2d', 'Gefunden. Kann das am Ersten von allein kommen?'),
    note(
      'aylin',
      '1h',
      'Zeitgesteuerte Statistik gibt es erst ab 7.5. Wunsch im Entwicklungsbuch eingetragen (dritte Praxis).',
    ),
    reply(
      'aylin',
      '10m',
      'Von allein geht es ab Version 7.5 im Frühjahr. Ich habe Sie vorgemerkt und melde mich dann.',
    ),
  ),
  ticket(
    'Wartezimmeranzeige bleibt schwarz',
    { by: 'wilken', at: '3h', owner: 'timo', tags: ['anzeige'] },
    call(
      'Frau Wilken: Bildschirm im Wartezimmer ist schwarz, Aufrufe gehen nur per Stimme. Kabel geprüft, Lampe am Gerät leuchtet blau.',
    ),
    reply(
      'timo',
      '18m',
      `
      Hallo Frau Wilken,

      der kleine Rechner hinter dem Bildschirm antwortet, zeigt aber nichts an. Bitte drücken Sie einmal kurz den Knopf an
      seiner Seite (nicht den am Bildschirm) und warten zwei Minuten.
      `,
    ),
  ),
  ticket(
    'Anrufer wird mit falschem Namen angezeigt',
    { by: 'luebben', at: '27d 11:55', owner: 'timo', tags: ['telefonie'] },
    mail(
      'Hallo, wenn das Pflegeheim anruft, zeigt Aurora immer den Namen einer einzelnen Bewohnerin. Das ist unangenehm, wenn man sie so begrüßt.',
    ),
    reply(
      'timo',
      '2h',
      `
      Hallo Frau Lübben,

      die Heimnummer ist bei mehreren Personen hinterlegt, Aurora nimmt die erste. Ich habe die Nummer als Sammelnummer
      gekennzeichnet, jetzt erscheint nur „Pflegeheim“ und eine Auswahlliste.
      `,
    ),
    answer('1h', 'So ist es viel besser, danke. Dasselbe bitte noch für die Tagespflege.'),
  ),
  ticket(
    'Suche nach Geburtsdatum findet niemanden',
    { by: 'meiners', at: '190d 09:25', owner: 'agent', tags: ['suche'] },
    mail('Wenn ich 1.4.52 eingebe, findet er keinen. Früher ging das.'),
    reply(
      'agent',
      '30m',
      'Hallo Frau Meiners, seit 7.3 erwartet die Suche vierstellige Jahre: 01.04.1952. Die alte Schreibweise kommt mit dem nächsten Update zurück, Sie waren nicht die Einzige.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Recall-Liste enthält Kinder doppelt',
    { by: 'wilken', at: '9d 12:50', owner: 'aylin', tags: ['recall'] },
    mail(
      'Hallo, in der Erinnerungsliste für die Vorsorge stehen etwa 40 Kinder zweimal. Wir haben die Briefe noch nicht gedruckt. Janina Wilken',
    ),
    note(
      'aylin',
      '3h',
      'Doppelt, wenn U-Untersuchung und Impfung am selben Tag fällig sind. Tritt seit 7.4 auf. An Entwicklung gemeldet: A-1733.',
    ),
    reply(
      'aylin',
      '20m',
      `
      Hallo Frau Wilken,

      das ist ein Fehler der neuen Version: Wer zwei Termine am selben Tag hat, erscheint zweimal. Bis zur Korrektur können
      Sie in der Liste „Zusammenfassen je Person“ wählen, dann ist jedes Kind nur einmal dabei.
      `,
      { state: 'open' },
    ),
  ),
  ticket(
    'Impfdokumentation: Charge scannen',
    { by: 'sahin', at: '230d 17:30', owner: 'agent', priority: 'low', tags: ['impfen'] },
    mail('Kann Aurora die Chargennummer vom Impfstoff scannen, statt sie abzutippen?'),
    reply(
      'agent',
      '16h',
      'Guten Morgen Frau Dr. Sahin, ja, mit jedem Scanner, der quadratische Codes liest. Ich habe das Feld bei Ihnen freigeschaltet, eine Seite Anleitung hängt an.',
      {
        files: [
          pdf('Chargen-scannen.pdf', [
            'Chargennummern scannen',
            '1. In der Impfmaske das Feld „Charge“ anklicken.',
            '2. Den quadratischen Code auf der Packung scannen.',
            '3. Aurora füllt Impfstoff, Charge und Verfall aus.',
            '4. Stimmt der Impfstoff nicht, ist die Packung noch nicht im Verzeichnis: bitte melden.',
          ]),
        ],
      },
    ),
    answer('1d', 'Funktioniert und spart uns viel Zeit.'),
    close('agent', '2h'),
  ),
  ticket(
    'Schrift am Empfang viel zu klein',
    { by: 'stein', at: '350d 13:15', owner: 'agent', priority: 'low' },
    call('Frau Dr. Stein: neuer Monitor, alles winzig. Einstellung „groß“ in Aurora ändert nur die Menüs.'),
    reply(
      'agent',
      '20m',
      'Sehr geehrte Frau Dr. Stein, wie besprochen: Skalierung in Windows auf 150 % gestellt, Aurora danach auf „normal“. Melden Sie sich, falls etwas abgeschnitten aussieht.',
      {
        state: 'closed',
      },
    ),
  ),
];
