import type { Screen } from './screens.ts';

/** Accounts, requests of visitors, and the way out. */
export const accountScreens: readonly Screen[] = [
  { name: 'visitor-request', who: 'visitor', at: '/request', tolerates: /status of 404/ },
  { name: 'account-used-up', who: 'visitor', at: '/account?token=none', tolerates: /status of 422/ },
  { name: 'magic-link', who: 'visitor', at: '/magic-link' },
  { name: 'email-change', who: 'visitor', at: '/email-change?token=none' },
  { name: 'deleted', who: 'visitor', at: '/deleted' },
  { name: 'portal-profile', who: 'customer', at: '/portal/profile' },
  { name: 'portal-my-data', who: 'customer', at: '/portal/profile/my-data' },
  {
    name: 'portal-package-gone',
    who: 'customer',
    at: async ({ apiAs }) => {
      const { packages } = await (await apiAs('customer')).get<{ packages: { id: string }[] }>('/profile/data');
      return `/portal/profile/my-data/${packages[0]?.id ?? 'none'}`;
    },
    tolerates: /status of 410/,
  },
  { name: 'settings-subject-packages', who: 'dpo', at: '/settings/subject-packages' },
  { name: 'portal-delete-account', who: 'customer', at: '/portal/profile/delete' },
  { name: 'settings-portal', who: 'admin', at: '/settings/portal' },
];
