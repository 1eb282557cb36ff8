import type { Screen } from './screens.ts';

/** The way back in, the own factors and sessions, and the tenant's rules for both. */
export const loginScreens: readonly Screen[] = [
  { name: 'password-reset', who: 'visitor', at: '/password-reset' },
  { name: 'password-reset-over', who: 'visitor', at: '/password-reset/new?token=none' },
  { name: 'security', who: 'agent', at: '/security' },
  { name: 'settings-access-rules', who: 'admin', at: '/settings/access-rules' },
  {
    name: 'settings-agent-reset-factors',
    who: 'admin',
    at: '/settings/agents',
    async before(page, { say }) {
      // The own row has no such button.
      const row = page.locator('main details', { has: page.getByText(say('agent_factors_reset')) }).first();
      await row.locator('summary').first().click();
      await row.locator('summary', { hasText: say('agent_factors_reset') }).click();
      await row.getByRole('button', { name: say('agent_factors_reset') }).waitFor();
    },
  },
];
