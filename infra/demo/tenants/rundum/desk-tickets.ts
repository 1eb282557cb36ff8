import { csv, pdf, screenshot } from '../../story/file.ts';
import { answer, call, called, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

export const deskTickets: DemoTicket[] = [
  ticket(
    'Neue Baustelle: Internet bis Montag',
    { by: 'kunde', at: '6h', owner: 'mehmet', priority: 'high', tags: ['baustelle', 'mobilfunk'] },
    form(`
      Hallo zusammen,

      die Baustelle Mühlgraben startet eine Woche früher. Wir brauchen ab Montag 7 Uhr Internet im Container: vier Notebooks,
      ein Drucker, die Kamera am Tor. Festnetz gibt es dort nicht.

      Martin Kolbe
    `),
    note(
      'mehmet',
      '30m',
      'Koffer 3 ist frei (LTE/5G, zwei Karten). Empfang laut Karte mäßig, Außenantenne mitnehmen. Kamera braucht feste Adresse.',
    ),
    reply(
      'mehmet',
      '15m',
      `
      Hallo Herr Kolbe,

      das bekommen wir hin. Ich baue am Freitag um 14 Uhr unseren Baustellenkoffer auf, mit zwei Netzen und einer Antenne auf
      dem Dach. Dafür brauche ich eine Steckdose, die nachts nicht abgeschaltet wird, und jemanden mit Schlüssel.
      `,
    ),
    portal(
      '2h',
      'Schlüssel hat der Polier, Herr Zander. Steckdose ist im Container hinten links. Reicht das Netz auch für die Kamera in HD?',
    ),
  ),
  ticket(
    'Bautagebuch-App synchronisiert nicht',
    { by: 'kunde', at: '2d 07:15', owner: 'svea', tags: ['app'] },
    form(
      'Guten Morgen, seit gestern bleiben die Einträge auf drei Tablets liegen, „wartet auf WLAN“. WLAN ist da, andere Apps gehen.',
      {
        files: [
          screenshot(
            'bautagebuch.png',
            'Bautagebuch',
            ['17 Einträge warten', 'Status: warte auf WLAN', 'Letzter Abgleich: vorgestern 17:48'],
            'Jetzt abgleichen',
          ),
        ],
      },
    ),
    reply(
      'svea',
      '45m',
      `
      Guten Morgen Herr Kolbe,

      das WLAN der Tablets gilt seit dem letzten Update als „getaktet“, also als teuer, und die App hält sich zurück. Ich habe
      das über die Verwaltung für alle 14 Tablets umgestellt. Bitte einmal den Bildschirm ein- und ausschalten. Sind die 17
      Einträge jetzt oben?
      `,
    ),
  ),
  ticket(
    'Notebook aus dem Baucontainer gestohlen',
    { by: 'kunde', at: '111d 06:55', owner: 'agent', priority: 'urgent', tags: ['diebstahl', 'sicherheit'] },
    call('Herr Kolbe: Container heute Nacht aufgebrochen, Notebook von Bauleiter Zander weg. Polizei ist vor Ort.'),
    note(
      'agent',
      '8m',
      'Gerät BH-NB-031 gesperrt und zum Löschen vorgemerkt, Festplatte verschlüsselt, Schlüssel nur bei uns. Konto: Kennwort neu, Sitzungen beendet. Letzter Kontakt gestern 18:20.',
    ),
    reply(
      'agent',
      '20m',
      `
      Hallo Herr Kolbe,

      das Notebook ist gesperrt und löscht sich, sobald es ins Internet geht. Die Festplatte ist verschlüsselt, an die Daten
      kommt ohne Kennwort niemand. Herr Zander bekommt heute Mittag ein Leihgerät mit seinem letzten Stand. Für Versicherung
      und Datenschutz schicke ich Ihnen Seriennummer und Nachweis der Verschlüsselung.
      `,
      {
        files: [
          pdf('Nachweis-BH-NB-031.pdf', [
            'Nachweis zum Gerät BH-NB-031',
            'Seriennummer: 7XK-20931',
            'Verschlüsselung: aktiv, AES 256',
            'Letzter Kontakt: gestern 18:20 Uhr',
            'Fernlöschung: angeordnet heute 7:02 Uhr',
          ]),
        ],
      },
    ),
    portal(
      '5h',
      'Danke, das hilft sehr. Versicherung hat alles. Datenschutz sagt wegen Verschlüsselung keine Meldung.',
    ),
    reply('agent', '40m', 'Gut. Das Leihgerät kann bleiben, bis das neue da ist.', { state: 'closed' }),
  ),
  ticket(
    'Drucker der Bauleitung macht aus A3 immer A4',
    { by: 'kunde', at: '231d 13:45', owner: 'svea', priority: 'low', tags: ['drucker'] },
    form('Pläne kommen in A4 raus, obwohl A3 eingestellt ist.'),
    reply(
      'svea',
      '1h',
      'Hallo Herr Kolbe, im Gerät war für Schacht 2 „A4 quer“ eingetragen. Steht wieder auf A3, Probedruck liegt im Ausgabefach.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Tablet im LKW zeigt leere Route',
    { by: 'heise', at: '17m', priority: 'urgent', tags: ['tablet', 'touren'] },
    mail(
      'Moin, Tour 12 steht auf dem Hof, das Tablet zeigt „keine Stopps“. Im Büro ist die Tour vollständig. Fahrer wartet. Heise',
    ),
  ),
  ticket(
    'Handscanner im Lager verlieren das WLAN',
    { by: 'lis', at: '15d 10:35', owner: 'mehmet', priority: 'high', tags: ['wlan', 'lager'] },
    mail(
      'Hallo, in den hinteren Gängen (G bis K) verlieren die Scanner die Verbindung, man muss nach vorne laufen. Seit die hohen Regale voll sind. Agnieszka Lis',
    ),
    note(
      'mehmet',
      '1d',
      'Vor Ort gemessen: hinter Gang F fällt das Signal auf -82 dBm, volle Paletten mit Getränken. Zwei zusätzliche Sender in G und J nötig.',
    ),
    reply(
      'mehmet',
      '3h',
      `
      Hallo Frau Lis,

      wie heute früh gezeigt: Die vollen Regale schlucken das Signal. Mit zwei weiteren Sendern in Gang G und J ist das
      behoben, Kosten einmalig 860 Euro mit Montage. Das Angebot liegt bei Herrn Heise. Bis dahin habe ich die Sendeleistung
      angehoben, das bringt etwa drei Meter.
      `,
    ),
    answer('4d', 'Herr Heise hat unterschrieben. Wann kommt ihr?', { quotes: true }),
    reply('mehmet', '2h', 'Nächsten Donnerstag um 6 Uhr, vor der Frühschicht. Eine Hebebühne bringe ich mit.'),
  ),
  ticket(
    'Diktate werden nicht mehr geschrieben',
    { by: 'steiger', at: '1d 11:20', owner: 'svea', tags: ['diktat'] },
    mail(
      'Hallo, die Diktate von Frau Dr. Ritter bleiben auf „wird übertragen“ stehen, die von Herrn Bode kommen an. Mona Steiger',
    ),
    note(
      'svea',
      '2h',
      'Diktiergerät Ritter: Speicher voll mit 1,9 GB alten Diktaten, Übertragung beginnt jedes Mal von vorn.',
    ),
    reply(
      'svea',
      '10m',
      'Hallo Frau Steiger, auf dem Gerät liegen noch alle Diktate der letzten zwei Jahre, deshalb kommt die Übertragung nie zum Ende. Darf ich alles löschen, was bereits geschrieben ist? Die Liste habe ich Ihnen auf den Schreibtisch gelegt.',
    ),
  ),
  ticket(
    'Signaturkarte wird vom Anwaltspostfach abgelehnt',
    { by: 'ritter', at: '34d 17:25', owner: 'agent', priority: 'urgent', tags: ['kanzlei', 'karte'] },
    call('Frau Dr. Ritter: neue Karte wird nicht angenommen, heute um Mitternacht läuft eine Frist ab.'),
    reply(
      'agent',
      '10m',
      'Sehr geehrte Frau Dr. Ritter, die neue Karte muss erst mit der PIN aus dem zweiten Brief freigeschaltet werden. Bis dahin gilt die alte Karte noch: Bitte verwenden Sie heute diese, ich bleibe erreichbar, bis der Schriftsatz durch ist.',
      { state: 'open' },
    ),
    called('2h', 'Schriftsatz ist mit der alten Karte raus, Eingangsbestätigung liegt vor.'),
    reply(
      'agent',
      '15h',
      'Guten Morgen, die neue Karte ist jetzt freigeschaltet und mit einer Nachricht an uns selbst getestet.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Scanner legt nichts mehr im Ordner „Eingang“ ab',
    { by: 'steiger', at: '70d 08:10', owner: 'svea', tags: ['scanner'] },
    mail('Guten Morgen, gescannte Post landet nirgends. Der Scanner sagt „gesendet“. M. Steiger'),
    reply(
      'svea',
      '35m',
      'Guten Morgen Frau Steiger, das Kennwort des Scanner-Kontos war abgelaufen. Ich habe ein neues hinterlegt; die neun Scans von heute lagen im Gerät und sind jetzt im Ordner.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Diagnosegerät erkennt kein Fahrzeug',
    { by: 'umbach', at: '9d 07:30', owner: 'mehmet', priority: 'high', tags: ['werkstatt'] },
    call('Herr Umbach: nach Update findet das Diagnosegerät kein Auto mehr, zwei Bühnen stehen.'),
    note(
      'mehmet',
      '25m',
      'Update hat Windows-Firewall auf Standard gesetzt, Kopplung über UDP 13400 (DoIP) blockiert. Regel gesetzt.',
    ),
    reply(
      'mehmet',
      '5m',
      'Hallo Herr Umbach, die Firewall am Werkstattrechner hat die Verbindung zum Fahrzeug gesperrt. Sie ist dafür jetzt offen, nur im Werkstattnetz. Läuft es auf beiden Bühnen?',
    ),
    answer('1h', 'Läuft auf beiden. Aber Drucken geht seitdem nicht.'),
  ),
  ticket(
    'Probefahrten stehen doppelt im Kalender',
    { by: 'arikan', at: '22d 14:15', owner: 'svea', priority: 'low', tags: ['kalender'] },
    mail('Hi, jede Probefahrt steht bei mir zweimal drin, einmal mit Kennzeichen, einmal ohne. Selin'),
    reply(
      'svea',
      '1h',
      'Hallo Frau Arikan, Sie haben den Verkaufskalender abonniert und zusätzlich die Weiterleitung aus dem Händlerprogramm. Ich würde die Weiterleitung abschalten, dann bleibt der Eintrag mit Kennzeichen. Einverstanden?',
    ),
    answer('1d', 'ja bitte'),
    reply('svea', '30m', 'Ist aus. Die doppelten der nächsten vier Wochen habe ich entfernt, 23 Stück.'),
  ),
  ticket(
    'Dienstplan druckt im falschen Stockwerk',
    { by: 'vogel', at: '129d 12:55', owner: 'agent', priority: 'low', tags: ['drucker'] },
    mail(
      'Mein Dienstplan kommt seit dem Umzug im Erdgeschoss raus, ich sitze im zweiten. Da stehen Namen drauf! Renate Vogel',
    ),
    reply(
      'agent',
      '20m',
      'Hallo Frau Vogel, Ihr Standarddrucker ist jetzt der im zweiten Stock. Außerdem druckt er Dienstpläne nur noch, wenn Sie am Gerät Ihre PIN eingeben. Die letzten Ausdrucke hat Herr Döring vernichtet.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Tablets der Pflege verlangen ein Update',
    { by: 'vogel', at: '4d 06:40', owner: 'svea', tags: ['tablet'] },
    mail(
      'Guten Morgen, auf 6 Tablets steht „Aktualisierung erforderlich“, die Tour-App geht nicht auf. Die Kolleginnen fahren gleich los.',
    ),
    reply(
      'svea',
      '12m',
      'Guten Morgen Frau Vogel, ich habe das Update für heute verschoben, die App öffnet sich wieder. Dürfen wir es stattdessen nachts einspielen, wenn die Tablets in der Ladestation stehen?',
    ),
    answer('9h', 'Ja, nachts ist gut. Sie stehen ab 22 Uhr im Schrank.'),
    note('svea', '1d', '5 von 6 erledigt. Tablet 4 war nicht im Schrank, ist seit zwei Tagen offline.'),
    reply(
      'svea',
      '15m',
      'Fünf Tablets sind aktuell. Tablet 4 meldet sich seit zwei Tagen nicht, wissen Sie, wo es ist?',
    ),
  ),
  ticket(
    'Austritt: Konto, Handy, Weiterleitung',
    { by: 'doering', at: '18d 15:40', owner: 'agent', tags: ['offboarding'] },
    mail(
      `
      Hallo,

      Herr Kranz verlässt uns zum Monatsende. Bitte vorbereiten:

      Was | Wann | Hinweis
      Konto sperren | letzter Tag, 18 Uhr | nicht früher
      Handy zurücksetzen | nach Rückgabe | private Fotos vorher durch ihn selbst
      Postfach | 3 Monate Abwesenheitstext | keine Weiterleitung

      Marcel Döring
      `,
      { html: true },
    ),
    reply(
      'agent',
      '2h',
      'Hallo Herr Döring, alles eingeplant. Gut, dass Sie keine Weiterleitung wollen: Der Abwesenheitstext nennt die allgemeine Adresse, fremde Augen sehen nichts. Nach drei Monaten wird das Postfach gelöscht, ich erinnere Sie eine Woche vorher.',
    ),
    answer('8d', 'Handy liegt bei mir, ist schon leer.'),
    note('agent', '1h', 'Handy bei der nächsten Fahrt nach Ahnebach mitnehmen.'),
  ),
  ticket(
    'Excel-Datei ist „von einem anderen Benutzer gesperrt“',
    { by: 'trautmann', at: '50d 09:00', owner: 'svea', tags: ['office'] },
    mail(
      'Guten Morgen, die Liste der Nachträge lässt sich nicht bearbeiten, gesperrt von „Trautmann, Ines“. Das bin ich selbst.',
    ),
    reply(
      'svea',
      '15m',
      'Guten Morgen Frau Trautmann, die Datei war auf dem Server noch von gestern Abend offen, Ihr Notebook ist vor dem Speichern eingeschlafen. Die Sperre ist gelöst.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Postfach zu 99 Prozent voll',
    { by: 'heise', at: '26d 16:20', owner: 'agent', tags: ['mail'] },
    mail('Hab 49,6 von 50 GB. Was tun, alles wichtig ;-)'),
    reply(
      'agent',
      '17h',
      'Guten Morgen Herr Heise, 31 GB davon sind Lieferscheine als Bild, die auch im Archiv liegen. Ich kann Mails älter als zwei Jahre ins Archivpostfach schieben, Sie finden sie dort wie gewohnt. Soll ich?',
    ),
  ),
  ticket(
    'Acht Notebooks: Angebot',
    { by: 'kunde', at: '13d 11:50', owner: 'admin', tags: ['angebot', 'hardware'] },
    form(
      'Hallo Frau Noll, wir brauchen acht Notebooks für die Bauleitung, robust, mit hellem Bildschirm. Lieferung bis in sechs Wochen. Bitte Kauf und Leasing.',
    ),
    reply(
      'admin',
      '1d',
      'Hallo Herr Kolbe, das Angebot mit zwei Modellen hängt an. Das zweite ist schwerer, dafür spritzwassergeschützt und mit 1.000 Nits auch in der Sonne lesbar. Beide sind auf Lager.',
      {
        files: [
          pdf('Angebot-Notebooks-Bauleitung.pdf', [
            'Angebot: 8 Notebooks für die Bauleitung',
            'Modell A, 14 Zoll, 400 Nits      1.190,00 € je Stück',
            'Modell B, 14 Zoll, 1.000 Nits    1.840,00 € je Stück',
            'Leasing 36 Monate, Modell B         56,00 € je Stück und Monat',
            'Einrichtung und Übergabe            95,00 € je Stück',
          ]),
          csv('vergleich.csv', [
            'Merkmal;Modell A;Modell B',
            'Gewicht;1,4 kg;2,1 kg',
            'Helligkeit;400 Nits;1000 Nits',
            'Schutz;keiner;IP53',
          ]),
        ],
      },
    ),
    portal('3d', 'Modell B. Ob Leasing, entscheidet unsere Geschäftsführung nächste Woche.'),
    reply('admin', '1h', 'Ich halte acht Stück bis dahin zurück.'),
  ),
];
