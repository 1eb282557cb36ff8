import { readFile } from 'node:fs/promises';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a customer asks for everything held, is told by mail, downloads it once, and reads what became of it', async ({
  open,
  origin,
  say,
  sendMail,
  agentApi,
  outbox,
  watch,
}) => {
  watch.tolerate(/status of 410/);
  const person = newPerson();
  const subject = `Auskunft ${unique()}`;
  await sendMail({ from: person, subject, text: 'Was haben Sie von mir?' });
  const ticket = await agentApi.ticketOf(subject);
  const receipt = await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
  const link = new URL(/https?:\S+\/account\?token=[\w-]+/.exec(receipt.text)?.[0] ?? '');
  const page = await open('visitor', `${link.pathname}${link.search}`);
  await page.getByLabel(say('account_password')).fill('Ein langer Satz ist leicht zu merken');
  await page.getByRole('button', { name: say('account_action') }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible();

  await page.getByRole('link', { name: say('profile_title') }).click();
  await page.getByRole('link', { name: say('my_data_open') }).click();
  await expect(page.getByRole('heading', { name: say('my_data'), exact: true })).toBeVisible();
  await page.getByRole('button', { name: say('package_access_action') }).click();
  await expect(page.getByText(say('package_state_ready'), { exact: true })).toBeVisible({ timeout: 60_000 });

  const mail = await outbox.newest(person.email, /^(Ihre Daten bei|Your data at) /);
  expect(mail.text).toContain('/portal/profile/my-data');

  const button = page.getByRole('link', { name: new RegExp(`^${say('package_download').split('(')[0]!.trim()}`) });
  const address = await button.getAttribute('href');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^access-\d{4}-\d\d-\d\d\.zip$/);
  const zip = await readFile((await download.path())!);
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  for (const name of ['data.json', 'manifest.json', 'mails/']) expect(zip.includes(name), name).toBe(true);
  await expect(page.getByText(say('package_state_fetched'), { exact: true })).toBeVisible();

  await page.goto(`${origin}${address}`);
  await expect(page.getByRole('heading', { name: say('package_gone') })).toBeVisible();
  await page.getByRole('link', { name: say('package_back') }).click();
  await expect(page.getByText(say('package_state_fetched'), { exact: true })).toBeVisible();
});
