import { pdf } from '../../story/file.ts';
import { answer, close, form, mail, note, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'privacy';

export const requestTickets: DemoTicket[] = [
  ticket(
    'Delete my account and all my data',
    { by: 'kofi', at: '14m', queue, language: 'en', priority: 'high', tags: ['erasure', 'english'] },
    form(`
      Hello,

      I have closed my repair shop and don't need the account any more. Please delete it together with every request I ever
      sent you. I have exported my invoices.

      Kofi Mensah
    `),
  ),
  ticket(
    'Where is our data, and who can see it?',
    { by: 'mina', at: '18d 12:10', queue, owner: 'admin', language: 'en', tags: ['dpa', 'english'] },
    mail(`
      Hi, our accountant is asking for a signed DPA and a list of sub-processors, especially anything outside the EU.
      Could you send both?

      Mina Okafor
    `),
    reply(
      'admin',
      '1d',
      `
      Hi Mina,

      both are attached. In short: your invoices are kept in Frankfurt. This support desk is run by Cirrus Harbor in the US
      (certified under the EU-US Data Privacy Framework), with encrypted backups at Stillwater (standard contractual clauses)
      and mail delivery through Paperplane in Ireland. So please keep anything confidential out of support tickets.
      `,
      {
        files: [
          pdf('DPA-and-subprocessors.pdf', [
            'Data processing agreement',
            'between Brightside Bakery (controller) and Wolkenlos Software GmbH (processor)',
            '',
            'Annex 3: sub-processors',
            'Cirrus Harbor, Inc., US          service desk, DPF',
            'Stillwater Backup LLC, US        encrypted backups, SCC 2021/914',
            'Paperplane Mail Ltd., IE         delivery of mail',
          ]),
        ],
      },
    ),
    answer('3d', 'Great, our accountant is happy. Signed copy comes by post.'),
    reply('admin', '2h', 'Thank you. I will let you know when it is here.'),
  ),
  ticket(
    'Auskunft über meine gespeicherten Daten',
    { by: 'elena', at: '2d 21:10', queue, owner: 'admin', priority: 'high', tags: ['auskunft'] },
    form(
      'Guten Abend, ich möchte wissen, was ihr alles über mich gespeichert habt, auch aus den Supportanfragen. Als Datei reicht. Elena Petrova',
    ),
    reply(
      'admin',
      '12h',
      'Guten Morgen Frau Petrova, Ihre Anfrage ist da, Sie bekommen die Zusammenstellung innerhalb eines Monats, voraussichtlich noch diese Woche. Sie waren beim Schreiben angemeldet, einen weiteren Nachweis brauchen wir nicht.',
      {
        state: 'open',
      },
    ),
  ),
  ticket(
    'Newsletter: ich widerrufe',
    { by: 'laden', at: '57d 08:05', queue, owner: 'admin', priority: 'low', tags: ['widerruf'] },
    mail('bitte keine newsletter mehr danke'),
    reply('admin', '1h', 'Guten Morgen, erledigt: Ihre Einwilligung ist widerrufen, es kommt kein Newsletter mehr.', {
      state: 'closed',
    }),
  ),
  ticket(
    'Konto gelöscht, Bestätigung?',
    { by: 'tim', at: '330d 11:45', queue, owner: 'admin', tags: ['löschung'] },
    mail('Moin, ich hatte ein zweites Konto zum Testen und hab’s gelöscht. Kam keine Bestätigung, ist es weg?'),
    note(
      'admin',
      '1h',
      'Testkonto am selben Tag gelöscht, Bestätigungsmail kam zurück (Adresse vertippt: buchholz-elekro).',
    ),
    reply(
      'admin',
      '10m',
      'Hallo Herr Buchholz, das Testkonto ist weg, samt allem, was darin lag. Die Bestätigung ging an eine vertippte Adresse, deshalb hier noch einmal. Ihr richtiges Konto ist davon nicht berührt.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Welche Angaben im Formular sind Pflicht?',
    { by: 'hartmann', at: '150d 09:30', queue, owner: 'admin', tags: ['frage'] },
    mail('Guten Tag, müssen Anfragen an Sie unter Klarnamen gestellt werden? Ein Mieter fragt. S. Hartmann'),
    reply(
      'admin',
      '4h',
      'Guten Tag Frau Hartmann, nein. Pflicht ist nur eine Adresse für die Antwort; ein Name ist freiwillig, ein erfundener auch in Ordnung.',
    ),
    answer('1d', 'Danke, gebe ich so weiter.'),
    close('admin', '30m'),
  ),
];
