import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hydrated } from '../fixtures/hydrated.ts';
import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';
import { repository } from '../instance/start-instance.ts';
import { screens } from './screens.ts';
import type { Place, Screen } from './screens.ts';

const devices = [
  { name: 'wide', width: 1440, options: { viewport: { width: 1440, height: 900 } } },
  { name: 'phone', width: 390, options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
] as const;

// What differs by language is how long words are: once is enough for the second one.
const themes = { de: ['light', 'dark'], en: ['dark'] } as const;
const people = ['visitor', 'agent', 'admin', 'dpo', 'customer'] as const;

for (const { name, width, options } of devices) {
  for (const who of people) {
    const shown = screens.filter((screen) => screen.who === who && (screen.only ?? name) === name);
    test(`nothing is in the way of anybody, and nothing cut off: ${who}, ${name}`, async ({
      contextOf,
      apiAs,
      instance,
      desk,
      language,
      say,
      watch,
    }) => {
      // Some twenty pages; on a busy machine each takes seconds.
      test.setTimeout(400_000);
      const page = await (await contextOf(who, { ...options, reducedMotion: 'reduce' })).newPage();
      for (const screen of shown) {
        if (screen.tolerates !== undefined) watch.tolerate(screen.tolerates);
        await test.step(screen.name, async () => {
          await show(page, screen, { say, desk, apiAs, instance, language });
          for (const theme of themes[language]) {
            await page.emulateMedia({ colorScheme: theme });
            const picture = `${screen.name}-${language}-${theme}-${width}.png`;
            const path = join(repository, 'artefacts', 'screens', picture);
            // The outbox grows with every journey, past what a picture can hold.
            const fullPage = screen.host !== 'outbox';
            await page.screenshot({ path, fullPage, animations: 'disabled', timeout: 60_000 });
            if (language === 'de') await expectNoBarrier(page, picture, theme);
          }
          await expectNoSidewaysScrolling(page, screen.name);
          await expectNoScriptOfATextRan(page, screen.name);
        });
      }
    });
  }
}

const hosts = { platform: undefined, console: 'console', nobody: 'gibtsnicht' };

async function show(page: Page, screen: Screen, place: Place) {
  const path = typeof screen.at === 'string' ? screen.at : await screen.at(place);
  const { host } = screen;
  const { instance } = place;
  const address =
    host === 'outbox'
      ? `localhost:${instance.outboxPort}`
      : hostOf(instance, host === undefined ? place.desk : hosts[host]);
  await page.goto(`http://${address}${path}`);
  if (screen.isPlain !== true) await hydrated(page);
  await screen.before?.(page, place);
  await page.evaluate(() => document.fonts.ready);
  // Frames of formatted mails take their height from what they hold.
  for (const frame of await page.locator('iframe:visible').all()) await frame.contentFrame().locator('body').waitFor();
}

/**
 * WCAG 2.2 A and AA and what else axe knows; a mail inside its frame is not ours. The other theme differs in nothing but
 * its colours.
 */
async function expectNoBarrier(page: Page, picture: string, theme: 'light' | 'dark'): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe');
  const { violations } = await (theme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ html }) => html.slice(0, 200)),
  }));
  expect.soft(found, picture).toEqual([]);
}

async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect.soft(scrollWidth, `width of ${name}`).toBeLessThanOrEqual(clientWidth);
}

/** Whatever a person typed stays a text: see `hostile-texts.ts`. */
async function expectNoScriptOfATextRan(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => 'hostile' in window), `a script in a text ran at ${name}`).toBe(false);
  expect(await page.locator('[onerror], [onload], [onmouseover], [href^="javascript:" i]').count(), name).toBe(0);
}
