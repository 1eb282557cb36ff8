import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { sendAnswer } from '../fixtures/ticket-page.ts';

/** A PNG of one pixel. */
const tooSmall = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a pale colour is mended before it is saved, an image that is none is refused, a reply is signed', async ({
  open,
  say,
  agentApi,
  outbox,
  sendMail,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const page = await open('admin', '/settings/appearance');
  const colour = page.getByLabel(say('brand_colour'), { exact: true });
  const before = await colour.inputValue();
  await colour.fill('#f5c400');
  await page.getByRole('button', { name: /#[0-9a-f]{6}/ }).click();
  await expect(colour).not.toHaveValue('#f5c400');
  await colour.fill(before);

  const svg = {
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  const logo = page.locator('input[type=file]').first();
  await logo.setInputFiles(svg);
  await expect(page.getByText(/SVG/).last()).toBeVisible();
  await expect(logo).toBeEnabled();
  await logo.setInputFiles({ ...svg, buffer: tooSmall });
  await expect(page.getByText(/32/).last()).toBeVisible();

  const sender = newPerson();
  const subject = `Scanner ${unique()}`;
  await sendMail({ from: sender, subject, text: 'Der Scanner ist nicht zu finden, bitte helfen Sie mir.' });
  const { id } = await agentApi.ticketOf(subject);
  const ticket = await open('agent', `/desk/tickets/${id}`);
  await ticket.getByText(say('signature_preview_ticket')).click();
  const { text } = await agentApi.get<{ text: string }>(`/tickets/${id}/signature`);
  await expect(ticket.locator('details p[lang]')).toContainText(text.split('\n')[0]!);
  await sendAnswer(ticket, say, { text: 'Er ist wieder da.', to: sender.email });
  const mail = await outbox.only(sender.email);
  expect(mail.text).toContain(`\n-- \n${text}\n`);
  expect(mail.html.split(text.split('\n')[0]!)).toHaveLength(2);
});
