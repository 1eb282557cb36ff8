import { greeting, type KindOfNotification, type NotificationFacts } from './parts.ts';

const paragraphs = ({ letter }: NotificationFacts) => (letter?.body ?? '').split(/\n{2,}/);
const subject = ({ letter }: NotificationFacts) => letter?.subject ?? '';

/** A letter about a request of a data subject, in the words it was written with. */
export const dataRequestLetter: KindOfNotification = {
  compose: {
    de: (facts) => ({ subject: subject(facts), body: paragraphs(facts), after: [] }),
    en: (facts) => ({ subject: subject(facts), body: paragraphs(facts), after: [] }),
  },
};

/** The same with a link that shows who reads at the known address. */
export const dataRequestIdentity: KindOfNotification = {
  linkPath: '/privacy/request/confirm',
  compose: {
    de: (facts) => ({
      subject: subject(facts),
      body: paragraphs(facts),
      action: { label: 'Anfrage bestätigen', link: facts.link },
      after: [
        'Der Link funktioniert einmal und sieben Tage lang. Haben Sie nichts angefragt, löschen Sie diese E-Mail: Dann bekommt niemand Ihre Daten.',
      ],
    }),
    en: (facts) => ({
      subject: subject(facts),
      body: paragraphs(facts),
      action: { label: 'Confirm the request', link: facts.link },
      after: [
        'The link works once, within seven days. If you asked for nothing, delete this e-mail: nobody gets your data then.',
      ],
    }),
  },
};

interface Words {
  subject: (tenantName: string) => string;
  text: (tenantName: string) => string;
}

/** To those who protect data; whom it concerns is told behind the login only. */
const toThoseWhoProtect = (de: Words, en: Words): KindOfNotification => ({
  linkPath: '/settings/data-requests',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: de.subject(tenantName),
      body: [greeting.de(recipientName), de.text(tenantName)],
      action: { label: 'Anfragen ansehen', link },
      after: ['Wer angefragt hat, steht nur hinter der Anmeldung.'],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: en.subject(tenantName),
      body: [greeting.en(recipientName), en.text(tenantName)],
      action: { label: 'See the requests', link },
      after: ['Who asked is shown behind the login only.'],
    }),
  },
});

export const dataRequestArrived = toThoseWhoProtect(
  {
    subject: (tenantName) => `Neue Datenschutz-Anfrage bei ${tenantName}`,
    text: (tenantName) =>
      `bei ${tenantName} ist die Anfrage einer betroffenen Person eingegangen. Die Frist von einem Monat läuft.`,
  },
  {
    subject: (tenantName) => `New data protection request at ${tenantName}`,
    text: (tenantName) => `a request of a data subject reached ${tenantName}. The period of one month is running.`,
  },
);

export const dataRequestWrote = toThoseWhoProtect(
  {
    subject: (tenantName) => `Antwort zu einer Datenschutz-Anfrage bei ${tenantName}`,
    text: () =>
      'eine betroffene Person hat auf einen Brief zu ihrer Anfrage geantwortet. Was sie schrieb, steht im Verlauf.',
  },
  {
    subject: (tenantName) => `Reply on a data protection request at ${tenantName}`,
    text: () => 'a data subject answered a letter about the request. What was written stands in its history.',
  },
);

export const dataRequestSoon = toThoseWhoProtect(
  {
    subject: (tenantName) => `Eine Datenschutz-Anfrage bei ${tenantName} ist bald fällig`,
    text: () =>
      'die Frist einer Anfrage endet in höchstens sieben Tagen. Reicht die Zeit nicht, lässt sie sich nur vor ihrem Ende verlängern, mit einer Begründung an die Person.',
  },
  {
    subject: (tenantName) => `A data protection request at ${tenantName} is due soon`,
    text: () =>
      'the period of a request ends within seven days. If the time does not suffice, it can be extended before its end only, with the reasons told to the person.',
  },
);

export const dataRequestOverdue = toThoseWhoProtect(
  {
    subject: (tenantName) => `Eine Datenschutz-Anfrage bei ${tenantName} ist überfällig`,
    text: () =>
      'die Frist einer Anfrage ist abgelaufen, ohne dass sie beantwortet wurde. Bitte antworten Sie zuerst darauf.',
  },
  {
    subject: (tenantName) => `A data protection request at ${tenantName} is overdue`,
    text: () => 'the period of a request ended without an answer. Please answer it first.',
  },
);
