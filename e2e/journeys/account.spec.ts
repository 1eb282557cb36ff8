import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('from the first mail to an account of one’s own, and out again with everything deleted', async ({
  open,
  origin,
  say,
  sendMail,
  agentApi,
  outbox,
}) => {
  const person = newPerson();
  const subject = `Bildschirm flackert ${unique()}`;
  const { messageId } = await sendMail({ from: person, subject, text: 'Er flackert seit heute.' });
  const ticket = await agentApi.ticketOf(subject);

  const receipt = await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
  expect(receipt).toMatchObject({ to: [person.email], inReplyTo: messageId });
  expect(receipt.text).toContain(String(ticket.number));
  const link = new URL(/https?:\S+\/account\?token=[\w-]+/.exec(receipt.text)?.[0] ?? '');

  const page = await open('visitor', `${link.pathname}${link.search}`);
  await expect(page.getByLabel(say('email'))).toHaveValue(person.email);
  const password = 'Ein langer Satz ist leicht zu merken';
  await page.getByLabel(say('account_password')).fill(password);
  await page.getByRole('button', { name: say('account_action') }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible();

  await page.getByRole('link', { name: say('profile_title') }).click();
  await page.getByRole('link', { name: say('profile_leave_action') }).click();
  await expect(page.getByRole('heading', { name: say('erase_own_title') })).toBeVisible();
  await page.getByLabel(say('erase_own_all')).check();
  await page.getByLabel(say('delete_password')).fill(password);
  await page.getByLabel(say('erase_own_confirm')).check();
  await page.getByRole('button', { name: say('erase_own_action') }).click();
  await expect(page.getByRole('heading', { name: say('deleted_title') })).toBeVisible();
  await page.goto(`${origin}/portal`);
  await expect(page.getByRole('heading', { name: say('login_title') })).toBeVisible();
  await expect
    .poll(async () => (await agentApi.tickets({ text: subject })).length, { message: 'requests left' })
    .toBe(0);
});

test('a request without an account arrives with its file and is confirmed', async ({ open, say, agentApi, outbox }) => {
  const person = newPerson();
  const subject = `Frage vorab ${unique()}`;
  const page = await open('visitor', '/request');
  await page.getByLabel(say('visitor_request_email')).fill(person.email);
  await page.getByLabel(say('subject')).fill(subject);
  await page.getByLabel(say('request_body')).fill('Was kostet ein Umzug?');
  await page
    .getByLabel(say('visitor_request_files'))
    .setInputFiles({ name: 'Plan.txt', mimeType: 'text/plain', buffer: Buffer.from(unique()) });
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { name: say('visitor_request_sent') })).toBeVisible();
  const ticket = await agentApi.ticketOf(subject);
  expect(ticket.articles[0]?.attachments).toMatchObject([{ fileName: 'Plan.txt' }]);
  await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
});
