import { hydrated } from '../fixtures/hydrated.ts';
import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

// Publishes with what it changes: on the desk of the other language, where nobody does so meanwhile.
test.use({ desk: ({ language }, use) => use(language === 'de' ? 'rundum' : 'seewind') });

test('a data protection officer begins at the overview, files a contract that is missing and sees the score rise', async ({
  open,
  origin,
  say,
  watch,
  apiAs,
}) => {
  watch.tolerate(/status of 409/);
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

  const { recipients } = await (
    await apiAs('dpo')
  ).get<{ recipients: { id: string; name: string; standing: string }[] }>('/privacy/registers');
  const bound = recipients.find(({ standing }) => standing === 'valid');
  expect(bound).toBeDefined();
  const place = `${origin}/settings/recipients/${bound?.id}`;
  await page.goto(place);
  await hydrated(page);
  await page
    .getByRole('button', { name: new RegExp(`^${say('evidence_remove')}`) })
    .first()
    .click();
  // The notice says that it is bound: the question is a page of its own here.
  await page.getByRole('button', { name: say('drift_publish') }).click();
  await expect(page.getByText(say('standing_missing'))).toBeVisible();
  const without = await score();
  expect(without).toBeLessThan(first);

  await page.goto(place);
  await hydrated(page);
  await page.getByLabel(say('evidence_signed_on')).fill('2026-01-05');
  await page.getByLabel(say('evidence_file'), { exact: true }).setInputFiles({
    name: 'vertrag.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4 ${unique()}`),
  });
  await page.getByRole('button', { name: say('evidence_add') }).click();
  await expect(page.getByRole('link', { name: 'vertrag.pdf' })).toBeVisible();
  expect(await score()).toBeGreaterThan(without);
});
