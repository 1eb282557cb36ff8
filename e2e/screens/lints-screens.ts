import type { Screen } from './screens.ts';

/** The open tool on the platform's host, the check of the own notice, and the law on the console. */
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
  { name: 'notice-findings', who: 'dpo', at: '/settings/notice-findings' },
];
