import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';

test("the platform's page leads to the desks of the demo", async ({ open, instance, desk, language, say }) => {
  const page = await open('visitor', `http://${hostOf(instance)}/`);
  await expect(page.getByRole('heading', { level: 1, name: say('platform_title') })).toBeVisible();
  await page.getByRole('link', { name: hostOf(instance, desk) }).click();
  await expect(page).toHaveURL(new RegExp(`^http://${hostOf(instance, desk)}/login`));
  await expect(page.locator('html')).toHaveAttribute('lang', language);
});

test('an address that belongs to nobody says so and shows no desk', async ({ contextOf, instance, say, watch }) => {
  watch.tolerate(/status of 421/);
  const page = await (await contextOf('visitor')).newPage();
  for (const path of ['/', '/login', '/desk']) {
    const answer = await page.goto(`http://${hostOf(instance, 'gibtsnicht')}${path}`);
    expect(answer?.status(), path).toBe(421);
    await expect(page.getByRole('heading', { name: say('error_421_title') })).toBeVisible();
  }
});

test('the documentation of the api opens and asks no other host', async ({ contextOf, origin, watch }) => {
  // A page of the library's own, without an icon.
  watch.tolerate(/favicon\.ico/);
  const page = await (await contextOf('visitor')).newPage();
  await page.goto(`${origin}/api/docs`);
  await expect(page.getByText('/api/v1/session', { exact: true }).first()).toBeVisible();
});
