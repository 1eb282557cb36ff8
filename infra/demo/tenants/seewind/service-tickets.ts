import { pdf, screenshot } from '../../story/file.ts';
import { answer, call, called, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

export const serviceTickets: DemoTicket[] = [
  ticket(
    'Kassendrucker an der Bar druckt leere Bons',
    { by: 'kunde', at: '41d 16:25', owner: 'agent', priority: 'high', tags: ['drucker', 'kasse'] },
    form(`
      Der Bondrucker an der Bar schiebt Papier raus, aber es steht nichts drauf. Rolle ist neu. Abends ist Tanztee, wäre gut
      wenn das bis dahin läuft.
    `),
    reply(
      'agent',
      '9m',
      `
      Hallo Frau Brodersen,

      das klingt nach einer falsch herum eingelegten Rolle: Thermopapier druckt nur auf einer Seite. Kratzen Sie bitte mit
      dem Fingernagel über das Papier. Die Seite, die dunkel wird, muss oben liegen.
      `,
    ),
    portal('18m', 'Peinlich. War falschrum. Danke!'),
    reply('agent', '6m', 'Das passiert im Laden jede Woche. Schönen Tanztee!', { state: 'closed' }),
  ),
  ticket(
    'Gästefernseher: kein Signal nach Stromausfall',
    { by: 'kunde', at: '203d 08:15', owner: 'wiebke', tags: ['hotel'] },
    call(
      'Frau Brodersen: nach dem Stromausfall in der Nacht zeigen alle 34 Fernseher „Kein Signal“. Gäste beschweren sich.',
    ),
    note('wiebke', '30m', 'Kopfstation ist hochgefahren, aber ohne Netzwerk: Switch im Dachboden ist aus.'),
    reply(
      'wiebke',
      '1h',
      `
      Hallo Frau Brodersen,

      der Netzwerkverteiler auf dem Dachboden ist stromlos, wahrscheinlich ist die Sicherung F14 im Verteiler neben dem
      Aufzug gefallen. Können Sie oder der Hausmeister nachsehen?
      `,
    ),
    called('45m', 'Rückruf: F14 war draußen. Jetzt drin, Fernseher laufen wieder.'),
    reply('wiebke', '15m', 'Wunderbar. Eine kleine USV für den Dachboden kostet rund 140 Euro, Angebot auf Wunsch.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Neue Telefonanlage: Angebot',
    { by: 'kunde', at: '9d 10:40', owner: 'admin', tags: ['angebot', 'telefonie'] },
    form(`
      Hallo Frau Thomsen,

      unser Anlagenvertrag endet im Frühjahr. Wir bräuchten ein Angebot für eine neue Telefonanlage:

      - 34 Zimmertelefone, Wecken und Notruf müssen gehen
      - 6 Mobilteile für Haustechnik und Service
      - Anbindung an die Hotelsoftware (Einchecken schaltet frei)

      Bitte mit Miete und Kauf zum Vergleichen.
    `),
    reply(
      'admin',
      '1d',
      `
      Hallo Frau Brodersen,

      das Angebot mit beiden Varianten hängt an. Über fünf Jahre ist Kauf etwa 1.900 Euro günstiger, bei Miete ist dafür der
      Austausch defekter Telefone enthalten. Die Anbindung an Ihre Hotelsoftware habe ich mit dem Hersteller geklärt.
      `,
      {
        files: [
          pdf('Angebot-Telefonanlage-Deichblick.pdf', [
            'Angebot: Telefonanlage Hotel Deichblick',
            'Seewind IT-Service GmbH, Am Binnenpriel 14, 25813 Husum',
            '',
            'Variante 1: Kauf',
            '  Anlage mit 34 Zimmertelefonen und 6 Mobilteilen    8.940,00 €',
            '  Einrichtung und Schulung                            1.480,00 €',
            '  Wartung je Monat                                       59,00 €',
            '',
            'Variante 2: Miete über 60 Monate',
            '  Miete, Wartung und Austausch je Monat                 264,00 €',
            '  Einrichtung und Schulung                            1.480,00 €',
            '',
            'Alle Preise zuzüglich Umsatzsteuer. Gültig 30 Tage.',
          ]),
        ],
      },
    ),
    portal('2d', 'Danke, sieht gut aus. Ich bespreche das mit der Chefin, sie ist ab Donnerstag wieder im Haus.'),
    reply('admin', '40m', 'Gern. Wenn Fragen aufkommen, komme ich auch für eine halbe Stunde vorbei.'),
  ),
  ticket(
    'Rechnung R-4118 kam zweimal',
    { by: 'kunde', at: '96d 11:05', owner: 'admin', tags: ['rechnung'] },
    form(
      'Guten Tag, die Rechnung R-4118 ist zweimal gekommen, einmal per Post und einmal per Mail. Muss ich die zweimal bezahlen?',
    ),
    reply(
      'admin',
      '2h',
      'Hallo Frau Brodersen, nein, es ist dieselbe Rechnung. Wir haben Ihren Versand auf „nur Mail“ gestellt, damit das nicht wieder vorkommt.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Drei Tablets für den Service einrichten',
    { by: 'rezeption', at: '4d 15:20', owner: 'wiebke', tags: ['tablet', 'einrichtung'] },
    mail(`
      Liebes Seewind-Team,

      die drei neuen Tablets für den Service sind da. Könnt ihr die einrichten wie die alten? Bestell-App, gesperrter
      Bildschirm nach zwei Minuten, kein Store. Sie liegen an der Rezeption.

      Liebe Grüße
      Levke Hinrichsen
    `),
    reply(
      'wiebke',
      '17h',
      `
      Hallo Frau Hinrichsen,

      ich hole die Tablets morgen Vormittag ab und bringe sie am Tag darauf fertig zurück. Soll der Name auf der Hülle
      stehen, oder reichen Nummern 7, 8 und 9?
      `,
    ),
  ),
  ticket(
    'Machen Sie auch Apple?',
    { by: 'clausen', at: '26m', tags: ['anfrage'] },
    mail(`
      Hallo,

      ich bin Fotograf in Tönning, zwei Macs, ein Speicher mit 30 TB und keine Ahnung von Sicherungen. Mein bisheriger
      Betreuer geht in Rente. Machen Sie so was auch für Einzelkämpfer, und was kostet das ungefähr im Monat?

      Malte Clausen
    `),
  ),
  ticket(
    'Waage überträgt keine Gewichte',
    { by: 'marten', at: '67d 06:50', owner: 'agent', priority: 'urgent', tags: ['produktion'] },
    mail(`
      Moin, Waage 2 zeigt an, aber am PC kommt nix an. Etiketten kann ich so nicht drucken und der LKW steht um 9 am Hof.
      Bitte anrufen!!
    `),
    note(
      'agent',
      '52m',
      'Telefonisch: serieller Adapter nach Windows-Update auf COM7 statt COM3. Zuordnung fest eingestellt, Gewichte kommen.',
    ),
    reply(
      'agent',
      '8m',
      `
      Moin Herr Jessen,

      wie eben am Telefon: Der Adapter hatte nach dem Update eine andere Nummer. Ich habe ihn fest auf die alte gelegt, das
      bleibt jetzt auch nach Updates so. Ein zweiter Adapter zum Tauschen liegt ab morgen bei Ihnen in der Schublade.
      `,
      { state: 'closed' },
    ),
  ),
  ticket(
    'Altgeräte abholen und Festplatten vernichten',
    { by: 'demir', at: '12d 12:30', owner: 'wiebke', priority: 'low', tags: ['entsorgung'] },
    mail(`
      Hallo, wir haben im Keller fünf alte Rechner und zwei Drucker. Auf den Rechnern waren Patientendaten, die Platten
      müssen also nachweislich vernichtet werden. Was brauchen Sie von uns?
      Gül Demir
    `),
    reply(
      'wiebke',
      '4h',
      `
      Hallo Frau Demir,

      nur eine Liste mit den Seriennummern, sie stehen hinten auf dem Aufkleber. Wir bauen die Platten bei Ihnen aus, lassen
      sie nach DIN 66399 (Schutzklasse 3) schreddern und geben Ihnen für jede Nummer einen Nachweis. Geräte und Drucker
      nehmen wir kostenlos mit.
      `,
    ),
    answer('6d', 'Die Liste reiche ich nach, wir sind gerade nur zu zweit. Eilt nicht.'),
    reply('wiebke', '1h', 'Alles klar, ich warte auf Ihre Liste.'),
  ),
  ticket(
    'Kontaktformular auf der Homepage kommt nicht an',
    { by: 'inga', at: '19d 20:05', owner: 'agent', tags: ['homepage', 'mail'] },
    mail(`
      Guten Abend,

      seit etwa zwei Wochen bekomme ich keine Anfragen mehr über meine Homepage. Eine Freundin hat es probiert, bei ihr stand
      „vielen Dank“, aber bei mir kam nichts an. Im Spam ist es auch nicht.

      Inga Matthiesen
    `),
    note(
      'agent',
      '14h',
      'Formular sendet mit der Adresse des Besuchers als Absender, der Empfänger verwirft das wegen DMARC.',
    ),
    reply(
      'agent',
      '10m',
      `
      Guten Morgen Frau Matthiesen,

      das Formular verschickt die Mails unter dem Namen des Besuchers, das sehen Mailserver inzwischen als Fälschung an. Ich
      würde es so ändern, dass Ihre eigene Adresse der Absender ist und eine Antwort trotzdem an den Besucher geht. Das
      dauert eine halbe Stunde. Darf ich?
      `,
    ),
    answer('1d', 'Ja bitte! Und gibt es die verlorenen Anfragen noch irgendwo?'),
    reply(
      'agent',
      '3h',
      `
      Geändert und mit drei Adressen getestet. Die Anfragen der letzten zwei Wochen hat Ihr Webserver zum Glück noch im
      Protokoll, es sind elf. Ich habe sie Ihnen als Liste in Ihr Postfach gelegt.
      `,
    ),
    answer('50m', 'Sie sind ein Schatz, darunter ist ein großer Auftrag. Was bekommen Sie dafür?'),
  ),
  ticket(
    'Domain zu Ihnen umziehen',
    { by: 'ketels', at: '310d 18:30', owner: 'admin', tags: ['domain'] },
    mail('Moin, ich möchte meine Domain zu euch holen, was muss ich machen? R. Ketels'),
    reply(
      'admin',
      '16h',
      `
      Moin Herr Ketels,

      Sie brauchen von Ihrem jetzigen Anbieter nur den Umzugscode (AuthInfo). Meist steht er im Kundenbereich unter
      „Domain freigeben“. Schicken Sie ihn uns bitte nicht per Mail, sondern rufen Sie kurz an.
      `,
    ),
    called('5d', 'Herr Ketels gibt den Umzugscode durch. Bestätigung der Adresse telefonisch erfolgt.'),
    reply('admin', '1d', 'Die Domain ist seit heute Morgen bei uns, Mails und Seite laufen unverändert weiter.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Zeiterfassung zeigt eine Stunde zu viel',
    { by: 'svenja', at: '28d 07:15', owner: 'agent', priority: 'low', tags: ['zeiterfassung'] },
    mail(
      `
      Moin,
      das Terminal in der Werkstatt geht seit der Zeitumstellung eine Stunde vor. Ich korrigiere jetzt jeden Tag neun Leute
      von Hand.
      `,
      {
        files: [
          screenshot('terminal.png', 'Zeiterfassung', [
            'Kommen   08:02   Momsen, H.',
            'Kommen   08:04   Lund, P.',
            'Uhrzeit  08:05   (Sommerzeit)',
          ]),
        ],
      },
    ),
    reply(
      'agent',
      '1h',
      'Moin Frau Momsen, das Terminal fragte noch einen Zeitserver, den es nicht mehr gibt. Es holt die Zeit jetzt vom eigenen Server. Die falschen Buchungen seit Sonntag habe ich in einem Rutsch um eine Stunde verschoben, bitte einmal prüfen.',
    ),
    answer('2h', 'Passt alles, vielen Dank. Nur bei Lund fehlt der Dienstag.'),
    reply(
      'agent',
      '35m',
      'Nachgetragen: Lund, Dienstag, 7:58 bis 16:31 Uhr, so wie er es selbst notiert hat. Stimmt es jetzt?',
    ),
  ),
];
