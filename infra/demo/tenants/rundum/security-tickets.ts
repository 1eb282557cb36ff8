import { pdf } from '../../story/file.ts';
import { answer, mail, note, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'security';

export const securityTickets: DemoTicket[] = [
  ticket(
    'Anmeldung aus Brasilien blockiert',
    { by: 'arikan', at: '2d 17:10', queue, owner: 'agent', priority: 'high', tags: ['anmeldung'] },
    mail(
      'Hallo, ich habe eine SMS bekommen, dass sich jemand aus São Paulo mit meinem Konto anmelden wollte. Ich bin in Kassel! Selin Arikan',
    ),
    note(
      'agent',
      '15m',
      'Kennwort stimmte, zweiter Faktor hat gehalten. Kennwort stand in einem alten Datenleck (anderer Dienst, selbe Mail). Konto gesichert.',
    ),
    reply(
      'agent',
      '10m',
      `
      Hallo Frau Arikan,

      die Anmeldung wurde abgewiesen, niemand war in Ihrem Konto. Das Kennwort war aber richtig, es stammt vermutlich aus einem
      Einbruch bei einem anderen Dienst. Bitte vergeben Sie jetzt ein neues, das Sie nirgends sonst verwenden, und ändern Sie es
      auch dort, wo Sie das alte noch benutzen.
      `,
    ),
    answer('1h', 'Neues Kennwort ist drin. Ich hatte das alte leider auch beim Onlineshop …'),
    reply('agent', '16h', 'Guten Morgen, dann dort bitte auch ändern. Ich behalte Ihr Konto diese Woche im Blick.', {
      state: 'open',
    }),
  ),
  ticket(
    'Ergebnis der Phishing-Übung',
    { by: 'doering', at: '30d 11:05', queue, owner: 'svea', tags: ['schulung'] },
    mail(
      'Hallo Frau Lindner, wie ist die Übung letzte Woche ausgegangen? Bitte keine Namen, der Betriebsrat liest mit. M. Döring',
    ),
    reply(
      'svea',
      '1d',
      'Hallo Herr Döring, von 38 Empfängern haben 5 geklickt und 2 etwas eingegeben; 19 haben die Mail gemeldet, das ist ein guter Wert. Wer es war, wird nicht gespeichert. Vorschlag: 30 Minuten Kurzschulung für alle, mit dieser Mail als Beispiel.',
      {
        files: [
          pdf('Auswertung-Uebung.pdf', [
            'Auswertung der Phishing-Übung',
            'Empfänger 38',
            'Geöffnet 31',
            'Geklickt 5',
            'Daten eingegeben 2',
            'Gemeldet 19',
          ]),
        ],
      },
    ),
    answer('9d', 'Schulung gern, am besten im Rahmen der Teamsitzung.'),
  ),
  ticket(
    'Wer war gestern auf meinem Rechner?',
    { by: 'steiger', at: '10d 08:25', queue, owner: 'agent', tags: ['fernwartung', 'protokoll'] },
    mail(
      'Guten Morgen, als ich vom Mittag kam, war mein Bildschirm entsperrt und es stand „Sitzung beendet“ da. Wer war das, und was wurde gemacht? Mona Steiger',
    ),
    note(
      'agent',
      '30m',
      'Sitzung 12:41 bis 12:52, Mehmet, Auftrag Diktat. Zustimmung am Gerät wurde um 12:41 bestätigt, laut Protokoll von Frau Steiger selbst. Klären.',
    ),
    reply(
      'agent',
      '20m',
      `
      Guten Morgen Frau Steiger,

      Ihr Anliegen nehmen wir ernst. Laut Protokoll war mein Kollege Herr Öztürk von 12:41 bis 12:52 Uhr verbunden, wegen der
      Diktate; die Verbindung wurde an Ihrem Gerät bestätigt. Geöffnet wurde nur das Diktatprogramm, Dateien wurden nicht
      übertragen. Könnte jemand anderes auf „Zulassen“ gedrückt haben?
      `,
    ),
    answer(
      '2h',
      'Ja, die Auszubildende, sie dachte, das gehört so. Dann ist es gut. Aber bitte nächstes Mal vorher anrufen.',
    ),
    reply('agent', '25m', 'Das haben wir für Ihre Kanzlei so hinterlegt: keine Sitzung ohne Anruf vorher.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Bewerbung: bitte meine Unterlagen löschen',
    { by: 'haase', at: '8h', queue, owner: 'admin', tags: ['löschung'] },
    mail(
      'Guten Tag, ich hatte mich im Sommer bei Ihnen beworben und eine Absage bekommen. Bitte löschen Sie meine Unterlagen und bestätigen Sie das. Finn Haase',
    ),
    note(
      'admin',
      '40m',
      'Bewerbungsmappe liegt im Personalordner, Frist sechs Monate läuft noch 5 Wochen. Holger fragen, ob wir früher löschen.',
    ),
  ),
  ticket(
    'Rundbrief abbestellen',
    { by: 'eberth', at: '53d 19:55', queue, owner: 'admin', priority: 'low', tags: ['widerruf'] },
    mail('Bitte nehmen Sie mich aus dem Rundbrief. Und woher haben Sie eigentlich meine Adresse? C. Eberth'),
    reply(
      'admin',
      '13h',
      'Guten Morgen Frau Eberth, Sie sind ausgetragen. Ihre Adresse haben Sie uns auf dem Sicherheitstag im Stadthaus gegeben und die Anmeldung am selben Abend per Link bestätigt. Möchten Sie, dass wir auch diesen Nachweis löschen, sobald wir ihn nicht mehr brauchen?',
    ),
  ),
  ticket(
    'Neuer Unterauftragnehmer: Einwände?',
    { by: 'ritter', at: '25d 09:15', queue, owner: 'admin', priority: 'high', tags: ['unterauftrag'] },
    mail(`
      Sehr geehrte Frau Noll,

      Sie kündigen einen Wechsel des Mailversands zu einem österreichischen Dienst an. Unsere Mandanten legen Wert darauf, dass
      nichts außerhalb Deutschlands verarbeitet wird. Lässt sich unser Verkehr davon ausnehmen? Andernfalls müssten wir
      fristgerecht widersprechen.

      Dr. Barbara Ritter
    `),
    note(
      'admin',
      '1d',
      'Holger: Ausnahme möglich über eigenen Versandserver in Kassel, Mehraufwand klein. Frist für Widerspruch: 30 Tage ab Ankündigung.',
    ),
    reply(
      'admin',
      '2h',
      'Sehr geehrte Frau Dr. Ritter, das lässt sich einrichten: Mails Ihrer Kanzlei gehen weiterhin über unseren eigenen Server in Kassel. Wir nehmen das als Weisung in Ihre Anlage auf, Kosten entstehen nicht. Genügt Ihnen das?',
    ),
    answer('5d', 'Das genügt. Bitte die geänderte Anlage in zweifacher Ausfertigung.'),
    note('admin', '2h', 'Anlage 3 neu ausfertigen, Holger unterschreibt.'),
    reply(
      'admin',
      '2d',
      'Sehr geehrte Frau Dr. Ritter, die Anlage 3 ist heute zweifach in die Post gegangen. Bitte senden Sie uns ein Exemplar unterschrieben zurück.',
      {
        files: [
          pdf('Anlage-3-Kanzlei-Ritter-Bode.pdf', [
            'Anlage 3: weitere Auftragsverarbeiter',
            'Nordhessen Rechenzentrum GmbH, Kassel: Server',
            'Zahlwerk ERP GmbH: Abrechnung',
            'Netzwächter B.V., Utrecht: Überwachung der Leitungen',
            '',
            'Weisung: E-Mails der Kanzlei werden ausschließlich über den',
            'Server der Rundum Managed Services GmbH in Kassel versandt.',
          ]),
        ],
      },
    ),
    answer('6d', 'Unterschriebenes Exemplar ist unterwegs. Danke für das Entgegenkommen.'),
  ),
  ticket(
    'VPN access for maintenance of the charging stations',
    { by: 'pieter', at: '3d 09:25', queue, owner: 'mehmet', language: 'en', tags: ['fernzugriff', 'english'] },
    mail(`
      Dear team,

      we maintain the charging stations at Autohaus Wilhelmsgrund and would need access to the controller for a firmware
      update. Could you send us VPN credentials? Mr Umbach knows about it.

      Kind regards
      Pieter Jansma, Stroomkabel
    `),
    note(
      'mehmet',
      '1h',
      'Herr Umbach bestätigt den Auftrag telefonisch. Ladestationen hängen im eigenen Netz, das reicht. Zugang befristen.',
    ),
    reply(
      'mehmet',
      '20m',
      `
      Dear Mr Jansma,

      Mr Umbach has confirmed your visit. We don't hand out shared credentials, but we can give you a personal account that
      reaches only the charging controller and ends after eight hours. When do you plan the update, and who exactly will
      connect? We'll call that person to set up the second factor.
      `,
    ),
    answer('1d', 'Thursday 10:00, it will be me. You can reach me at the office number on our letterhead.'),
    reply('mehmet', '2h', 'Thank you, your account opens on Thursday at 9:45. I will call you at 9:30.'),
  ),
];
