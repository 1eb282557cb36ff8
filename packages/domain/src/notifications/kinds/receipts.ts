import { greeting, type KindOfNotification, type NotificationFacts } from './parts.ts';

const opening = {
  de: ({ ticket, opening: own }: NotificationFacts) =>
    (
      own || 'vielen Dank für Ihre Nachricht. Wir haben sie unter der Nummer {number} aufgenommen und melden uns.'
    ).replaceAll('{number}', `${ticket?.number}`),
  en: ({ ticket, opening: own }: NotificationFacts) =>
    (
      own || 'Thank you for your message. We have registered it under number {number} and will get back to you.'
    ).replaceAll('{number}', `${ticket?.number}`),
};
const addition = {
  de: 'Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.',
  en: 'If you want to add something, simply reply to this e-mail.',
};
/** The hint of the forms (GDPR Art. 5(1)(c)), where the tenant has it on. */
export const sparing = {
  de: 'Bitte senden Sie keine Passwörter und keine persönlichen Daten, die für Ihr Anliegen nicht nötig sind. Auf Bildern schwärzen Sie vorher, was niemanden angeht.',
  en: 'Please send no passwords and no personal data that your request does not need. On images, black out beforehand what is nobody’s business.',
};
const more = {
  de: ({ minimises }: NotificationFacts) => (minimises ? `${addition.de} ${sparing.de}` : addition.de),
  en: ({ minimises }: NotificationFacts) => (minimises ? `${addition.en} ${sparing.en}` : addition.en),
};
// Nothing of the request itself: whoever typed in a stranger's address must not send words through us.
const plainSubject = {
  de: ({ ticket }: NotificationFacts) => `Ihre Anfrage [#${ticket?.number}]`,
  en: ({ ticket }: NotificationFacts) => `Your request [#${ticket?.number}]`,
};

/** To somebody without an account where none can be made. */
export const receipt: KindOfNotification = {
  inThread: true,
  compose: {
    de: (facts) => ({
      subject: plainSubject.de(facts),
      body: [greeting.de(''), opening.de(facts), more.de(facts)],
      after: [],
    }),
    en: (facts) => ({
      subject: plainSubject.en(facts),
      body: [greeting.en(''), opening.en(facts), more.en(facts)],
      after: [],
    }),
  },
};

/** To somebody without an account; the link makes one (double opt-in). */
export const receiptAccount: KindOfNotification = {
  inThread: true,
  linkPath: '/account',
  compose: {
    de: (facts) => ({
      subject: plainSubject.de(facts),
      body: [
        greeting.de(''),
        opening.de(facts),
        more.de(facts),
        'Mit einem Zugang sehen Sie alle Ihre Anfragen an einem Ort. Er entsteht erst, wenn Sie den Link öffnen und ein Passwort wählen.',
      ],
      action: { label: 'Zugang einrichten', link: facts.link },
      after: [
        'Der Link funktioniert einmal und 24 Stunden lang. Leiten Sie ihn nicht weiter.',
        `Wenn Sie ${facts.tenantName} nicht geschrieben haben, brauchen Sie nichts zu tun: Ohne den Link entsteht kein Zugang.`,
      ],
    }),
    en: (facts) => ({
      subject: plainSubject.en(facts),
      body: [
        greeting.en(''),
        opening.en(facts),
        more.en(facts),
        'With an account you see all your requests in one place. It is made only when you open the link and choose a password.',
      ],
      action: { label: 'Set up an account', link: facts.link },
      after: [
        'The link works once, within 24 hours. Do not pass it on.',
        `If you have not written to ${facts.tenantName}, there is nothing to do: without the link no account is made.`,
      ],
    }),
  },
};

/** To somebody with an account: the address is proven, the subject may be named. */
export const receiptPortal: KindOfNotification = {
  inThread: true,
  linkPath: '/portal',
  compose: {
    de: (facts) => ({
      subject: `Re: ${facts.ticket?.subject} [#${facts.ticket?.number}]`,
      body: [greeting.de(facts.recipientName), opening.de(facts), more.de(facts)],
      action: { label: 'Zu Ihren Anfragen', link: facts.link },
      after: [],
    }),
    en: (facts) => ({
      subject: `Re: ${facts.ticket?.subject} [#${facts.ticket?.number}]`,
      body: [greeting.en(facts.recipientName), opening.en(facts), more.en(facts)],
      action: { label: 'See your requests', link: facts.link },
      after: [],
    }),
  },
};

/** To somebody who ticked a consent on the form for visitors; the link makes it count (double opt-in). */
export const receiptConsent: KindOfNotification = {
  inThread: true,
  linkPath: '/consents/confirm',
  compose: {
    de: (facts) => ({
      subject: plainSubject.de(facts),
      body: [
        greeting.de(''),
        opening.de(facts),
        more.de(facts),
        'Auf dem Formular wurde auch eine Einwilligung angekreuzt. Sie zählt erst, wenn Sie sie hinter dem Link bestätigen.',
      ],
      action: { label: 'Einwilligung ansehen und bestätigen', link: facts.link },
      after: [
        'Der Link funktioniert einmal und sieben Tage lang.',
        'Wenn Sie nichts angekreuzt haben oder es sich anders überlegen, brauchen Sie nichts zu tun: Ohne den Link wird nach sieben Tagen alles dazu gelöscht.',
      ],
    }),
    en: (facts) => ({
      subject: plainSubject.en(facts),
      body: [
        greeting.en(''),
        opening.en(facts),
        more.en(facts),
        'A consent was ticked on the form, too. It counts only once you confirm it behind the link.',
      ],
      action: { label: 'See and confirm the consent', link: facts.link },
      after: [
        'The link works once, within seven days.',
        'If you have ticked nothing or changed your mind, there is nothing to do: without the link everything about it is deleted after seven days.',
      ],
    }),
  },
};
