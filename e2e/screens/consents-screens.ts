import type { Place, Screen } from './screens.ts';

async function announcement({ apiAs }: Place, state: 'sent' | 'draft'): Promise<string> {
  const { items } = await (await apiAs('dpo')).get<{ items: { id: string }[] }>(`/announcements?state=${state}`);
  return `/settings/announcements/${items[0]?.id ?? 'new'}`;
}

/** Consents, announcements, out of office, erasures of people. */
export const consentsScreens: readonly Screen[] = [
  { name: 'settings-consents', who: 'dpo', at: '/settings/consents' },
  { name: 'settings-announcements', who: 'dpo', at: '/settings/announcements' },
  { name: 'settings-announcement-sent', who: 'dpo', at: (place) => announcement(place, 'sent') },
  { name: 'settings-announcement-draft', who: 'dpo', at: (place) => announcement(place, 'draft') },
  { name: 'settings-announcement-new', who: 'dpo', at: '/settings/announcements/new' },
  { name: 'settings-erasures', who: 'dpo', at: '/settings/erasures' },
  { name: 'settings-ledger', who: 'dpo', at: '/settings/ledger' },
  { name: 'settings-holds', who: 'dpo', at: '/settings/holds' },
  { name: 'settings-hold-new', who: 'dpo', at: '/settings/holds?kind=ticket&reference=1001' },
  { name: 'settings-restrictions', who: 'dpo', at: '/settings/restrictions?email=jemand@firma.example' },
  { name: 'settings-archive', who: 'dpo', at: '/settings/archive' },
  {
    name: 'settings-locked-ticket',
    who: 'dpo',
    at: '/settings/archive',
    async before(page, { say }) {
      await page
        .getByRole('link', { name: /^#\d+$/ })
        .first()
        .click();
      await page.getByLabel(say('archive_reason')).fill('Betriebsprüfung');
      await page.getByRole('button', { name: say('archive_look') }).click();
      await page.getByRole('link', { name: say('archive_back') }).waitFor();
    },
  },
  { name: 'consents-used-up', who: 'visitor', at: '/consents?token=none', tolerates: /status of 422/ },
  {
    name: 'consent-confirmation-used-up',
    who: 'visitor',
    at: '/consents/confirm?token=none',
    tolerates: /status of 422/,
  },
  { name: 'absence', who: 'agent', at: '/desk/absence' },
];
