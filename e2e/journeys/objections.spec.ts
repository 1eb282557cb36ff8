import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a customer objects to marketing and to a purpose in the portal; whoever protects data decides, and the answer is read there', async ({
  open,
  origin,
  say,
  sendMail,
  agentApi,
  dpoPage,
  outbox,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const person = newPerson();
  const subject = `Widerspruch ${unique()}`;
  await sendMail({ from: person, subject, text: 'Ich habe eine Frage.' });
  const ticket = await agentApi.ticketOf(subject);
  const receipt = await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
  const link = new URL(/https?:\S+\/account\?token=[\w-]+/.exec(receipt.text)?.[0] ?? '');
  const page = await open('visitor', `${link.pathname}${link.search}`);
  await page.getByLabel(say('account_password')).fill('Ein langer Satz ist leicht zu merken');
  await page.getByRole('button', { name: say('account_action') }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible();

  await page.goto(`${origin}/portal/profile/my-data`);
  await page.getByRole('button', { name: say('processing_objection_marketing_action') }).click();
  await expect(page.getByText(say('processing_objection_marketing_back_text'))).toBeVisible();
  await outbox.newest(person.email, /keine Werbung|no more marketing/);
  // Whoever gives a consent meanwhile is told why it does nothing.
  await page.goto(`${origin}/portal/profile`);
  await expect(page.getByText(say('consents_own_objected'))).toBeVisible();
  await page.getByRole('link', { name: say('consents_own_objected_open') }).click();

  const purpose = page
    .locator('#objections > div > div')
    .filter({ hasText: say('processing_objection_stops_webhooks') });
  const object = purpose.getByRole('button', { name: say('processing_objection_purpose_action'), exact: true });
  await object.click();
  const reasons = purpose.getByLabel(say('processing_objection_reasons'), { exact: true });
  await expect(reasons).toBeFocused();
  const why = `Mein früherer Chef liest mit ${unique()}`;
  await reasons.fill(why);
  await object.click();
  await expect(purpose).toContainText(why);
  await expect(purpose.getByRole('button', { name: say('processing_objection_back') })).toBeVisible();

  await dpoPage.goto(`${origin}/settings/objections`);
  const row = dpoPage
    .locator('details')
    .filter({ hasText: person.email })
    .filter({ hasText: say('processing_objection_uphold') });
  await row.locator('summary').first().click();
  await row.getByRole('link', { name: /\d+/ }).click();
  await expect(dpoPage.getByRole('heading', { name: say('request_objections') })).toBeVisible();
  await dpoPage.getByText(say('processing_objection_refuse'), { exact: true }).first().click();
  const grounds = `Haftung für die Werft ${unique()}`;
  await dpoPage.getByLabel(say('processing_objection_grounds'), { exact: true }).fill(grounds);
  await dpoPage.getByRole('button', { name: say('processing_objection_refuse'), exact: true }).click();
  await expect(dpoPage.getByText(say('processing_objection_refused'), { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText(grounds)).toBeVisible();
  await expect(object).toBeVisible();
  await page.getByRole('button', { name: say('processing_objection_back') }).click();
  await expect(page.getByRole('button', { name: say('processing_objection_marketing_action') })).toBeVisible();
});
