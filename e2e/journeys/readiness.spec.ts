import { hydrated } from '../fixtures/hydrated.ts';
import { unique } from '../fixtures/people.ts';
import { publishWithIt } from '../fixtures/publish-with-it.ts';
import { expect, test } from '../fixtures/test.ts';

// Publishes with what it changes: on the desk of the other language, where nobody does so meanwhile.
test.use({ desk: ({ language }, use) => use(language === 'de' ? 'rundum' : 'seewind') });

test('a data protection officer begins at the overview, files a contract that is missing and sees the score rise', async ({
  open,
  origin,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const page = await open('dpo', '/settings');
  await expect(page).toHaveURL(/\/settings\/privacy$/);
  await expect(page.getByRole('heading', { level: 1, name: say('privacy_home_title') })).toBeVisible();
  // What only the administration sets is named, and leads nowhere.
  await expect(page.getByText(say('privacy_home_by_admin'))).toBeVisible();
  const score = async () => {
    await page.goto(`${origin}/settings/privacy`);
    return Number(await page.getByRole('meter').getAttribute('aria-valuenow'));
  };
  const first = await score();

  const name = `Rechenzentrum ${unique()}`;
  await page.goto(`${origin}/settings/recipients/new`);
  await hydrated(page);
  await page.getByLabel(say('name'), { exact: true }).fill(name);
  await page.getByLabel(say('purpose_de')).fill('Betreibt die Server');
  await page.getByLabel(say('purpose_en')).fill('Runs the servers');
  await page.getByRole('button', { name: say('save') }).click();
  await publishWithIt(page, say);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const place = page.url();
  const without = await score();
  expect(without).toBeLessThan(first);

  await page.goto(place);
  await hydrated(page);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByLabel(say('evidence_signed_on')).fill('2026-01-05');
  await page.getByLabel(say('evidence_file'), { exact: true }).setInputFiles({
    name: 'vertrag.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4 ${name}`),
  });
  await page.getByRole('button', { name: say('evidence_add') }).click();
  await expect(page.getByText(say('standing_valid'), { exact: true })).toBeVisible();
  expect(await score()).toBeGreaterThan(without);
});
