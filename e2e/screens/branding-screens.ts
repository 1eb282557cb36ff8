import type { Screen } from './screens.ts';

/** How a desk looks from outside, and how it signs. */
export const brandingScreens: readonly Screen[] = [
  { name: 'settings-appearance', who: 'admin', at: '/settings/appearance' },
  {
    name: 'settings-appearance-weak-colour',
    who: 'admin',
    at: '/settings/appearance',
    async before(page, { say }) {
      await page.getByLabel(say('brand_colour'), { exact: true }).fill('#f5c400');
      await page.getByRole('button', { name: /#[0-9a-f]{6}/ }).waitFor();
    },
  },
  { name: 'settings-signatures', who: 'admin', at: '/settings/signatures' },
  { name: 'setup-look', who: 'admin', at: '/setup/look' },
];
