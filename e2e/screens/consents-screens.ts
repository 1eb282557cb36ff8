import type { Screen } from './screens.ts';

/** Consents, out of office, erasures of people. */
export const consentsScreens: readonly Screen[] = [
  { name: 'settings-consents', who: 'dpo', at: '/settings/consents' },
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
