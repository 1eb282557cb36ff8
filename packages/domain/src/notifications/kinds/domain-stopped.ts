import { greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators: a failing domain is no longer served. */
export const domainStopped: KindOfNotification = {
  linkPath: '/settings/domains',
  compose: {
    de: ({ tenantName, recipientName, domain, link }) => ({
      subject: `Der Helpdesk von ${tenantName} ist unter ${domain?.name ?? ''} nicht mehr erreichbar`,
      body: [
        greeting.de(recipientName),
        `Sieben Tage lang führte das DNS von ${domain?.name ?? ''} nicht zum Helpdesk. Deshalb bedient er die Domain seit heute nicht mehr.`,
        'Links in E-Mails nennen jetzt die Adresse unter der Domain der Plattform. Stimmen die Einträge wieder, wird die Domain mit der nächsten Prüfung von selbst wieder bedient.',
      ],
      action: { label: 'Domains ansehen', link },
      after: [],
    }),
    en: ({ tenantName, recipientName, domain, link }) => ({
      subject: `The help desk of ${tenantName} can no longer be reached at ${domain?.name ?? ''}`,
      body: [
        greeting.en(recipientName),
        `For seven days the DNS of ${domain?.name ?? ''} did not lead to the help desk, so it stopped serving the domain today.`,
        'Links in mails now name the address under the platform’s domain. Once the records are right again, the next check brings the domain back by itself.',
      ],
      action: { label: 'See the domains', link },
      after: [],
    }),
  },
};
