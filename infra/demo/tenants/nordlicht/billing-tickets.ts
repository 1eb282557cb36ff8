import { csv, screenshot } from '../../story/file.ts';
import { answer, call, close, form, mail, note, portal, reply, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'billing';

export const billingTickets: DemoTicket[] = [
  ticket(
    'Quartalsabrechnung: Prüfmodul meldet 14 Fehler',
    { by: 'kunde', at: '4d 16:10', queue, owner: 'agent', priority: 'high', tags: ['kv', 'quartal'] },
    form(
      `
      Guten Tag,

      das Prüfmodul findet 14 Fehler, ich verstehe nur die Hälfte. Die Liste hängt an, ohne Namen, nur Scheinnummern. Abgabe
      ist in zehn Tagen.

      Henrike Vogt
      `,
      {
        files: [
          csv('pruefprotokoll.csv', [
            'Schein;Code;Text',
            '20114;KP2-514;Überweiser fehlt',
            '20131;KP2-514;Überweiser fehlt',
            '20177;KP2-861;Diagnosesicherheit fehlt',
            '20190;KP2-702;Ziffer nicht neben 03220 berechenbar',
            '20244;KP2-861;Diagnosesicherheit fehlt',
            '20310;KP2-514;Überweiser fehlt',
          ]),
        ],
      },
    ),
    reply(
      'agent',
      '16h',
      `
      Guten Morgen Frau Vogt,

      das sieht schlimmer aus, als es ist:

      - Überweiser fehlt (8 Scheine): im Schein die Arztnummer nachtragen
      - Diagnosesicherheit fehlt (5): G, V, Z oder A ergänzen, das muss die Ärztin oder der Arzt entscheiden
      - Ziffer nicht nebeneinander (1): eine der beiden streichen

      Danach bitte noch einmal prüfen. Bleibt etwas übrig, sehen wir es uns gemeinsam an.
      `,
    ),
    portal('1d', 'Jetzt sind es nur noch zwei! Die macht Dr. Schröer, der kommt am Montag.'),
    reply('agent', '45m', 'Sehr gut. Ich lasse die Anfrage bis dahin offen.'),
  ),
  ticket(
    'Steigerungsfaktor wird nicht übernommen',
    { by: 'kruse', at: '6d 10:30', queue, owner: 'aylin', tags: ['goä'] },
    mail(
      'Hallo, ich trage bei der Privatrechnung 3,5 mit Begründung ein, auf dem Ausdruck steht 2,3. Nur bei Rechnungen über zwei Seiten. U. Kruse',
    ),
    note('aylin', '4h', 'Nachgestellt: tritt auf, wenn die Begründung über den Seitenumbruch läuft. A-1741 angelegt.'),
    reply(
      'aylin',
      '20m',
      `
      Hallo Frau Kruse,

      ich konnte es nachstellen, es ist ein Fehler im Seitenumbruch. Gespeichert ist der richtige Faktor, nur der Ausdruck
      stimmt nicht. Bitte halten Sie Rechnungen über zwei Seiten noch bis zum Wochenende zurück, dann ist die Korrektur da.
      `,
      { state: 'open' },
    ),
    answer('1d', 'Ist gut. Es sind elf Stück, die liegen jetzt hier.'),
  ),
  ticket(
    'GOÄ-Ziffer fehlt im Verzeichnis',
    { by: 'janssen', at: '49d 19:40', queue, owner: 'aylin', priority: 'low', tags: ['goä'] },
    mail('Die analoge Ziffer für die Stoßwelle kennt Aurora nicht. Kann ich die selbst anlegen?'),
    reply(
      'aylin',
      '13h',
      'Guten Morgen Herr Dr. Janssen, ja: „Stammdaten, Ziffern, neu“, Kennzeichen A und den Text der Ziffer, an die sie angelehnt ist. Soll ich es für Sie anlegen?',
    ),
    answer('10h', 'Ja gerne.'),
    reply('aylin', '14h', 'Angelegt, sie heißt A302. Bitte prüfen Sie den Text, bevor Sie damit abrechnen.'),
  ),
  ticket(
    'Medizincontrolling: Fälle ohne Entlassdatum',
    { by: 'osterloh', at: '15d 08:45', queue, owner: 'timo', tags: ['klinik', 'bericht'] },
    mail(`
      Guten Morgen Herr Reiners,

      der Monatsbericht zählt 23 stationäre Fälle ohne Entlassdatum. Laut Station sind alle entlassen. Ich vermute, dass die
      Nachricht vom Aufnahmesystem nicht ankommt.

      Katrin Osterloh
    `),
    note(
      'timo',
      '5h',
      'A03-Nachrichten der Station 4 haben ein neues Datumsformat mit Zeitzone, unser Empfänger verwirft sie. 23 in der Fehlerablage.',
    ),
    reply(
      'timo',
      '30m',
      `
      Guten Tag Frau Osterloh,

      Ihre Vermutung stimmt. Seit dem Update des Aufnahmesystems schreibt Station 4 das Datum anders. Ich habe den Empfänger
      angepasst und alle 23 Nachrichten nachverarbeitet. Der Bericht stimmt jetzt mit der Station überein.
      `,
    ),
    answer('1d', '23 von 23, danke. Können Sie mir künftig melden, wenn etwas in der Fehlerablage liegt?'),
    reply(
      'timo',
      '2h',
      'Ja, ab heute geht bei jeder verworfenen Nachricht eine Mail ohne Falldaten an Sie und an Herrn Tammen. Eine Probe habe ich eben ausgelöst: angekommen?',
    ),
  ),
  ticket(
    'Hausbesuche werden nicht gezählt',
    { by: 'schroeer', at: '104d 20:15', queue, owner: 'agent', tags: ['kv'] },
    mail('In der Übersicht stehen bei mir 0 Hausbesuche im Quartal. Es waren gefühlt hundert.'),
    reply(
      'agent',
      '12h',
      'Guten Morgen Herr Dr. Schröer, gezählt werden nur Besuche mit Wegegeld. Ich habe die Auswertung auf die Besuchsziffern umgestellt: Es waren 87.',
      {
        state: 'closed',
      },
    ),
    answer('3h', 'Sagte ich doch.'),
    close('agent', '20m'),
  ),
  ticket(
    'Abrechnungsdatei lässt sich nicht verschlüsseln',
    { by: 'luebben', at: '62d 11:15', queue, owner: 'timo', priority: 'urgent', tags: ['kv', 'quartal'] },
    call('Frau Lübben: Beim Verschlüsseln der Abrechnung kommt „Schlüssel ungültig“. Heute ist letzter Abgabetag.'),
    note(
      'timo',
      '10m',
      'Prüfmodul hat noch den öffentlichen Schlüssel vom Vorquartal. Neuer liegt im Updateordner, wurde nicht eingelesen.',
    ),
    reply(
      'timo',
      '8m',
      'Hallo Frau Lübben, neuer Schlüssel ist eingelesen, bitte noch einmal „Verschlüsseln“ drücken. Ich bleibe am Telefon.',
      {
        state: 'open',
      },
    ),
    answer('15m', 'Abgegeben um 11:52, Quittung ist da. Ich gehe jetzt Kaffee trinken.'),
    close('timo', '5m'),
  ),
  ticket(
    'Mahnlauf hat bezahlte Rechnungen gemahnt',
    { by: 'kruse', at: '1d 15:50', queue, priority: 'high', tags: ['mahnung'] },
    mail(
      `
      Hallo,

      im Mahnlauf von gestern sind sechs Rechnungen, die längst bezahlt sind. Zahlung steht auch in Aurora. Ich habe den
      Versand gestoppt, aber zwei sind schon raus. Woran liegt das?

      Uta Kruse
      `,
      {
        files: [
          screenshot('mahnlauf.png', 'Aurora - Mahnlauf', [
            'Rechnung 4471   bezahlt   Mahnstufe 1',
            'Rechnung 4480   bezahlt   Mahnstufe 1',
            'Stichtag: leer',
          ]),
        ],
      },
    ),
  ),
];
