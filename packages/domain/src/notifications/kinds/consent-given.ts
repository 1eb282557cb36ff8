import { dayIn, greeting, type KindOfNotification } from './parts.ts';

/** To somebody whose consent was recorded: the words it was given for, and the way to withdraw it. */
export const consentGiven: KindOfNotification = {
  linkPath: '/consents',
  unsubscribes: true,
  compose: {
    de: ({ tenantName, recipientName, link, consent }) => ({
      subject: `Ihre Einwilligung bei ${tenantName}: ${consent?.name}`,
      body: [
        greeting.de(recipientName),
        `am ${dayIn('de', consent?.givenAt ?? null)} haben wir Ihre Einwilligung „${consent?.name}“ aufgenommen. Sie gilt für diesen Text:`,
        consent?.text ?? '',
        'Sie können sie jederzeit widerrufen, ohne Anmeldung und ohne Grund. Was bis dahin geschah, bleibt rechtmäßig.',
      ],
      action: { label: 'Einwilligung ansehen oder widerrufen', link },
      after: ['Es genügt auch eine formlose Nachricht an uns.'],
    }),
    en: ({ tenantName, recipientName, link, consent }) => ({
      subject: `Your consent at ${tenantName}: ${consent?.name}`,
      body: [
        greeting.en(recipientName),
        `On ${dayIn('en', consent?.givenAt ?? null)} we recorded your consent “${consent?.name}”. It covers this text:`,
        consent?.text ?? '',
        'You can withdraw it at any time, without logging in and without giving a reason. What happened until then remains lawful.',
      ],
      action: { label: 'See or withdraw your consent', link },
      after: ['A plain message to us is enough, too.'],
    }),
  },
};
