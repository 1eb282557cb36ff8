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
  { name: 'consents-used-up', who: 'visitor', at: '/consents?token=none', tolerates: /status of 422/ },
  {
    name: 'consent-confirmation-used-up',
    who: 'visitor',
    at: '/consents/confirm?token=none',
    tolerates: /status of 422/,
  },
  { name: 'absence', who: 'agent', at: '/desk/absence' },
];
