import { greeting, type KindOfNotification } from './parts.ts';

/** To a person who objected to marketing (GDPR Art. 21(2)). */
export const marketingStopped: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName }) => ({
      subject: `Sie bekommen keine Werbung mehr von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `Ihr Widerspruch gegen Werbung ist aufgenommen und gilt ab sofort: ${tenantName} sendet Ihnen keine Werbung mehr, auch wenn Sie ihr früher zugestimmt haben. Eine E-Mail, die in diesem Augenblick schon unterwegs war, kann noch ankommen.`,
        'Auf Ihre Anfragen antworten wir weiterhin.',
        'Wenn Sie es sich anders überlegen, nehmen Sie den Widerspruch im Portal unter „Meine Daten“ zurück oder antworten Sie auf diese E-Mail.',
      ],
      after: [],
    }),
    en: ({ tenantName, recipientName }) => ({
      subject: `You get no more marketing from ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `Your objection to marketing is recorded and holds from now on: ${tenantName} sends you no more marketing, even if you agreed to it before. A mail that was under way at this very moment may still arrive.`,
        'We keep answering your requests.',
        'If you change your mind, take the objection back in the portal under “My data”, or reply to this mail.',
      ],
      after: [],
    }),
  },
};
