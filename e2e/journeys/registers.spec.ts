import { publishWithIt } from '../fixtures/publish-with-it.ts';
import { expect, test } from '../fixtures/test.ts';

// Publishes with what it changes: on a desk where no other journey does so meanwhile.
test.use({ desk: 'nordlicht' });

test('a data protection officer puts a purpose on two grounds and finds both in the notice', async ({
  dpoPage: page,
  language,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const name = `Vorfälle auswerten ${Math.floor(Math.random() * 1e6)}`;
  const english = `Evaluating incidents ${name.slice(-6).trim()}`;
  await page
    .getByRole('link', { name: say('registers'), exact: true })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: say('activities') })
    .click();
  await page.getByRole('link', { name: say('activity_add') }).click();
  const form = page.locator('main form').first();
  const fill = async (field: string, de: string, en: string) => {
    await form.locator(`[name="${field}.de"]`).fill(de);
    await form.locator(`[name="${field}.en"]`).fill(en);
  };
  await fill('purpose', name, english);
  await form.getByLabel(say('basis_contract')).check();
  await form.getByLabel(say('basis_interest')).check();
  await fill('legitimateInterest.interest', 'Wiederholungen vermeiden', 'Avoiding repetition');
  await form.getByLabel(say('data_tickets')).check();
  await form.getByLabel(say('people_contacts')).check();
  await form.getByRole('button', { name: say('save') }).click();
  // Two grounds say nothing as long as nobody knows which part rests on which.
  await expect(page.getByRole('alert').first()).toBeVisible();
  await fill('contract.covers', 'für Kunden mit Vertrag', 'for customers under contract');
  await fill('legitimateInterest.covers', 'für alle anderen', 'for everybody else');
  await form.getByRole('button', { name: say('save') }).click();
  await publishWithIt(page, say);

  const said = page.locator('main section', { has: page.getByRole('heading', { name: say('in_notice') }) });
  const [purpose, first, second] =
    language === 'de'
      ? [name, 'für Kunden mit Vertrag', 'für alle anderen']
      : [english, 'for customers under contract', 'for everybody else'];
  await expect(said).toContainText(`${purpose}: ${first}`);
  await expect(said).toContainText(`${purpose}: ${second}`);

  await page.goto(new URL('/privacy', page.url()).href);
  await expect(page.getByRole('main')).toContainText(`${purpose}: ${first}`);
  await expect(page.getByRole('main')).toContainText(`${purpose}: ${second}`);
});
