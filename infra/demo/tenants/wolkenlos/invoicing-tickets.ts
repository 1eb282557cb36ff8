import { csv, pdf, screenshot } from '../../story/file.ts';
import { answer, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

export const invoicingTickets: DemoTicket[] = [
  ticket(
    'Rechnungsnummern überspringen drei Stück',
    { by: 'kunde', at: '4h', owner: 'agent', tags: ['nummernkreis'] },
    form(`
      Hallo,

      nach Rechnung 1047 kommt bei mir 1051. Meine Steuerberaterin sagt, Lücken sind ein Problem. Ich habe nichts gelöscht,
      glaube ich.

      Paula Reimann
    `),
    note(
      'agent',
      '25m',
      'Drei Entwürfe am selben Tag „fertiggestellt“ und storniert, bevor sie gesendet wurden. Storno behält die Nummer, wird aber in der Liste ausgeblendet.',
    ),
    reply(
      'agent',
      '10m',
      `
      Hallo Frau Reimann,

      die drei Nummern sind nicht weg, es sind stornierte Rechnungen. Sie sehen sie, wenn Sie in der Liste den Filter
      „Stornierte zeigen“ einschalten. Für die Steuerberaterin können Sie unter „Export“ eine Liste mit allen Nummern samt
      Grund erzeugen. Damit ist die Reihe lückenlos.
      `,
    ),
    portal(
      '40m',
      'Ah, gefunden. Aber 1049 war gar nicht von mir, die hat mein Praktikant gemacht. Kann ich sehen, wer was angelegt hat?',
    ),
  ),
  ticket(
    'E-Rechnung wird vom Rathaus abgelehnt',
    { by: 'kunde', at: '3d 14:35', owner: 'agent', priority: 'high', tags: ['xrechnung'] },
    form(
      'Die Stadt nimmt meine Rechnung nicht an, Fehlertext im Bild. Es geht um 2.400 Euro und die zahlen eh schon langsam.',
      {
        files: [
          screenshot(
            'ablehnung.png',
            'Rechnungseingang',
            ['Validierung fehlgeschlagen', 'BT-10 Leitweg-ID fehlt', 'BT-84 IBAN ungültig'],
            'Schließen',
          ),
        ],
      },
    ),
    reply(
      'agent',
      '1h',
      `
      Hallo Frau Reimann,

      zwei Dinge fehlen der Stadt: ihre Leitweg-ID (bekommen Sie vom Amt, sie gehört in das Feld „Käuferreferenz“) und eine
      gültige IBAN. In Ihrer ist ein Leerzeichen zu viel am Ende, das haben wir eben entfernt und das Feld so geändert, dass es
      künftig nicht mehr stört.
      `,
    ),
    portal('1d', 'Leitweg-ID habe ich jetzt. Neu gesendet, mal sehen.'),
    reply(
      'agent',
      '30m',
      'Unsere Prüfung findet keinen Fehler mehr. Geben Sie gern Bescheid, wenn die Annahme da ist.',
    ),
  ),
  ticket(
    'Zahlungserinnerung ging doppelt raus',
    { by: 'kunde', at: '12d 09:20', owner: 'priya', tags: ['mahnung'] },
    form(
      'Mein bester Kunde hat dieselbe Erinnerung zweimal bekommen, im Abstand von einer Minute. Das ist mir sehr unangenehm. Wie kann das sein?',
    ),
    note(
      'priya',
      '2h',
      'Doppelklick auf „Jetzt senden“: Knopf war 1,2 s ohne Rückmeldung. Behoben in Build 3310, geht morgen live.',
    ),
    reply(
      'priya',
      '15m',
      `
      Hallo Frau Reimann,

      das tut uns leid, es war unser Fehler: Der Knopf hat auf den ersten Klick nicht sichtbar reagiert, ein zweiter löste den
      Versand noch einmal aus. Ab morgen ist er nach dem ersten Klick gesperrt. Wenn Sie möchten, schreiben wir Ihrem Kunden
      einen kurzen Satz dazu.
      `,
    ),
  ),
  ticket(
    'Logo wird auf der Rechnung abgeschnitten',
    { by: 'kunde', at: '140d 17:50', owner: 'agent', priority: 'low', tags: ['vorlage'] },
    form('Mein Logo ist breiter als hoch und rechts fehlt ein Stück. Ausgerechnet der Punkt vom i.'),
    reply(
      'agent',
      '15h',
      'Guten Morgen Frau Reimann, die Vorlage „Klassisch“ lässt nur quadratische Logos zu. Mit „Weit“ passt es, ich habe ein Muster mit Ihrem Logo angehängt. Der Punkt ist wieder da.',
      {
        files: [
          pdf('Muster-Rechnung.pdf', [
            'Reimann Grafik',
            'Rechnung 1001',
            'Gestaltung Speisekarte   480,00 €',
            'Umsatzsteuer 19 %         91,20 €',
            'Summe                    571,20 €',
          ]),
        ],
      },
    ),
    portal('3h', 'Schön! Nehme ich.'),
    close('agent', '20m'),
  ),
  ticket(
    'Umsatzsteuer 0 % für Photovoltaik',
    { by: 'tim', at: '8d 20:15', owner: 'agent', tags: ['steuer'] },
    form(
      'N’Abend, wie stelle ich ein, dass bei PV-Anlagen 0 % auf der Rechnung steht und nicht „steuerfrei“? Mein Kunde will das so.',
    ),
    reply(
      'agent',
      '13h',
      `
      Guten Morgen Herr Buchholz,

      unter „Steuersätze, neu“ einen Satz mit 0 % und dem Text „Nullsteuersatz nach § 12 Abs. 3 UStG“ anlegen und beim Artikel
      auswählen. „Steuerfrei“ wäre hier tatsächlich falsch. Ob der Nullsatz für Ihren Fall gilt, sagt Ihnen die
      Steuerberatung.
      `,
    ),
  ),
  ticket(
    'Hinweis für Kleinunternehmer fehlt',
    { by: 'elena', at: '19d 11:35', owner: 'priya', tags: ['steuer', 'vorlage'] },
    form(
      'Hallo, auf meinen Rechnungen muss doch der Satz wegen § 19 stehen. Der ist seit dem neuen Design weg, ich habe schon acht verschickt :(',
    ),
    reply(
      'priya',
      '2h',
      'Hallo Frau Petrova, der Satz hing im alten Design im Fußtext und wurde beim Wechsel nicht übernommen. Er ist jetzt wieder da. Die acht Rechnungen können Sie mit „Berichtigen“ in einem Schritt neu senden, die Nummern bleiben.',
    ),
    answer('5h', 'Puh, danke. Hat bei allen geklappt. Die neunte war ein Entwurf, die habe ich gelöscht, ist das ok?'),
  ),
  ticket(
    'English invoice still says “Rechnung”',
    { by: 'sofia', at: '2d 10:45', owner: 'tom', language: 'en', tags: ['template', 'english'] },
    form(
      `
      Hi,

      I switched a client's language to English, and the items are in English, but the heading still reads "Rechnung" and the
      footer "Zahlbar sofort". Screenshot attached. My clients are in the UK and a bit puzzled.

      Thanks, Sofia
      `,
      {
        files: [
          screenshot('invoice-heading.png', 'Preview', [
            'Rechnung 0192',
            'Translation, 2,400 words',
            'Zahlbar sofort ohne Abzug',
          ]),
        ],
      },
    ),
    reply(
      'tom',
      '1h',
      `
      Hi Sofia,

      heading and footer come from the template, and yours has German text typed over the placeholders. I've made you a copy
      called "Plain (bilingual)" that follows the client's language. Could you pick it in Settings > Templates and check one
      invoice?
      `,
    ),
    answer('3h', 'Works! Is there a way to make it the default for all UK clients?'),
  ),
  ticket(
    'Recurring invoice stopped in spring',
    { by: 'henrik', at: '27d 08:15', owner: 'priya', priority: 'high', language: 'en', tags: ['recurring', 'english'] },
    mail(`
      Hello, I just noticed my monthly retainer invoice to one client hasn't gone out since spring. Nobody told me. That's
      about 4,000 euros I now have to ask for in one go. What happened?

      Henrik Larsen
    `),
    note(
      'priya',
      '1h',
      'Series paused automatically after three bounces of the client’s address. Notification mail to Henrik bounced too? No: it was sent to a colleague who left.',
    ),
    reply(
      'priya',
      '20m',
      `
      Hi Henrik,

      the series was paused because three mails in a row came back from your client's address. We did send a notice, but it
      went to the colleague who set the series up and who's no longer on your team. That isn't good enough, and we've changed
      it: from today such notices go to every admin and also show up on your start page.

      I can create the missing invoices as drafts with their original dates, or as one combined invoice. Which do you prefer?
      `,
    ),
    answer('1d', 'One combined invoice, please. And thanks for being straight about it.', { quotes: true }),
    reply('priya', '2h', 'It is in your drafts: seven positions, each with its month. Have a look before you send it.'),
  ),
  ticket(
    'Payment link shows Swiss francs',
    { by: 'claire', at: '64d 13:25', owner: 'tom', language: 'en', tags: ['payment', 'english'] },
    form(
      'Hello, the invoice is in EUR but when my client opens the payment link it says CHF. She lives in Geneva. Is it converting?',
    ),
    reply(
      'tom',
      '3h',
      'Hi Claire, it is only displayed that way: the payment page guesses a currency from the visitor’s browser. The charge would have been in EUR. We have turned the guess off for everybody, it confuses more than it helps.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Angebot online unterschreiben lassen',
    { by: 'lotte', at: '36d 15:10', owner: 'agent', tags: ['angebot'] },
    form('Können Kund*innen ein Angebot direkt annehmen, ohne es auszudrucken? Und ist das dann verbindlich?'),
    reply(
      'agent',
      '1h',
      'Hallo Lotte, ja: im Angebot „Annahme per Link“ einschalten. Festgehalten werden Name, Zeit und die Fassung des Angebots. Verbindlich ist das wie eine Zusage per Mail; wo das Gesetz Schriftform verlangt, reicht es nicht. Klappt es bei euch?',
    ),
  ),
  ticket(
    'Reverse Charge nach Österreich',
    { by: 'velten', at: '95d 10:05', owner: 'agent', tags: ['steuer'] },
    form('Ich verkaufe zum ersten Mal nach Wien, Firma mit UID. Was muss ich anklicken?'),
    reply(
      'agent',
      '2h',
      'Hallo Herr Velten, beim Kunden Land und UID eintragen, dann schlägt Wolkenlos „innergemeinschaftliche Lieferung“ mit 0 % vor und prüft die Nummer. Denken Sie an die Zusammenfassende Meldung, die Liste dafür steht unter Export.',
      { state: 'closed' },
    ),
  ),
  ticket(
    'Kundenliste aus der Tabelle einlesen',
    { by: 'arslan', at: '55d 12:20', owner: 'priya', tags: ['import'] },
    form(
      'Hallo, beim Import bleiben von 214 Mietern 31 hängen, „Zeile ungültig“. Auszug anbei, Namen habe ich ersetzt.',
      {
        files: [
          csv('mieter-auszug.csv', [
            'Name;Straße;PLZ;Ort',
            'Mieter A;Lindenweg 4;1067;Dresden',
            'Mieter B;Lindenweg 4;01067;Dresden',
            'Mieter C;Gartenstr. 2;4109;Leipzig',
          ]),
        ],
      },
    ),
    reply(
      'priya',
      '1h',
      'Hallo Herr Arslan, bei den 31 Zeilen hat die Tabelle die führende Null der Postleitzahl verschluckt. Bitte die Spalte als Text formatieren, oder Sie laden die Datei so hoch: Der Import ergänzt die Null jetzt selbst.',
    ),
    portal('1h', 'Alle 214 drin, super.'),
    close('priya', '30m'),
  ),
];
