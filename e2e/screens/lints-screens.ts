import type { Screen } from './screens.ts';

/** The open tool on the platform's host. */
export const lintsScreens: readonly Screen[] = [
  { name: 'notice-check', who: 'visitor', at: '/notice-check', host: 'platform' },
  {
    name: 'notice-check-result',
    who: 'visitor',
    at: '/notice-check',
    host: 'platform',
    async before(page) {
      await page.locator('#text').fill('Rechtsgrundlage ist § 25 TTDSG. Rechnungen bewahren wir zehn Jahre auf.');
      await page.locator('main button[type=submit]').click();
      await page.locator('#finding-1').waitFor();
    },
  },
];
