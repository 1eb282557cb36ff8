import { log, pdf, screenshot } from '../../story/file.ts';
import { answer, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'account';

export const accountTickets: DemoTicket[] = [
  ticket(
    'Tarif wechseln: zahle ich doppelt?',
    { by: 'kunde', at: '6d 18:40', queue, owner: 'admin', tags: ['tarif'] },
    form('Wenn ich mitten im Monat von Solo auf Team gehe, zahle ich dann beides? Ich stelle ab dem 1. jemanden ein.'),
    reply(
      'admin',
      '14h',
      'Guten Morgen Frau Reimann, nein, der Rest des Solo-Monats wird angerechnet. Beim Wechsel heute wären es 11,40 Euro Zuzahlung. Oder Sie wechseln erst zum Ersten, dann fällt nichts an. Soll ich das so vormerken?',
    ),
  ),
  ticket(
    'Zugang für meine Steuerberaterin',
    { by: 'kunde', at: '88d 10:55', queue, owner: 'priya', tags: ['rechte'] },
    form('Meine Steuerberaterin möchte selbst exportieren können. Geht das ohne mein Passwort?'),
    reply(
      'priya',
      '1h',
      'Hallo Frau Reimann, bitte nie das Passwort weitergeben. Unter „Team, einladen“ gibt es die Rolle „Steuerberatung“: Sie kann lesen und exportieren, sonst nichts, und kostet nichts.',
    ),
    portal('2d', 'Eingeladen, sie ist drin.'),
    close('priya', '1h'),
  ),
  ticket(
    'Can’t invite my bookkeeper',
    { by: 'greg', at: '35m', queue, language: 'en', tags: ['team', 'english'] },
    form(
      'I get "seat limit reached" when inviting our bookkeeper, but we only use two of three seats. Could you take a look? She starts on Monday.',
      {
        files: [
          screenshot(
            'seats.png',
            'Team',
            ['Seats used: 3 of 3', 'Mina Okafor       owner', 'Gregory Walsh     admin', '1 invitation pending'],
            'Invite',
          ),
        ],
      },
    ),
  ),
  ticket(
    'Doppelte Abbuchung diesen Monat',
    { by: 'hartmann', at: '1d 09:15', queue, owner: 'admin', priority: 'high', tags: ['zahlung'] },
    mail(
      'Guten Morgen, auf dem Kontoauszug stehen zweimal 29,00 Euro von Ihnen, am selben Tag. Bitte erstatten Sie einen Betrag. S. Hartmann',
    ),
    note(
      'admin',
      '40m',
      'Zwei Konten: S. Hartmann und „HV Hartmann alt“, beide auf dieselbe IBAN. Das alte ist seit dem Umzug aktiv geblieben.',
    ),
    reply(
      'admin',
      '15m',
      'Guten Morgen Frau Hartmann, es gibt zwei Konten mit Ihrer Bankverbindung, das ältere wurde beim Umzug im Frühjahr nicht gekündigt. Darf ich es schließen? Die 29 Euro dieses Monats und die der beiden davor erstatten wir.',
    ),
    answer('2h', 'Ja, bitte schließen. Vielen Dank für die Kulanz.'),
    reply('admin', '1h', 'Geschlossen und erstattet, das Geld ist in zwei bis drei Bankarbeitstagen bei Ihnen.', {
      state: 'open',
    }),
  ),
  ticket(
    'Refund for the annual plan?',
    { by: 'aaron', at: '15d 21:30', queue, owner: 'admin', language: 'en', tags: ['refund', 'english'] },
    form(`
      Hey, I upgraded to annual last week and two days later landed a full-time job, so I'm winding the business down. Is there
      any chance of a refund for the unused months? Totally understand if not.

      Aaron
    `),
    reply(
      'admin',
      '13h',
      `
      Hi Aaron,

      congratulations on the new job. We refund annual plans in full within 30 days, so you're well inside. Before I press the
      button: you'll probably want to export your invoices first, since you have to keep them for some years.
      `,
    ),
    answer('2d', 'Brilliant, thank you. Exported everything, go ahead.'),
    reply(
      'admin',
      '10h',
      'Done. The refund shows up within five working days, and your account stays readable until the end of next month.',
    ),
  ),
  ticket(
    'Passwort-Mail kommt nicht an',
    { by: 'laden', at: '2h', queue, owner: 'priya', tags: ['anmeldung'] },
    form('hallo ich will mein passwort neu setzen aber es kommt keine mail. auch nicht im spam. habs 4x probiert'),
    note(
      'priya',
      '15m',
      'Paperplane meldet 4x „mailbox full“ für diese Adresse. Wir können nur auf demselben Weg antworten. Versuche es trotzdem.',
    ),
    reply(
      'priya',
      '5m',
      'Hallo, die Mails kommen von Ihrem Postfach zurück, weil es voll ist. Bitte etwas Platz schaffen und den Link noch einmal anfordern.',
      {
        refusal: '552 5.2.2 mailbox full',
      },
    ),
  ),
  ticket(
    'Neues Handy, Bestätigungscode weg',
    { by: 'elena', at: '46d 07:40', queue, owner: 'priya', priority: 'high', tags: ['2fa'] },
    form(
      'Hilfe, ich hab mein Handy gewechselt und die App mit den Codes ist leer. Notfallcodes hab ich nie ausgedruckt…',
    ),
    reply(
      'priya',
      '1h',
      'Guten Morgen Frau Petrova, kein Problem, es dauert nur etwas: Wir schicken gleich einen Link an Ihre hinterlegte Adresse. Er wird erst nach 24 Stunden wirksam, damit niemand Ihr Konto in Eile übernehmen kann.',
    ),
    answer('1d', 'Bin wieder drin und hab die Codes jetzt ausgedruckt. Zweimal.'),
    close('priya', '30m'),
  ),
  ticket(
    'Zweite Firma im selben Konto?',
    { by: 'velten', at: '23d 16:05', queue, owner: 'agent', tags: ['tarif'] },
    form(
      'Ich gründe mit einem Freund eine zweite Firma. Kann ich die im selben Konto führen oder brauche ich ein neues?',
    ),
    reply(
      'agent',
      '1h',
      'Hallo Herr Velten, eine zweite Firma bekommt einen eigenen Bereich mit eigenen Nummern und Vorlagen. Sie wechseln oben links hin und her, die Anmeldung bleibt dieselbe. Kosten: ein weiterer Tarif, 20 % günstiger.',
    ),
    portal('3d', 'Klingt gut. Kann mein Freund nur die zweite sehen?'),
    reply('agent', '2h', 'Ja, er wird nur in die zweite eingeladen und sieht von der ersten nicht einmal den Namen.'),
  ),
  ticket(
    'Kündigung zum Jahresende',
    { by: 'lotte', at: '180d 12:15', queue, owner: 'admin', tags: ['kündigung'] },
    form('Hallo, wir kündigen zum Jahresende, weil wir uns auflösen. War schön mit euch!'),
    reply(
      'admin',
      '2h',
      'Liebe Lotte, schade, aber danke für die Zeit. Die Kündigung ist eingetragen. Bitte denkt an den Export: Rechnungen müsst ihr acht Jahre aufheben.',
      {
        files: [
          pdf('Kuendigungsbestaetigung.pdf', [
            'Bestätigung Ihrer Kündigung',
            'Kollektiv Nordost, Tarif Team',
            'Ende: zum 31. Dezember',
            'Danach bleibt das Konto 30 Tage lesbar.',
          ]),
        ],
      },
    ),
    portal('6d', 'Kommando zurück, wir machen doch weiter. Geht das noch?'),
    reply('admin', '1h', 'Sehr gern, Kündigung ist gestrichen, es ändert sich nichts.', { state: 'closed' }),
  ),
  ticket(
    'Phishing mail that looks like yours',
    { by: 'mina', at: '20h', queue, owner: 'tom', priority: 'urgent', language: 'en', tags: ['phishing', 'english'] },
    mail(
      `
      Hi, we got a mail from "Wolkenlos Billing" asking us to confirm our card within 24 hours. The sender domain is off by one
      letter. I didn't click, but the logo and everything looks exactly like yours. Headers attached.

      Mina
      `,
      {
        files: [
          log('headers.txt', [
            'From: Wolkenlos Billing <billing@wolkenIos-pay.example>',
            'Reply-To: noreply@wolkenIos-pay.example',
            'Subject: Action required: confirm your card',
            'Authentication-Results: mx.brightside-bakery.example; spf=pass; dkim=none; dmarc=fail',
          ]),
        ],
      },
    ),
    reply(
      'tom',
      '12m',
      `
      Hi Mina,

      thanks for spotting it, and for the headers. It isn't ours: we never ask for card details by mail. We've reported the
      domain to its registrar and warned all customers on the start page. Please delete the mail. Did anyone else on your team
      get it?
      `,
    ),
    answer('1h', 'Greg got one too, he asked me before clicking. All good here.'),
    note(
      'tom',
      '10m',
      'Registrar has taken the domain down after 70 minutes. 11 reports in total, nobody entered data as far as we know.',
    ),
  ),
  ticket(
    'VAT ID validation keeps failing',
    { by: 'claire', at: '5d 11:05', queue, owner: 'tom', language: 'en', tags: ['tax', 'english'] },
    form(
      'My French VAT number is valid on the EU website, but your form says "unknown". I get charged 19 % because of that.',
    ),
    reply(
      'tom',
      '2h',
      'Hi Claire, the EU service was down for French numbers this morning and our form treated "no answer" as "unknown". I have entered your number by hand and credited the VAT. Could you check the corrected invoice?',
    ),
  ),
];
