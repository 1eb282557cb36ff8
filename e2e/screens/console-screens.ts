import type { Page } from '@playwright/test';
import { logInOperator } from '../fixtures/operator.ts';
import type { Place, Screen } from './screens.ts';

const consoleScreen = (name: string, path: string, before?: Screen['before']): Screen => ({
  name,
  who: 'visitor',
  host: 'console',
  at: '/console/login',
  async before(page: Page, place: Place) {
    if (new URL(page.url()).pathname === '/console/login') await logInOperator(page, place.say, place.instance);
    await page.goto(new URL(`${path}?lang=${place.language}`, page.url()).href);
    await before?.(page, place);
  },
});

async function openTenant(page: Page, { say, desk, language }: Place): Promise<void> {
  await page.getByLabel(say('console_search')).fill(desk);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  const href = await page.locator('main table a').first().getAttribute('href');
  await page.goto(new URL(`${href}?lang=${language}`, page.url()).href);
  await page.getByRole('heading', { name: say('console_domains') }).waitFor();
}

/** The operator's console, in the operator's own frame and session. */
export const consoleScreens: readonly Screen[] = [
  { name: 'console-login', who: 'visitor', host: 'console', at: '/console/login' },
  consoleScreen('console-tenants', '/console/tenants'),
  consoleScreen('console-tenant', '/console/tenants', openTenant),
  consoleScreen('console-jobs', '/console/jobs'),
  consoleScreen('console-law', '/console/law'),
  consoleScreen('console-record', '/console/record'),
  consoleScreen('console-sub-processors', '/console/sub-processors'),
  consoleScreen('console-backups', '/console/backups'),
  consoleScreen('console-health', '/console/health'),
  consoleScreen('console-acts', '/console/acts'),
  consoleScreen('console-security', '/console/security'),
];
