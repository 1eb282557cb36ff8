import { pdf } from '../../story/file.ts';
import { answer, call, close, mail, note, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'privacy';

export const requestTickets: DemoTicket[] = [
  ticket(
    'Praxisaufgabe: Vertragsende und Löschung',
    { by: 'ahlers', at: '19d 10:50', queue, owner: 'admin', tags: ['vertragsende', 'löschung'] },
    mail(`
      Sehr geehrter Herr Oltmanns,

      zum Quartalsende gebe ich die Praxis nach 31 Jahren auf, die Kündigung ging Ihnen per Post zu. Bitte sagen Sie mir, was
      mit den Daten geschieht, die Sie über uns haben, und wie ich meine Kartei in lesbarer Form bekomme.

      Mit kollegialem Gruß
      Dr. W. Ahlers
    `),
    reply(
      'admin',
      '1d',
      `
      Sehr geehrter Herr Dr. Ahlers,

      vielen Dank für die vielen Jahre. Ihre Patientenkartei liegt nur auf Ihrem eigenen Server, wir haben keine Kopie. Wir
      exportieren sie Ihnen am letzten Tag auf eine verschlüsselte Platte, samt Leseprogramm.

      Bei uns liegen Ihre Vertragsdaten und 63 Anfragen. Geschäftsbriefe müssen wir sechs Jahre aufbewahren, alles andere
      löschen wir mit dem Ende des Vertrags, sobald keine Rechnung mehr offen ist.
      `,
      {
        files: [
          pdf('Ablauf-Vertragsende.pdf', [
            'Ablauf zum Vertragsende: Praxis Dr. Ahlers',
            'Woche 1   Liste der Geräte und Karten',
            'Woche 3   Probeexport, Durchsicht mit Frau Meiners',
            'Woche 5   Rückgabe der Karten, Sperrung',
            'Letzter Tag   Export auf verschlüsselte Platte, Übergabe',
            'Danach   Löschung der Anfragen, Bestätigung per Brief',
          ]),
        ],
      },
    ),
    answer('6d', 'Danke, der Ablauf ist mir klar. Den Probeexport macht Frau Meiners mit Ihnen.'),
    note('admin', '3h', 'Gesa: Vertragsende eingetragen, Löschtermin daran hängen. Geschäftsbriefe getrennt halten.'),
  ),
  ticket(
    'Wer hat auf eine bestimmte Akte zugegriffen?',
    { by: 'luebben', at: '44d 16:35', queue, owner: 'admin', priority: 'high', tags: ['protokoll'] },
    mail(
      'Hallo Herr Oltmanns, eine Patientin hat Sorge, dass eine Nachbarin, die bei uns arbeitet, ihre Akte gelesen hat. Wie sehe ich das nach?',
    ),
    reply(
      'admin',
      '17h',
      `
      Guten Morgen Frau Lübben,

      das können und sollten nur Sie: „Verwaltung, Zugriffe, Akte auswählen“. Sie sehen Zeit, Benutzer und geöffnete Teile der
      letzten zwölf Monate. Uns brauchen Sie dafür keinen Namen zu nennen. Ziehen Sie am besten gleich Ihre
      Datenschutzbeauftragte hinzu, der Aufruf selbst wird auch protokolliert.
      `,
    ),
    answer('1d', 'Gefunden und geklärt, es war niemand unberechtigt drin. Danke für den Hinweis mit dem Protokoll.'),
    close('admin', '30m'),
  ),
  ticket(
    'Vertrag zur Auftragsverarbeitung bitte in der neuen Fassung',
    { by: 'tammen', at: '7h', queue, owner: 'admin', tags: ['avv'] },
    mail(
      'Guten Tag, unsere Revision fragt nach dem AVV. Wir haben nur den von vor fünf Jahren. Gibt es einen neueren, und ist Fernwartung darin geregelt? S. Tammen',
    ),
    note(
      'admin',
      '30m',
      'Fassung 4 liegt unterschriftsreif in der Ablage, Abschnitt 6 ist Fernwartung. Vor dem Versand Anlage 2 (Geräte) aktualisieren.',
    ),
  ),
  ticket(
    'Rechnung für die Wartung: Skonto?',
    { by: 'luebben', at: '88d 09:55', queue, owner: 'admin', priority: 'low', tags: ['rechnung'] },
    mail(
      'Hallo, auf der Wartungsrechnung fehlt das Skonto, das wir vereinbart hatten (2 % bei 10 Tagen). Bitte prüfen. P. Lübben',
    ),
    reply(
      'admin',
      '3h',
      'Hallo Frau Lübben, Sie haben recht. Eine berichtigte Rechnung kommt heute, ab dem nächsten Mal stimmt es von allein.',
      {
        state: 'closed',
      },
    ),
  ),
  ticket(
    'Mitarbeiterin ausgeschieden: Zugang sperren',
    { by: 'janssen', at: '22h', queue, tags: ['rechte'] },
    mail(
      'Guten Tag, Frau Lüders ist seit gestern nicht mehr bei uns. Bitte den Zugang zum Kundenportal sperren, in Aurora habe ich sie selbst abgemeldet. Dr. Janssen',
    ),
  ),
  ticket(
    'Schulung für zwei neue MFA',
    { by: 'wilken', at: '420d 12:00', queue, owner: 'agent', tags: ['schulung'] },
    call(
      'Frau Wilken fragt nach einer Schulung für zwei neue MFA, am liebsten an einem Mittwochnachmittag, höchstens drei Stunden.',
    ),
    reply(
      'agent',
      '1d',
      'Hallo Frau Wilken, Mittwoch in zwei Wochen von 14 bis 17 Uhr bei Ihnen, Inhalte: Kalender, Formulare, Impfmaske. Einverstanden?',
    ),
    answer('2d', 'Einverstanden, wir freuen uns.'),
    close('agent', '13d'),
  ),
];
