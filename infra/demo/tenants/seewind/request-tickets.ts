import { pdf } from '../../story/file.ts';
import { answer, close, mail, note, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'privacy';

export const requestTickets: DemoTicket[] = [
  ticket(
    'Auskunft nach Artikel 15 DSGVO',
    { by: 'ketels', at: '6d 19:20', queue, owner: 'admin', priority: 'high', tags: ['auskunft'] },
    mail(`
      Sehr geehrte Damen und Herren,

      hiermit bitte ich um Auskunft, welche Daten Sie über mich gespeichert haben, woher sie stammen und wer sie bekommen
      hat. Anlass ist der Umzug meiner Domain im letzten Jahr.

      Mit freundlichen Grüßen
      Rolf Ketels
    `),
    reply(
      'admin',
      '15h',
      `
      Sehr geehrter Herr Ketels,

      Ihre Anfrage ist gestern Abend eingegangen, wir antworten spätestens innerhalb eines Monats. Da Sie von Ihrer uns bekannten
      Adresse schreiben, brauchen wir keinen weiteren Nachweis. Die Zusammenstellung umfasst Ihre Anfragen, die Daten zur
      Domain und die Rechnungen.
      `,
      { state: 'open' },
    ),
    note(
      'admin',
      '30m',
      'Birte weiß Bescheid. Domaindaten und Rechnungen trage ich zusammen, Protokolle liefert Tarek.',
    ),
  ),
  ticket(
    'Bitte löschen Sie mein Profil',
    { by: 'inga', at: '4h', queue, tags: ['löschung'] },
    mail(`
      Hallo,

      das mit der Homepage hat sich erledigt, ich höre mit dem Laden auf. Bitte löschen Sie, was Sie von mir gespeichert
      haben. Falls Sie Rechnungen aufheben müssen, verstehe ich das.

      Inga Matthiesen
    `),
  ),
  ticket(
    'Vertrag zur Auftragsverarbeitung: aktuelle Fassung',
    { by: 'harmsen', at: '45d 08:20', queue, owner: 'admin', tags: ['avv'] },
    mail(
      'Sehr geehrte Damen und Herren, für unsere Unterlagen bitte den aktuellen Vertrag nach Art. 28 DSGVO. Dr. Harmsen',
    ),
    reply(
      'admin',
      '1d',
      `
      Sehr geehrte Frau Dr. Harmsen,

      anbei die aktuelle Fassung mit den Anlagen zu Maßnahmen und weiteren Beteiligten. Neu ist nur das Rechenzentrum in
      Flensburg, das wir Ihnen im Frühjahr angekündigt hatten.
      `,
      {
        files: [
          pdf('AVV-Zahnarztpraxis-am-Hafen.pdf', [
            'Vertrag zur Auftragsverarbeitung',
            'zwischen der Zahnarztpraxis am Hafen (Verantwortliche)',
            'und der Seewind IT-Service GmbH (Auftragsverarbeiterin)',
            '',
            '1. Gegenstand: Betreuung der Arbeitsplätze, des Servers und der Datensicherung.',
            '2. Dauer: solange der Wartungsvertrag läuft.',
            '3. Weisungen: in Textform durch die Praxisleitung.',
            '4. Weitere Beteiligte: Hafenkante Rechenzentrum GmbH, Flensburg.',
            '',
            'Anlage 1: Technische und organisatorische Maßnahmen',
            'Anlage 2: Kategorien von Daten und Betroffenen',
          ]),
        ],
      },
    ),
    answer('8d', 'Unterschrieben zurück per Post. Vielen Dank.'),
    close('admin', '2d'),
  ),
  ticket(
    'Falsche Anschrift auf Ihren Rechnungen',
    { by: 'foto', at: '120d 09:45', queue, owner: 'admin', tags: ['berichtigung'] },
    mail(
      'Hallo, ihr habt noch meine alte Straße. Neu ist Fischerstieg 3, sonst alles gleich. Bitte ändern. Dirk Sönksen',
    ),
    reply(
      'admin',
      '3h',
      'Hallo Herr Sönksen, geändert. Die letzten zwei Rechnungen schicken wir mit neuer Anschrift noch einmal.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Keine Werbung mehr bitte',
    { by: 'foto', at: '388d 17:05', queue, owner: 'admin', tags: ['widerspruch'] },
    mail('Bitte streichen Sie mich aus dem Verteiler für Neuigkeiten.'),
    reply('admin', '15h', 'Erledigt, Sie bekommen ab sofort nur noch Antworten auf Ihre eigenen Anfragen.', {
      state: 'closed',
    }),
  ),
];
