import { log, screenshot, csv } from '../../story/file.ts';
import { answer, call, called, close, form, mail, note, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'network';

export const networkTickets: DemoTicket[] = [
  ticket(
    'WLAN im Frühstücksraum bricht ab',
    { by: 'kunde', at: '2h', queue, owner: 'agent', priority: 'high', tags: ['wlan'] },
    form(
      `
      Guten Tag,

      im Frühstücksraum fliegen seit dem Wochenende alle Gäste aus dem WLAN, meistens wenn der Raum voll ist. Unsere
      Kassentablets hängen im selben Netz, die Kollegin schreibt die Bons jetzt auf Papier.

      Auf dem Tablet steht dann das hier, siehe Bild. Router aus und an hilft für etwa zehn Minuten.

      Anke Brodersen, Hotel Deichblick
      `,
      {
        files: [
          screenshot(
            'tablet-kasse.png',
            'Kasse Frühstück',
            ['Keine Verbindung zum Server.', 'Netz: Deichblick-Gast', 'Signal: stark, keine IP-Adresse erhalten'],
            'Erneut versuchen',
          ),
        ],
      },
    ),
    reply(
      'agent',
      '14m',
      `
      Moin Frau Brodersen,

      danke für das Bild, das hilft: Das Signal ist gut, aber das Netz vergibt keine Adressen mehr. Bei vollem Haus sind
      vermutlich alle vergeben. Ich schaue mir das gerade aus der Ferne an.

      Als Sofortmaßnahme habe ich die Kassentablets in das Personalnetz gelegt, dort ist Platz. Bitte einmal das
      Frühstückstablet neu starten und kurz Bescheid geben, ob die Kasse läuft.
      `,
      { state: 'open' },
    ),
    note(
      'agent',
      '6m',
      `
      DHCP-Bereich Gäste ist ein /25 mit 24 h Lease. 118 von 120 vergeben, davon 70 längst abgereist. Lease auf 2 h und
      Bereich auf /23, aber erst nach dem Frühstück, sonst fliegen alle raus.
      `,
    ),
    answer('35m', 'Kasse läuft wieder, danke!! Gäste haben aber immer noch nichts.'),
  ),
  ticket(
    'VPN trennt alle zehn Minuten',
    { by: 'marten', at: '1d 08:52', queue, owner: 'tarek', priority: 'high', tags: ['vpn'] },
    mail(
      `
      Moin,

      seit dem Update am Laptop fliegt mein VPN ziemlich genau alle zehn Minuten raus. Ich sitze auf Sylt im Büro, Leitung
      ist sonst gut. Protokoll vom Client hängt an.

      Gruß, Marten
      `,
      {
        files: [
          log('vpn-client.log', [
            '08:31:02 INFO  tunnel up, peer gateway, mtu 1420',
            '08:41:03 WARN  handshake did not complete after 5 seconds, retrying (try 2)',
            '08:41:18 WARN  handshake did not complete after 5 seconds, retrying (try 5)',
            '08:41:23 ERROR tunnel down',
            '08:41:40 INFO  tunnel up, peer gateway, mtu 1420',
            '08:51:41 WARN  handshake did not complete after 5 seconds, retrying (try 2)',
            '08:51:58 ERROR tunnel down',
          ]),
        ],
      },
    ),
    reply(
      'tarek',
      '48m',
      `
      Hallo Herr Jessen,

      das Protokoll zeigt, dass der Router auf Sylt die Verbindung nach Stille schließt. Ich habe Ihrem Profil eine
      Erhaltungsmeldung alle 25 Sekunden gegeben. Bitte im Client einmal auf „Profil aktualisieren“ klicken und neu
      verbinden.

      Hält es dann länger als eine Viertelstunde?
      `,
    ),
    answer('3h', 'Moin, läuft jetzt seit zwei Stunden am Stück. Warte noch bis morgen ab, dann melde ich mich.', {
      quotes: true,
    }),
    reply('tarek', '20m', 'Prima. Ich lasse die Anfrage bis morgen Abend offen.'),
  ),
  ticket(
    'Sicherung seit Freitag rot',
    { by: 'silke', at: '3d 09:20', queue, owner: 'tarek', priority: 'urgent', tags: ['backup'] },
    mail(
      `
      Guten Morgen,

      in der täglichen Mail zur Datensicherung steht seit Freitag „fehlgeschlagen“. Vorher war da immer ein grüner Haken.
      Müssen wir was tun?

      Silke Jessen
      `,
      {
        files: [
          csv('sicherung.csv', [
            'Tag;Auftrag;Ergebnis;Dauer;GB',
            'Mi;Server komplett;erfolgreich;02:14;412',
            'Do;Server komplett;erfolgreich;02:16;413',
            'Fr;Server komplett;fehlgeschlagen;00:03;0',
            'Sa;Server komplett;fehlgeschlagen;00:03;0',
            'So;Server komplett;fehlgeschlagen;00:03;0',
          ]),
        ],
      },
    ),
    reply(
      'tarek',
      '12m',
      `
      Guten Morgen Frau Jessen,

      danke, dass Sie das gleich melden. Sie müssen nichts tun. Die Platte in Ihrem Sicherungsgerät ist voll, die alten
      Stände wurden nicht mehr aufgeräumt. Ich schaffe jetzt Platz und lasse heute Mittag eine Sicherung von Hand laufen.
      `,
      { state: 'open' },
    ),
    note(
      'tarek',
      '2h',
      'Aufräumjob lief seit dem Firmware-Update nicht mehr. 1,1 TB freigegeben, Vollsicherung gestartet.',
    ),
    reply(
      'tarek',
      '5h',
      `
      Die Sicherung von heute Mittag ist vollständig, 414 GB, zur Probe habe ich drei Dateien aus der Buchhaltung
      zurückgeholt. Heute Nacht läuft sie wieder von selbst. Ich sehe morgen früh noch einmal nach.
      `,
      { state: 'open' },
    ),
    answer('20m', 'Da bin ich erleichtert. Wer bekommt eigentlich die Mails mit dem roten Kreuz, nur ich?', {
      quotes: true,
    }),
    reply(
      'tarek',
      '25m',
      'Bis heute nur Sie. Ab jetzt auch unser Leitstand, damit so etwas nicht wieder übers Wochenende liegen bleibt.',
      { state: 'open' },
    ),
    note('tarek', '15h', 'Nachtlauf grün, 02:19 Stunden, 414 GB. Noch zwei Nächte abwarten, dann schließen.'),
  ),
  ticket(
    'Zertifikat von mail.norderhever.example läuft in fünf Tagen ab',
    { by: 'paulsen', at: '16d 10:05', queue, owner: 'wiebke', tags: ['zertifikat', 'mail'] },
    mail(`
      Hallo zusammen,

      unser Handy meldet beim Abrufen der Mails, dass das Zertifikat bald abläuft. Kümmert ihr euch drum, oder müssen wir
      das irgendwo kaufen?

      Beste Grüße
      J.-O. Paulsen
    `),
    reply(
      'wiebke',
      '1h',
      `
      Hallo Herr Paulsen,

      das übernehmen wir, kaufen müssen Sie nichts. Normalerweise erneuert sich das Zertifikat von allein; bei Ihnen
      blockiert eine Firewallregel vom letzten Umbau die Prüfung. Ich ändere das heute nach 18 Uhr, dabei ist Mail für
      etwa zwei Minuten weg.
      `,
      { state: 'open' },
    ),
    reply('wiebke', '22h', 'Erledigt: neues Zertifikat ist aktiv und erneuert sich ab jetzt wieder selbst.'),
    answer('2h', 'Top, danke. Handy ist still. Könnt ihr euch auch das von der Fahrplanseite ansehen?'),
  ),
  ticket(
    'RAID-Warnung am Server in der Werkstatt',
    { by: 'hauke', at: '5h', queue, owner: 'tarek', priority: 'urgent', tags: ['hardware', 'server'] },
    call(`
      Anruf von Herrn Momsen: Der Server in der Werkstatt piept in Abständen, vorne leuchtet eine Platte orange. Gearbeitet
      werden kann noch. Möchte wissen, ob er ausschalten soll. Antwort: bitte anlassen.
    `),
    note(
      'tarek',
      '9m',
      `
      Platte 3 von 4 im RAID 5 ausgefallen, Verbund läuft ohne Reserve. Ersatz (4 TB, gleiche Serie) liegt im Lager, Fach
      B2. Letzte Sicherung heute Nacht war vollständig.
      `,
    ),
    reply(
      'tarek',
      '11m',
      `
      Hallo Herr Momsen,

      eine der vier Platten ist ausgefallen, Ihre Daten sind vollständig da und auch gesichert. Bitte den Server laufen
      lassen und nicht neu starten. Ich komme heute noch mit einer passenden Platte vorbei, das Wechseln geht im laufenden
      Betrieb. Danach wird es für einige Stunden etwas langsamer.
      `,
      { state: 'open' },
    ),
  ),
  ticket(
    'Fernzugriff für den Maschinenhersteller',
    { by: 'hauke', at: '24d 13:40', queue, owner: 'tarek', tags: ['firewall', 'fernzugriff'] },
    mail(`
      Moin Tarek,

      der Hersteller der neuen CNC will per Fernwartung drauf, wenn was klemmt. Die haben mir eine Liste mit Ports
      geschickt, da steht „am besten alles offen“. Das machen wir doch nicht so, oder?

      Hauke
    `),
    reply(
      'tarek',
      '3h',
      `
      Moin Hauke,

      nein, alles offen machen wir nicht. Mein Vorschlag:

      - Zugang nur auf die Maschine, nicht in dein Netz
      - nur wenn du an der Maschine den Schlüsselschalter drehst, nach vier Stunden ist von selbst wieder zu
      - jede Sitzung steht in einem Protokoll, das du bekommst

      Wenn das für dich passt, rufe ich beim Hersteller an und richte das ein. Aufwand zwei Stunden.
      `,
    ),
    answer('1d', 'So machen. Der Techniker heißt Behrens, Nummer steht auf dem Aufkleber an der Maschine.'),
    reply(
      'tarek',
      '2d',
      'Eingerichtet und mit Herrn Behrens getestet. Anleitung mit Bild hängt jetzt neben dem Schlüsselschalter. Sag Bescheid, wenn die erste echte Wartung gelaufen ist.',
    ),
  ),
  ticket(
    'Internet auf der Fähre fällt zwischen den Halligen aus',
    { by: 'ricarda', at: '8d 11:15', queue, owner: 'tarek', tags: ['mobilfunk'] },
    mail(`
      Hallo,

      auf der „Norderhever II“ ist das Bordnetz auf etwa der halben Strecke für zwölf bis fünfzehn Minuten weg. Die
      Fahrkartenautomaten können dann keine Karten annehmen. Auf dem Schwesterschiff tritt das nicht auf, selbe Strecke.

      Könnt ihr an Bord kommen? Wir liegen donnerstags von 13 bis 15 Uhr in Husum.

      Ricarda Feddersen
    `),
    note(
      'tarek',
      '1d',
      'Unterschied zum Schwesterschiff: dort zwei SIM mit verschiedenen Netzen. Hier steckt in Fach 2 gar keine Karte.',
    ),
    reply(
      'tarek',
      '25m',
      `
      Hallo Frau Feddersen,

      im Router der „Norderhever II“ ist nur eine Karte aktiv, auf dem Schwesterschiff sind es zwei aus verschiedenen
      Netzen. Ich bringe am Donnerstag eine zweite mit und messe eine Überfahrt lang mit, wenn ich darf. Bitte melden Sie
      mich beim Kapitän an.
      `,
    ),
  ),
  ticket(
    'Serverraum hat 31 Grad',
    { by: 'nissen', at: '97d 14:10', queue, owner: 'wiebke', priority: 'high', tags: ['hardware'] },
    mail(`
      Moin, der Fühler im Serverraum zeigt 31 Grad und steigt. Klimagerät tropft. Fenster habe ich aufgemacht, mehr weiß
      ich nicht.
      Nissen
    `),
    reply(
      'wiebke',
      '7m',
      `
      Moin Herr Nissen,

      gut reagiert. Ich fahre jetzt die beiden Testserver herunter, das nimmt ein Drittel der Wärme weg. Bitte stellen Sie
      einen Ventilator in die Tür und rufen Sie den Kältedienst an, der Vertrag hängt innen an der Tür. Ab 35 Grad fahre ich
      auch den Rest geordnet herunter und sage vorher Bescheid.
      `,
      { state: 'open' },
    ),
    called('3h', 'Herr Nissen ruft an: Kältedienst war da, Ablauf verstopft. 26 Grad, fällt.'),
    reply('wiebke', '40m', 'Testserver laufen wieder, die Warnschwelle habe ich auf 28 Grad gesenkt.', {
      state: 'closed',
    }),
  ),
  ticket(
    'USV piept alle paar Sekunden',
    { by: 'svenja', at: '48m', queue, priority: 'high', tags: ['hardware'] },
    mail(`
      Hallo, der schwarze Kasten unter dem Server piept alle paar Sekunden, auf dem Display steht „Batterie ersetzen“. Es
      nervt sehr. Kann man das Piepen ausmachen, bis jemand kommt?

      LG Svenja
    `),
  ),
  ticket(
    'Laufwerk K: fehlt nach dem Update',
    { by: 'boysen', at: '34d 07:58', queue, owner: 'agent', tags: ['windows'] },
    mail(
      'Guten Morgen, seit dem Neustart ist bei mir und zwei Kollegen das Laufwerk K: weg. Bei den anderen ist es da.',
      {
        files: [
          screenshot(
            'laufwerk-k.png',
            'Netzlaufwerk wiederherstellen',
            ['K:\\ ist nicht verfügbar.', 'Der lokale Gerätename wird bereits verwendet.'],
            'OK',
          ),
        ],
      },
    ),
    reply(
      'agent',
      '33m',
      `
      Guten Morgen Frau Boysen,

      bei Ihnen drei hat Windows den Buchstaben K einem USB-Kartenleser gegeben, der mit dem Update neu erkannt wurde. Ich
      habe das aus der Ferne umgestellt. Bitte einmal ab- und wieder anmelden.
      `,
    ),
    answer('12m', 'Ist wieder da. Danke, das ging ja schnell.'),
    close('agent', '5m'),
  ),
  ticket(
    'Wi-Fi vouchers for conference guests',
    { by: 'emily', at: '9h', queue, owner: 'wiebke', language: 'en', tags: ['wlan', 'english'] },
    mail(`
      Hi there,

      Hotel Deichblick told us you look after their network. We're bringing about 60 people for a two-day conference next
      month and would need Wi-Fi codes that work for both days on two devices each. Is that something you can arrange
      directly with us, or does it have to go through the hotel?

      Many thanks
      Emily Carter
    `),
    reply(
      'wiebke',
      '1h',
      `
      Hello Ms Carter,

      happy to help. The network belongs to the hotel, so we'll need a short OK from them; I have just asked. Setting up the
      codes takes ten minutes once we have it. We can print them as small cards or send a list, whichever you prefer.

      Two questions: will anyone stream video to the room, and do you need a separate network for the speakers?
      `,
    ),
  ),
  ticket(
    'Telefone klingeln nur noch einmal',
    { by: 'boysen', at: '212d 09:30', queue, owner: 'agent', tags: ['telefonie'] },
    call('Frau Boysen: Anrufe kommen rein, klingeln einmal, dann ist der Anrufer weg. Betrifft alle Nebenstellen.'),
    reply(
      'agent',
      '25m',
      `
      Hallo Frau Boysen,

      gefunden: Eine Rufumleitung der Zentrale zeigte auf sich selbst, vermutlich von der Urlaubsvertretung. Ich habe sie
      entfernt. Testanrufe von außen kommen durch.
      `,
      { state: 'closed' },
    ),
  ),
];
