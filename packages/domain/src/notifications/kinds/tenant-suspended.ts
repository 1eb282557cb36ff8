import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators, with the operator's reason. */
export const tenantSuspended: KindOfNotification = {
  compose: {
    de: ({ tenantName, recipientName, tenant }) => ({
      subject: `Der Helpdesk von ${tenantName} ist gesperrt`,
      body: [
        greeting.de(recipientName),
        `der Betreiber der Plattform hat den Helpdesk von ${tenantName} gesperrt. Niemand kann sich anmelden, bis die Sperre aufgehoben ist.`,
        `Grund: ${tenant.suspensionReason ?? ''}`,
        'E-Mails an Ihren Helpdesk werden weiter angenommen und aufbewahrt. Nach der Freigabe werden sie verarbeitet, keine geht verloren.',
      ],
      after: ['Bei Fragen wenden Sie sich an den Betreiber der Plattform.'],
    }),
    en: ({ tenantName, recipientName, tenant }) => ({
      subject: `The help desk of ${tenantName} is suspended`,
      body: [
        greeting.en(recipientName),
        `The platform’s operator has suspended the help desk of ${tenantName}. Nobody can log in until the suspension is lifted.`,
        `Reason: ${tenant.suspensionReason ?? ''}`,
        'Mail to your help desk is still accepted and kept. It will be processed after the release; none is lost.',
      ],
      after: ['If you have questions, contact the platform’s operator.'],
    }),
  },
};
