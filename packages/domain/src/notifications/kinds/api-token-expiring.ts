import { greeting, type KindOfNotification } from './parts.ts';

/** To whoever made a token that ends within two weeks. Names no token: a mail is no place to look for one. */
export const apiTokenExpiring: KindOfNotification = {
  linkPath: '/settings/api-tokens',
  compose: {
    de: ({ tenantName, recipientName, link }) => ({
      subject: `Ein API-Token für den Helpdesk von ${tenantName} läuft ab`,
      body: [
        greeting.de(recipientName),
        'Ein API-Token, das Sie angelegt haben, gilt noch höchstens 14 Tage. Danach weist der Helpdesk Anfragen damit ab.',
        'Legen Sie ein neues an und tragen Sie es in Ihrem Programm ein.',
      ],
      action: { label: 'API-Tokens ansehen', link },
      after: ['Wird das Token nicht mehr gebraucht, müssen Sie nichts tun.'],
    }),
    en: ({ tenantName, recipientName, link }) => ({
      subject: `An API token for the helpdesk of ${tenantName} is about to expire`,
      body: [
        greeting.en(recipientName),
        'An API token that you created works for another 14 days at most. After that, requests with it are refused.',
        'Create a new one and enter it in your program.',
      ],
      action: { label: 'See your API tokens', link },
      after: ['If the token is no longer needed, there is nothing to do.'],
    }),
  },
};
