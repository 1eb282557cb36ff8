import { csv, log, screenshot } from '../../story/file.ts';
import { answer, call, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'workplace';

export const workplaceTickets: DemoTicket[] = [
  ticket(
    'Neue Kollegin ab Montag: Postfach und Rechte',
    { by: 'kunde', at: '3d 13:10', queue, owner: 'wiebke', tags: ['onboarding'] },
    form(
      `
      Hallo,

      am Montag fängt Frau Mira Thoms bei uns am Empfang an. Bitte Postfach anlegen und dieselben Rechte wie Levke
      Hinrichsen, nur ohne Kassenabschluss.

      Danke!
      Anke Brodersen
      `,
      {
        files: [
          csv('neue-mitarbeiterin.csv', ['Name;Abteilung;Beginn;Telefon', 'Thoms, Mira;Empfang;Montag;Durchwahl 12']),
        ],
      },
    ),
    reply(
      'wiebke',
      '3h',
      `
      Hallo Frau Brodersen,

      Konto und Postfach sind vorbereitet und bis Montag gesperrt. Das Startkennwort gebe ich nur Frau Thoms selbst, am
      besten ruft sie am ersten Tag kurz durch. Eine Frage noch: Soll sie die alten Mails von Frau Petersen sehen, deren
      Stelle sie übernimmt?
      `,
    ),
    portal('20h', 'Nein, nur die Mails an rezeption@, die alten persönlichen bitte nicht.'),
    reply('wiebke', '35m', 'So eingerichtet. Ich bin Montag ab acht erreichbar.'),
  ),
  ticket(
    'Röntgenbilder öffnen sehr langsam',
    { by: 'harmsen', at: '5d 09:05', queue, owner: 'tarek', priority: 'high', tags: ['praxis', 'netz'] },
    mail(`
      Sehr geehrte Damen und Herren,

      in Zimmer 2 dauert es inzwischen fast eine Minute, bis ein Röntgenbild angezeigt wird. In den anderen Zimmern zwei bis
      drei Sekunden. Der Patient sitzt dann mit offenem Mund da. Bitte zeitnah.

      Dr. N. Harmsen
    `),
    note(
      'tarek',
      '40m',
      'Port von Zimmer 2 handelt nur 10 Mbit aus. Kabel oder Dose. Ferndiagnose zeigt Fehler auf Paar 3.',
    ),
    reply(
      'tarek',
      '10m',
      `
      Sehr geehrte Frau Dr. Harmsen,

      die Netzwerkleitung zu Zimmer 2 ist beschädigt und läuft nur noch mit einem Hundertstel der Geschwindigkeit. Ich kann
      morgen um 7:15 Uhr vor Ihrer Sprechstunde die Dose tauschen, das dauert zwanzig Minuten. Passt das?
      `,
    ),
    answer('1h', 'Passt, Frau Demir ist ab 7 Uhr da.'),
    reply('tarek', '1d', 'Dose getauscht, Bilder öffnen wieder in zwei Sekunden. Ich messe bis Ende der Woche mit.', {
      state: 'open',
    }),
  ),
  ticket(
    'Kartenlesegerät wird nicht erkannt',
    { by: 'demir', at: '1d 14:35', queue, tags: ['praxis'] },
    mail(
      'Hallo, das Lesegerät am Empfang leuchtet nicht mehr. Kabel habe ich schon getauscht. Das zweite Gerät geht. Gruß, Demir',
    ),
  ),
  ticket(
    'Verdächtige Mail vom „Paketdienst“, ich habe geklickt',
    { by: 'silke', at: '52d 10:12', queue, owner: 'tarek', priority: 'urgent', tags: ['phishing', 'sicherheit'] },
    call(
      'Frau Jessen: hat in einer Mail vom „Paketdienst“ auf den Link geklickt und ihr Mailkennwort eingegeben. Vor zehn Minuten.',
    ),
    note(
      'tarek',
      '5m',
      'Kennwort zurückgesetzt, alle Sitzungen beendet, Weiterleitungsregeln geprüft: eine neue Regel „RSS“ angelegt, gelöscht. Anmeldung aus fremdem Netz vor 6 min, 1 Mail gelesen.',
    ),
    reply(
      'tarek',
      '6m',
      `
      Hallo Frau Jessen,

      gut, dass Sie sofort angerufen haben. Ihr Konto ist gesperrt und gesichert. Jemand war für wenige Minuten angemeldet
      und hat eine Mail geöffnet. Bitte antworten Sie auf nichts, was nach Geld oder Kennwort fragt.

      Ob das gemeldet werden muss, entscheidet Ihr Betrieb. Die Frist beträgt 72 Stunden ab jetzt, ich schreibe Ihnen bis
      heute Mittag auf, was genau betroffen war.
      `,
      { state: 'open' },
    ),
    answer(
      '4h',
      'Danke für den Bericht. Unser Datenschützer sagt: keine Meldung nötig, aber dokumentieren. Machen wir.',
    ),
    reply('tarek', '1h', 'Gut. Neues Kennwort und zweiter Faktor sind eingerichtet, damit schließe ich ab.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Plotter druckt nur noch schwarz-weiß',
    { by: 'hauke', at: '11d 16:45', queue, owner: 'agent', priority: 'low', tags: ['drucker'] },
    mail('Moin, Pläne kommen nur noch grau aus dem Plotter. Patronen sind voll. Am Handy in Farbe. Hauke'),
    reply(
      'agent',
      '16h',
      `
      Moin Herr Momsen,

      im Druckertreiber steht bei „Farbmodus“ seit dem letzten Update „Graustufen“. Ich habe es auf Ihrem Rechner
      umgestellt. Kommt der nächste Plan in Farbe?
      `,
    ),
  ),
  ticket(
    'CAD meldet: Lizenz abgelaufen',
    { by: 'hauke', at: '141d 07:25', queue, owner: 'agent', priority: 'urgent', tags: ['lizenz', 'cad'] },
    mail('CAD geht nicht auf, Lizenz angeblich abgelaufen. Haben doch bezahlt?? Drei Leute stehen.', {
      files: [
        screenshot(
          'cad-lizenz.png',
          'Lizenzverwaltung',
          ['Ihre Lizenz ist seit 1 Tag abgelaufen.', 'Server: werkstatt-01', 'Fehlercode -5.357'],
          'Beenden',
        ),
      ],
    }),
    reply('agent', '15m', 'Moin, ich bin dran. Der Lizenzserver hat die neue Datei nicht geladen, obwohl sie da ist.', {
      state: 'open',
    }),
    reply(
      'agent',
      '22m',
      'Läuft wieder, gültig bis Ende nächsten Jahres. Ich habe mir eine Erinnerung vier Wochen vorher gesetzt.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Outlook-Suche findet nichts mehr',
    { by: 'boysen', at: '6d 08:40', queue, owner: 'agent', tags: ['outlook'] },
    mail(`
      Hallo,
      wenn ich oben etwas in die Suche eingebe, steht da nur „Wir haben nichts gefunden“. Selbst bei Mails von gestern. Ich
      finde so keine Deichschauprotokolle mehr.
      Theda Boysen
    `),
    reply(
      'agent',
      '50m',
      `
      Hallo Frau Boysen,

      der Suchindex ist beschädigt und wird jetzt neu aufgebaut. Bei Ihren rund 90.000 Mails dauert das etwa drei Stunden,
      Sie können dabei arbeiten. Bitte lassen Sie den Rechner über Mittag an.
      `,
      { state: 'open' },
    ),
    answer('1d', 'Suche geht. Allerdings findet sie nur Mails der letzten zwölf Monate, ich brauche auch die alten.', {
      quotes: true,
    }),
    note(
      'agent',
      '2h',
      'Offline-Zeitraum steht auf 12 Monate. Platz auf der SSD reicht für alles (38 GB). Umstellen und über Nacht laden lassen.',
    ),
  ),
  ticket(
    'Handy mit dem Authenticator verloren',
    { by: 'paulsen', at: '22d 09:50', queue, owner: 'wiebke', priority: 'high', tags: ['mfa'] },
    call(
      'Herr Paulsen: Diensthandy ist über Bord gegangen. Kommt nicht mehr ins Postfach, weil die Bestätigung fehlt.',
    ),
    note(
      'wiebke',
      '10m',
      'Rückruf unter der hinterlegten Nummer im Büro, Identität über Frau Feddersen bestätigt. Alten Faktor entfernt.',
    ),
    reply(
      'wiebke',
      '5m',
      `
      Hallo Herr Paulsen,

      das verlorene Handy ist abgemeldet und kann nichts mehr bestätigen. Sobald das neue da ist, öffnen Sie bitte die
      Anmeldeseite; Sie werden Schritt für Schritt durch die Einrichtung geführt. Bis dahin gilt ein Einmalcode, den ich
      Ihnen am Telefon gebe.
      `,
    ),
    answer('3d', 'Neues Handy ist da und eingerichtet. Diesmal mit Schlaufe.'),
    reply(
      'wiebke',
      '1h',
      'Sehr gut. Ich empfehle noch einen zweiten Weg für den Notfall, zum Beispiel einen Schlüssel am Bund. Möchten Sie einen?',
    ),
  ),
  ticket(
    'Postfächer umziehen: Termin',
    { by: 'nissen', at: '7d 10:00', queue, owner: 'admin', tags: ['migration', 'mail'] },
    mail(
      `
      Moin Frau Thomsen,

      wir würden die Postfächer gern im nächsten Monat umziehen. Aufstellung:

      Postfach | Größe | Besonderheit
      zentrale@ | 22 GB | drei Personen
      deichschau@ | 61 GB | Bilder, muss bleiben
      boysen@ | 9 GB | Handy

      Ginge ein Freitagnachmittag?
      Nissen
      `,
      { html: true },
    ),
    reply(
      'admin',
      '5h',
      `
      Moin Herr Nissen,

      Freitag ab 14 Uhr passt gut, dann ist bis Samstagmittag alles übertragen und es geht keine Mail verloren. Das große
      Postfach der Deichschau würde ich schon in der Woche davor kopieren. Ich schlage den zweiten oder dritten Freitag vor.
      `,
    ),
    answer('4d', 'Der dritte wäre besser, am zweiten ist Schau.'),
  ),
  ticket(
    'Ordner „Angebote“ verschwunden',
    { by: 'svenja', at: '75d 13:30', queue, owner: 'agent', priority: 'high', tags: ['dateien'] },
    mail('Hilfe, der Ordner Angebote ist weg!! Da ist alles drin. Gestern war er noch da.'),
    reply(
      'agent',
      '8m',
      'Hallo Frau Momsen, keine Sorge, er ist noch da: Er wurde heute um 11:52 Uhr in den Ordner „Archiv“ gezogen. Ich habe ihn zurückgelegt. Sehen Sie ihn wieder?',
    ),
    answer('4m', 'Ja!! Puh. Das war dann wohl ich mit der Maus.'),
    close('agent', '3m'),
  ),
  ticket(
    'Serienbrief druckt überall dieselbe Anrede',
    { by: 'ricarda', at: '255d 11:20', queue, owner: 'wiebke', priority: 'low', tags: ['office'] },
    mail(
      'Hallo, im Serienbrief an unsere Stammgäste steht überall „Sehr geehrter Herr Albers“. Wir haben 212 Briefe in der Druckerei …',
      {
        files: [log('felder.txt', ['Sehr geehrter Herr Albers  <- fest eingetippt', '«Strasse»', '«PLZ» «Ort»'])],
      },
    ),
    reply(
      'wiebke',
      '35m',
      `
      Hallo Frau Feddersen,

      in der Vorlage war die Anrede nicht als Feld, sondern als Text gespeichert. Die berichtigte Vorlage liegt in Ihrem
      Ordner. Bitte drucken Sie zuerst die ersten fünf Seiten zur Probe.
      `,
      { state: 'closed' },
    ),
  ),
  ticket(
    'Etiketten im Lager verrutschen',
    { by: 'marten', at: '168d 12:00', queue, owner: 'agent', tags: ['drucker', 'produktion'] },
    mail(
      'Moin, die Etiketten sind ab dem dritten immer 2 mm weiter unten. Nach 20 Stück steht der Strichcode auf dem Falz.',
    ),
    reply(
      'agent',
      '2h',
      'Moin Herr Jessen, im Drucker ist „durchgehend“ statt „mit Lücke“ eingestellt. Umgestellt und kalibriert, bitte 20 Stück probieren.',
    ),
    answer('1h', 'Jau, passt jetzt.'),
    close('agent', '15m'),
  ),
];
