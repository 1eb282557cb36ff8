import type { Cases } from './cases.ts';

export const rightsCases: Cases = {
  L10: {
    raises: [
      'Die Speicherung in Logdateien ist für den Betrieb zwingend erforderlich. Es besteht daher keine Widerspruchsmöglichkeit.',
      'Wir verarbeiten diese Daten aufgrund berechtigter Interessen; ein Widerspruch ist ausgeschlossen.',
      'Gegen die Erhebung der Protokolldaten haben Sie kein Widerspruchsrecht.',
      'Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO. Der Verarbeitung kann nicht widersprochen werden.',
      'Storing data in log files is essential for operation. There is consequently no possibility to object.',
      'We process access data on the basis of legitimate interests; you cannot object to this.',
      'You have no right to object to the server logs.',
      'For processing under Art. 6(1)(f) GDPR an objection is not possible.',
    ],
    spares: [
      'Gegen die Verarbeitung zur Erfüllung des Vertrags besteht kein Widerspruchsrecht.',
      'Sie können der Speicherung in Logdateien aus Gründen Ihrer besonderen Situation widersprechen.',
      'Der Aufbewahrung aufgrund gesetzlicher Pflichten kann nicht widersprochen werden.',
      'Ein Widerspruch ist jederzeit formlos möglich.',
      'There is no right to object to processing required by a legal obligation.',
      'You may object to the processing of log files at any time.',
      'Nobody objected to the new portal.',
    ],
  },
  L30: {
    raises: [
      'Bitte fügen Sie Ihrem Auskunftsersuchen eine Kopie Ihres Personalausweises bei.',
      'Für jede Auskunft benötigen wir eine Ausweiskopie.',
      'Ihrem Antrag ist ein Scan des Reisepasses beizufügen.',
      'Zur Identifizierung senden Sie uns ein Foto Ihres Ausweisdokuments.',
      'Please enclose a copy of your ID card with every request.',
      'We require a copy of your passport before we answer.',
      'A scan of your identity card must be attached.',
      'To exercise your rights, send us a photo of your identity document.',
    ],
    spares: [
      'Eine Kopie Ihres Personalausweises verlangen wir nicht.',
      'Nur bei begründeten Zweifeln an Ihrer Identität bitten wir um eine geschwärzte Ausweiskopie.',
      'Bitte senden Sie uns keine Kopien von Ausweisen.',
      'Sie erhalten eine Kopie Ihrer Daten.',
      'We ask for a redacted copy of an ID card only in case of reasonable doubt.',
      'Never send us a copy of your passport.',
      'You receive a copy of your data.',
    ],
  },
};
