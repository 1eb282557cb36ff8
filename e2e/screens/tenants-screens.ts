import type { Screen } from './screens.ts';

/** Sign-up on the platform's host, and the setup as a desk that is live sees it. */
export const tenantsScreens: readonly Screen[] = [
  { name: 'sign-up', who: 'visitor', at: '/signup', host: 'platform' },
  { name: 'sign-up-confirm', who: 'visitor', at: '/signup/confirm?desk=moewe&token=x', host: 'platform' },
  { name: 'setup-company', who: 'admin', at: '/setup/company' },
  { name: 'setup-mail', who: 'admin', at: '/setup/mail' },
  { name: 'setup-retention', who: 'admin', at: '/setup/retention' },
  { name: 'setup-notice', who: 'admin', at: '/setup/notice' },
  { name: 'setup-sample', who: 'admin', at: '/setup/sample' },
  { name: 'setup-people', who: 'admin', at: '/setup/people' },
  { name: 'setup-live', who: 'admin', at: '/setup/live' },
];
