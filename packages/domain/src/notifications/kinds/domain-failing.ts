import { dayIn, greeting, type KindOfNotification } from './parts.ts';

/** To the tenant's administrators: the DNS of a domain no longer leads here. */
export const domainFailing: KindOfNotification = {
  linkPath: '/settings/domains',
  compose: {
    de: ({ tenantName, recipientName, domain, link }) => ({
      subject: `Die Domain ${domain?.name ?? ''} führt nicht mehr zum Helpdesk von ${tenantName}`,
      body: [
        greeting.de(recipientName),
        `Bei mehreren Prüfungen hintereinander fehlten Einträge im DNS von ${domain?.name ?? ''}, oder sie führten woandershin.`,
        `Bis zum ${dayIn('de', domain?.stopsAt ?? null)} bedient der Helpdesk die Domain weiter. Ist sie bis dahin nicht in Ordnung, hört er damit auf. Links in E-Mails nennen dann wieder die Adresse unter der Domain der Plattform, die immer erreichbar bleibt.`,
        'Welche Einträge fehlen, sehen Sie in den Einstellungen. Dort können Sie auch sofort neu prüfen lassen.',
      ],
      action: { label: 'Domains ansehen', link },
      after: ['Brauchen Sie die Domain nicht mehr, entfernen Sie sie dort.'],
    }),
    en: ({ tenantName, recipientName, domain, link }) => ({
      subject: `The domain ${domain?.name ?? ''} no longer leads to the help desk of ${tenantName}`,
      body: [
        greeting.en(recipientName),
        `Several checks in a row found DNS records of ${domain?.name ?? ''} missing or leading elsewhere.`,
        `The help desk goes on serving the domain until ${dayIn('en', domain?.stopsAt ?? null)}. If it is not in order by then, it stops. Links in mails then name the address under the platform’s domain again, which always works.`,
        'The settings show which records are missing, and let you check again at once.',
      ],
      action: { label: 'See the domains', link },
      after: ['If you no longer need the domain, remove it there.'],
    }),
  },
};
