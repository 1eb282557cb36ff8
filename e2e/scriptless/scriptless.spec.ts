import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { messagesOf, rowOf } from '../fixtures/ticket-page.ts';

test('an agent logs in, reads and replies with a file without scripts', async ({
  open,
  origin,
  say,
  sendMail,
  agentApi,
  outbox,
}) => {
  const sender = newPerson();
  const subject = `Ohne Skripte ${unique()}`;
  await sendMail({ from: sender, subject, html: '<p>Es geht <b>auch so</b>.</p>' });
  await agentApi.ticketOf(subject);
  const page = await open('agent', '/desk');
  await rowOf(page, subject).getByRole('link').click();
  await expect(page.frameLocator('article iframe').getByText('auch so')).toBeVisible();
  await page.getByLabel(say('reply_label')).fill('Das freut uns.');
  const buffer = Buffer.from(`plain ${unique()}`);
  await page.getByLabel(say('file_attach')).setInputFiles({ name: 'Zettel.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: say('reply_send', { recipient: sender.email }) }).click();
  await expect(messagesOf(page).last()).toContainText('Das freut uns.');
  await expect(
    messagesOf(page)
      .last()
      .getByRole('link', { name: /Zettel\.txt/ }),
  ).toBeVisible();
  const mail = await outbox.only(sender.email);
  const file = mail.attachments.find(({ fileName }) => fileName === 'Zettel.txt');
  expect(await outbox.file(file?.url ?? '')).toEqual(buffer);
  await expect(page).toHaveURL(new RegExp(`^${origin}/desk/tickets/`));
});

test('an agent writes a note and changes a ticket without scripts', async ({ open, say, agentApi, outbox }) => {
  const { email } = newPerson();
  const subject = `Notiz ohne Skripte ${unique()}`;
  const { id } = await agentApi.post<{ id: string }>('/tickets', {
    kind: 'phone',
    subject,
    body: 'Hallo.',
    customer: { email },
  });
  const page = await open('agent', `/desk/tickets/${id}`);
  await page.getByText(say('note'), { exact: true }).click();
  await page.getByLabel(say('reply_label')).fill('Nur für uns.');
  await page.getByRole('button', { name: say('note_save') }).click();
  await expect(messagesOf(page).last()).toContainText(say('note_internal'));
  const properties = page.getByRole('complementary', { name: say('properties') });
  await properties.getByLabel(say('priority')).selectOption('urgent');
  await properties.getByRole('button', { name: say('save') }).click();
  await expect(properties.getByLabel(say('priority'))).toHaveValue('urgent');
  expect(await outbox.to(email)).toEqual([]);
});

test('a customer writes a request with a file and answers without scripts', async ({ open, say, agentApi }) => {
  const subject = `Anfrage ohne Skripte ${unique()}`;
  const page = await open('customer', '/portal/new');
  await page.getByLabel(say('subject')).fill(subject);
  await page.getByLabel(say('request_body')).fill('Bitte um Rückmeldung.');
  await page
    .getByLabel(say('file_attach'))
    .setInputFiles({ name: 'Anlage.txt', mimeType: 'text/plain', buffer: Buffer.from(unique()) });
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(messagesOf(page).getByRole('link', { name: /Anlage\.txt/ })).toBeVisible();
  const { id } = await agentApi.ticketOf(subject);
  await agentApi.reply(id, 'Ist angekommen.');
  await page.reload();
  await expect(messagesOf(page).last()).toContainText('Ist angekommen.');
  await page.getByLabel(say('request_answer'), { exact: true }).fill('Danke.');
  await page.getByRole('button', { name: say('request_answer_send') }).click();
  await expect(messagesOf(page).last()).toContainText('Danke.');
});
