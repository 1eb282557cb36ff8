import { greeting, type KindOfNotification } from './parts.ts';

/** To the administrators, when an address took nothing for three days. */
export const webhookDisabled: KindOfNotification = {
  linkPath: '/settings/webhooks',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ein Webhook des Helpdesks von ${tenantName} ist abgeschaltet`,
      body: [
        greeting.de(recipientName),
        'Drei Tage lang nahm die Gegenstelle keine Nachricht an. Deshalb schickt der Helpdesk ihr keine mehr.',
        'Das Protokoll zeigt, womit die Versuche endeten. Sobald die Gegenstelle wieder antwortet, schalten Sie den Webhook dort ein.',
      ],
      action: { label: 'Webhooks ansehen', link },
      after: [
        'Was in der Zwischenzeit geschah, ist nicht verloren: Es steht im Helpdesk und kann über die API gelesen werden.',
      ],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `A webhook of the helpdesk of ${tenantName} has been switched off`,
      body: [
        greeting.en(recipientName),
        'For three days the other side took no message, so the helpdesk sends it no more.',
        'The log shows how the attempts ended. Once the other side answers again, switch the webhook on there.',
      ],
      action: { label: 'See the webhooks', link },
      after: ['Nothing that happened meanwhile is lost: it is in the helpdesk and can be read through the api.'],
    }),
  },
};
