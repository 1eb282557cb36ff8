import { csv, log, screenshot } from '../../story/file.ts';
import { answer, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'technical';

export const technicalTickets: DemoTicket[] = [
  ticket(
    'API answers 429 far below the limit',
    { by: 'henrik', at: '3d 15:20', queue, owner: 'tom', priority: 'high', language: 'en', tags: ['api', 'english'] },
    mail(
      `
      Hi, your docs say 600 requests a minute. We get 429 at about 100. Log attached, times are UTC.

      Henrik
      `,
      {
        files: [
          log('requests.log', [
            '13:02:00Z 200 GET /v2/invoices?page=1',
            '13:02:09Z 200 GET /v2/invoices?page=97',
            '13:02:10Z 429 GET /v2/invoices?page=98 retry-after=50',
            '13:03:01Z 200 GET /v2/invoices?page=98',
          ]),
        ],
      },
    ),
    note(
      'tom',
      '1h',
      'Limit is 600/min but also 100 per 10 s burst. The burst limit is missing from the docs. Henrik’s loop sends as fast as it can.',
    ),
    reply(
      'tom',
      '20m',
      `
      Hi Henrik,

      you've hit a second limit that our docs keep quiet about: 100 requests in any ten seconds. That page is being fixed
      today. Two ways around it: ask for 200 invoices a page instead of 50 (?limit=200), or honour the retry-after header as
      you already do. With 200 a page you'd finish in 25 calls.
      `,
    ),
    answer('2h', '25 calls it is. Down from two minutes to nine seconds.'),
    reply('tom', '40m', 'Nice. I will leave this open until the docs are live.', { state: 'open' }),
    note(
      'tom',
      '3h',
      'Docs change is merged, the page is rebuilt tonight. Priya asked for the same on the German page.',
    ),
    answer('20h', 'One more: does the burst limit count per token or per account? We have two jobs running at night.'),
    reply(
      'tom',
      '50m',
      'Per account, so the two jobs share it. If you start them ten minutes apart you will never notice.',
      { state: 'open' },
    ),
  ),
  ticket(
    'Webhook signature doesn’t match',
    { by: 'sunny', at: '10d 17:45', queue, owner: 'tom', language: 'en', tags: ['webhook', 'english'] },
    form(
      'following your sample in python, signature is different every time. body is exactly what i receive. using the test secret',
    ),
    reply(
      'tom',
      '15h',
      `
      Hello,

      most frameworks parse the JSON and write it out again, which changes spaces and the order of keys. Please compute the
      signature over the raw bytes of the body before anything parses it. If it still differs, send me one timestamp and the
      first eight characters of your signature, no secret needed.
      `,
    ),
    answer('1d', 'raw bytes did it, thx'),
    close('tom', '1h'),
  ),
  ticket(
    'Bank sync stopped after re-consent',
    { by: 'greg', at: '8d 09:55', queue, owner: 'priya', language: 'en', tags: ['bank', 'english'] },
    form(
      'After we renewed the bank permission (every 180 days, I know) transactions since then are missing. The status says "connected".',
    ),
    note(
      'priya',
      '4h',
      'Consent renewed for the savings account only, the business account was unticked at the bank. Status should show per account.',
    ),
    reply(
      'priya',
      '20m',
      'Hi Gregory, the new permission covers only your savings account; the business account was left out on the bank’s page. Could you go through "Renew" once more and tick both? We will fetch the missing days by ourselves.',
    ),
  ),
  ticket(
    'App stürzt auf dem Tablet ab',
    { by: 'tim', at: '17d 19:05', queue, owner: 'agent', tags: ['app'] },
    form('Auf der Baustelle: Foto ans Angebot hängen, zack, App weg. Tablet ist zwei Jahre alt. Am Handy geht’s.', {
      files: [
        screenshot(
          'absturz.png',
          'System',
          ['Wolkenlos wurde beendet.', 'Version 3.9.1', 'Freier Speicher: 180 MB'],
          'Bericht senden',
        ),
      ],
    }),
    reply(
      'agent',
      '14h',
      'Guten Morgen Herr Buchholz, auf dem Bild steht der Grund: Das Tablet hat nur noch 180 MB frei, ein Foto in voller Größe passt nicht mehr. Bitte etwas Platz schaffen. Ab 3.10 verkleinert die App Fotos vorher.',
    ),
    answer('2d', '2000 Baustellenfotos gelöscht, läuft. Wann kommt 3.10?'),
    reply('agent', '3h', 'In etwa drei Wochen. Die App meldet sich, sobald es da ist.'),
  ),
  ticket(
    'Reports are one day off',
    { by: 'sofia', at: '41d 16:55', queue, owner: 'tom', language: 'en', tags: ['reports', 'english'] },
    form(
      'Invoices written late in the evening appear on the next day in the monthly report. I work from Lisbon at the moment.',
    ),
    reply(
      'tom',
      '17h',
      'Hi Sofia, reports use the company’s time zone, which is Berlin in your settings, an hour ahead of you. You can change it in Settings > Company, though for tax purposes Berlin is probably what you want. Should I leave it?',
    ),
    answer('1d', 'Ah, that makes sense. Leave it, thanks.'),
    close('tom', '20m'),
  ),
  ticket(
    'CSV export mixes up decimals',
    { by: 'mina', at: '70d 10:20', queue, owner: 'priya', language: 'en', tags: ['export', 'english'] },
    form('Our spreadsheet reads 1.250,00 as 1.25. Can the export use a point instead?', {
      files: [csv('export.csv', ['number;customer;amount', '2041;Cafe Lune;1.250,00', '2042;Harbour Kiosk;86,40'])],
    }),
    reply(
      'priya',
      '3h',
      'Hi Mina, yes: the export dialog has "Number format: 1,250.00" under More options, and it remembers your choice. Column separator changes to a comma with it.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Dashboard takes half a minute',
    { by: 'hartmann', at: '1d 13:50', queue, owner: 'tom', tags: ['langsam'] },
    mail('Guten Tag, die Startseite braucht jeden Morgen um die 30 Sekunden. Wir haben etwa 1.900 Mieter. S. Hartmann'),
    note(
      'tom',
      '3h',
      'Query for overdue invoices runs per customer (n+1). Reproduced with 2,000 customers: 28 s. Fix in review.',
    ),
  ),
  ticket(
    'Certificate for our customer portal domain',
    { by: 'aaron', at: '125d 14:05', queue, owner: 'tom', language: 'en', tags: ['domain', 'english'] },
    form('Set up pay.blake-audio.example as CNAME yesterday, the browser still warns about the certificate.'),
    reply(
      'tom',
      '2h',
      'Hi Aaron, there is a CAA record on your domain that only allows another certificate authority, so ours gets refused. Please add a second CAA line for the one named on the domain page. It retries every hour.',
    ),
    answer('3h', 'Added, green padlock. Thanks!'),
    close('tom', '10m'),
  ),
  ticket(
    'Dark mode?',
    {
      by: 'sunny',
      at: '210d 23:40',
      queue,
      owner: 'priya',
      priority: 'low',
      language: 'en',
      tags: ['wish', 'english'],
    },
    form('any plans for dark mode? doing invoices at night here'),
    reply(
      'priya',
      '9h',
      'Hi, it is planned for next year, and you are the 62nd to ask. Until then the system’s night light helps a little.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Single sign-on with OpenID Connect',
    { by: 'arslan', at: '29d 14:45', queue, owner: 'agent', tags: ['sso'] },
    form(
      'Wir stellen intern auf eine gemeinsame Anmeldung um. Unterstützt Wolkenlos OpenID Connect, und ab welchem Tarif?',
    ),
    reply(
      'agent',
      '2h',
      'Hallo Herr Arslan, ja, ab dem Tarif Team und ohne Aufpreis. Sie brauchen Aussteller-URL, Client-ID und Secret, die Rückadresse steht in den Einstellungen. Testen Sie zuerst mit einem Konto, bevor Sie die Passwortanmeldung abschalten.',
    ),
    portal('9d', 'Mit meinem Konto klappt es. Bei Frau Hartmann kommt „E-Mail nicht bestätigt“.'),
  ),
  ticket(
    'Receipt photos are rejected as too large',
    { by: 'claire', at: '50m', queue, language: 'en', tags: ['upload', 'english'] },
    form(
      'Since I have a new phone every receipt photo is refused with "file too large". They are about 28 MB each. Is there a setting on your side, or do I need to shrink them first?',
    ),
  ),
];
