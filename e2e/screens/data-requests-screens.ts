import type { Place, Screen } from './screens.ts';

async function request({ apiAs }: Place, part: 'open' | 'done', more = ''): Promise<string> {
  const { items } = await (
    await apiAs('dpo')
  ).get<{ items: { id: string; source: string }[] }>(`/data-requests?part=${part}`);
  // A desk without any shows its list.
  return items[0] === undefined ? '/settings/data-requests' : `/settings/data-requests/${items[0].id}${more}`;
}

/** Requests of data subjects: the desk of whoever protects data, the portal's page and the public form. */
export const dataRequestsScreens: readonly Screen[] = [
  { name: 'settings-data-requests', who: 'dpo', at: '/settings/data-requests' },
  { name: 'settings-data-requests-done', who: 'dpo', at: '/settings/data-requests?part=done' },
  { name: 'settings-data-request-new', who: 'dpo', at: '/settings/data-requests/new' },
  { name: 'settings-data-request', who: 'dpo', at: (place) => request(place, 'open') },
  {
    name: 'settings-data-request-answer',
    who: 'dpo',
    at: (place) => request(place, 'open', '?step=answer&outcome=refused'),
  },
  { name: 'settings-data-request-done', who: 'dpo', at: (place) => request(place, 'done') },
  { name: 'settings-data-request-read', who: 'admin', at: (place) => request(place, 'open') },
  { name: 'settings-letter-texts', who: 'dpo', at: '/settings/letter-texts' },
  { name: 'settings-letter-text', who: 'dpo', at: '/settings/letter-texts/refusal/de' },
  { name: 'portal-rights', who: 'customer', at: '/portal/profile/rights' },
  { name: 'portal-correct', who: 'customer', at: '/portal/profile/correct' },
  { name: 'portal-restrict', who: 'customer', at: '/portal/profile/restrict' },
  { name: 'portal-privacy-request', who: 'customer', at: '/portal/profile/privacy-request' },
  { name: 'privacy-request', who: 'visitor', at: '/privacy/request' },
  { name: 'privacy-request-confirm', who: 'visitor', at: '/privacy/request/confirm?token=none' },
];
