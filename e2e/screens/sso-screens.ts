import type { Screen } from './screens.ts';

/** Single sign-on: what the administration sets up, and what somebody sees who does not get in. */
export const ssoScreens: readonly Screen[] = [
  { name: 'settings-sso', who: 'admin', at: '/settings/sso' },
  { name: 'settings-sso-new-agents', who: 'admin', at: '/settings/sso/new?for=agent' },
  { name: 'settings-sso-new-customers', who: 'admin', at: '/settings/sso/new?for=customer' },
  {
    name: 'login-sso-over',
    who: 'visitor',
    at: '/login/sso/callback?state=none&code=none',
    tolerates: /status of 422/,
  },
];
