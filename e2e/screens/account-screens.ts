import type { Screen } from './screens.ts';

/** Accounts, requests of visitors, and the way out. */
export const accountScreens: readonly Screen[] = [
  { name: 'visitor-request', who: 'visitor', at: '/request', tolerates: /status of 404/ },
  { name: 'account-used-up', who: 'visitor', at: '/account?token=none', tolerates: /status of 422/ },
  { name: 'magic-link', who: 'visitor', at: '/magic-link' },
  { name: 'email-change', who: 'visitor', at: '/email-change?token=none' },
  { name: 'deleted', who: 'visitor', at: '/deleted' },
  { name: 'portal-profile', who: 'customer', at: '/portal/profile' },
  { name: 'portal-delete-account', who: 'customer', at: '/portal/profile/delete' },
  { name: 'settings-portal', who: 'admin', at: '/settings/portal' },
];
