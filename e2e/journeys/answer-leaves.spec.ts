import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { sendAnswer } from '../fixtures/ticket-page.ts';

test('the answer leaves as a mail in the thread of the question, as text and HTML, with its file', async ({
  open,
  say,
  desk,
  sendMail,
  agentApi,
  outbox,
}) => {
  const sender = newPerson();
  const subject = `VPN bricht ab ${unique()}`;
  const first = '<first@briefkasten.example>';
  const { messageId } = await sendMail({
    from: sender,
    subject,
    text: 'Alle zehn Minuten ist die Verbindung weg.',
    references: [first],
  });
  const ticket = await agentApi.ticketOf(subject);
  const page = await open('agent', `/desk/tickets/${ticket.id}`);
  const buffer = Buffer.from(`Schritt 1 <neu starten> & warten ${unique()}`);
  const text = 'Bitte stellen Sie auf <TCP> um & melden Sie sich.\n\nViele Grüße aus dem Team';
  await page.getByLabel(say('reply_label')).fill(text);
  await page
    .getByLabel(say('file_attach'))
    .setInputFiles({ name: 'Anleitung für VPN.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: say('reply_send', { recipient: sender.email }) }).click();

  const mail = await outbox.only(sender.email);
  const own = await agentApi.get<{ items: { address: string; senderName: string }[] }>('/channels');
  const channel = own.items.find(({ address }) => address === `support@${desk}.example`);
  expect(mail).toMatchObject({
    from: channel?.address,
    fromName: channel?.senderName,
    to: [sender.email],
    subject: `Re: ${subject} [#${ticket.number}]`,
    inReplyTo: messageId,
  });
  expect(mail.references.at(-1)).toBe(messageId);
  expect(mail.messageId).toMatch(new RegExp(`^<[^@\\s]+@${desk}\\.example>$`));
  expect(mail.text).toContain(text);
  expect(mail.html).toContain('Bitte stellen Sie auf &lt;TCP&gt; um &amp; melden Sie sich.');
  // Beside the desk's logo.
  const files = mail.attachments.filter(({ contentType }) => contentType !== 'image/png');
  expect(files).toMatchObject([{ fileName: 'Anleitung für VPN.txt', bytes: buffer.length }]);
  expect(await outbox.file(files[0]?.url ?? '')).toEqual(buffer);
});

test('an answer is not sent over a message that came meanwhile', async ({ open, say, sendMail, agentApi, outbox }) => {
  const sender = newPerson();
  const subject = `Zugang gesperrt ${unique()}`;
  const { messageId } = await sendMail({ from: sender, subject, text: 'Ich komme nicht mehr hinein.' });
  const { id, number } = await agentApi.ticketOf(subject);
  const page = await open('agent', `/desk/tickets/${id}`);
  const answer = page.getByLabel(say('reply_label'));
  await answer.fill('Ich schalte Sie gleich frei.');
  await sendMail({
    from: sender,
    subject: `Re: ${subject} [#${number}]`,
    text: 'Hat sich erledigt.',
    inReplyTo: messageId,
    references: [messageId],
  });
  await expect(page.getByText(say('reply_meanwhile', { name: sender.name }))).toBeVisible();
  await expect(answer).toHaveValue('Ich schalte Sie gleich frei.');
  await page.getByRole('button', { name: say('reply_seen') }).click();
  await sendAnswer(page, say, { text: 'Schön, dann schließe ich.', to: sender.email });
  expect((await outbox.only(sender.email)).text).toContain('Schön, dann schließe ich.');
});
