const german = {
  language: 'de',
  title: 'Postausgang',
  lead: 'Diese E-Mails wurden nicht verschickt: Es ist kein Mailserver eingerichtet. Sie liegen nur hier.',
  empty: 'Noch keine E-Mail. Sobald eine hinausgeht, erscheint sie hier.',
  count: (count: number) => (count === 1 ? '1 E-Mail' : `${count.toLocaleString('de')} E-Mails`),
  from: 'Von',
  to: 'An',
  recipients: 'Zugestellt würde an',
  subject: 'Betreff',
  noSubject: '(ohne Betreff)',
  sentAt: 'Zeit',
  size: 'Größe',
  back: 'Alle E-Mails',
  older: 'Ältere',
  newest: 'Neueste',
  text: 'Text',
  html: 'HTML',
  noText: 'Kein Textteil.',
  attachments: 'Anhänge',
  headers: 'Kopfzeilen',
  raw: 'Rohfassung (.eml)',
  missing: 'Diese E-Mail gibt es nicht.',
  unreadable: 'Diese E-Mail lässt sich nicht lesen. Die Rohfassung ist da.',
};

export type Words = typeof german;

const english: Words = {
  language: 'en',
  title: 'Outbox',
  lead: 'These e-mails were not sent: no mail server is configured. They are only here.',
  empty: 'No e-mail yet. It appears here as soon as one goes out.',
  count: (count) => (count === 1 ? '1 e-mail' : `${count.toLocaleString('en')} e-mails`),
  from: 'From',
  to: 'To',
  recipients: 'Would be delivered to',
  subject: 'Subject',
  noSubject: '(no subject)',
  sentAt: 'Time',
  size: 'Size',
  back: 'All e-mails',
  older: 'Older',
  newest: 'Newest',
  text: 'Text',
  html: 'HTML',
  noText: 'No text part.',
  attachments: 'Attachments',
  headers: 'Headers',
  raw: 'Raw message (.eml)',
  missing: 'There is no such e-mail.',
  unreadable: 'This e-mail cannot be read. The raw message is there.',
};

/** German unless the browser prefers English (RFC 9110 12.5.4, order and q-values). */
export function wordsFor(acceptLanguage: string | null): Words {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().toLowerCase().split(';');
      const weight = params.find((param) => param.trim().startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'de' || language === 'en'))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? english : german;
}
