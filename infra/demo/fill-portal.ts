import { setPortalSettings, type Actor } from '@redlich/domain';
import type { Past } from './past.ts';

const everyWay = { optIn: true, invitation: true, initialPassword: true, magicLink: true };
const byStaff = { optIn: false, invitation: true, initialPassword: true, magicLink: false };

/** Closed desks let in whom they know; the others take requests from anybody. */
const closed: Record<string, boolean> = { nordlicht: true, talwerk: true };

/** What the tenant's administrator chose for the portal. */
export async function fillPortal(past: Past, slug: string, admin: Actor, at: Date): Promise<void> {
  const isClosed = closed[slug] === true;
  await setPortalSettings(past.at(at, admin, 'portal.set-settings'), {
    confirmsReceipt: true,
    minimises: true,
    confirmation:
      slug === 'seewind'
        ? {
            de: 'danke für Ihre Nachricht. Sie liegt unter der Nummer {number} bei uns auf dem Tisch; werktags antworten wir meist am selben Tag.',
            en: 'Thank you for your message. It is on our desk under number {number}; on working days we usually answer the same day.',
          }
        : { de: '', en: '' },
    accounts: isClosed ? byStaff : everyWay,
    requests: { open: !isClosed, nameRequired: false },
  });
}
