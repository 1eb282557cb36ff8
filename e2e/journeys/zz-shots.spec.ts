import { test } from '../fixtures/test.ts';
test('shots', async ({ customerPage: page, dpoPage, origin }) => {
  test.setTimeout(120_000);
  for (const [name, width] of [
    ['m', 390],
    ['d', 1440],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const at of ['rights', 'correct', 'restrict', 'delete', '']) {
      await page.goto(`${origin}/portal/profile/${at}`);
      await page.screenshot({ path: `/tmp/wt/shots-self/${at || 'profile'}-${name}.png`, fullPage: true });
    }
  }
  await page.goto(`${origin}/portal/profile/correct`);
  await page.locator('#proposed').fill('Die Lieferung kam am 30. an.');
  await page.locator('#held').fill('Die Lieferung kam am 3. an.');
  await page.locator('#reason').fill('Ich habe den Lieferschein.');
  await page.locator('select').selectOption({ index: 1 });
  await page.locator('main button[type=submit]').click();
  await page.locator('main [role=status]').waitFor();
  await dpoPage.goto(`${origin}/settings/data-requests`);
  for (const [name, width] of [
    ['m', 390],
    ['d', 1440],
  ] as const) {
    await dpoPage.setViewportSize({ width, height: 900 });
    await dpoPage.goto(`${origin}/settings/data-requests`);
    await dpoPage
      .locator('main a[href*="data-requests/"]')
      .filter({ hasText: /16/ })
      .filter({ visible: true })
      .last()
      .click();
    await dpoPage.waitForTimeout(500);
    await dpoPage.screenshot({ path: `/tmp/wt/shots-self/dpo-${name}.png`, fullPage: true });
  }
});
