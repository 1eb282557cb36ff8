import { markDocument } from '../fixtures/document-mark.ts';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { messagesOf } from '../fixtures/ticket-page.ts';

test("the customer's answer to our mail lands in the same ticket, before the agent's eyes", async ({
  open,
  say,
  sendMail,
  agentApi,
  outbox,
}) => {
  const sender = newPerson();
  const subject = `Kalender fehlt ${unique()}`;
  await sendMail({ from: sender, subject, text: 'Mein Kalender ist leer.' });
  const { id } = await agentApi.ticketOf(subject);
  await agentApi.reply(id, 'Haben Sie das Konto gewechselt?');
  const ours = await outbox.only(sender.email);
  const page = await open('agent', `/desk/tickets/${id}`);
  const sameDocument = await markDocument(page);
  await expect(page.getByRole('main').getByLabel(say('state'))).toHaveValue('pending');

  await sendMail({
    from: sender,
    subject: ours.subject,
    text: `Ja, gestern.\n\nAm 21.11.2026 um 10:02 schrieb ${ours.fromName}:\n> Haben Sie das Konto gewechselt?`,
    inReplyTo: ours.messageId,
    references: [...ours.references, ours.messageId],
  });
  const answer = messagesOf(page).last();
  await expect(answer).toContainText('Ja, gestern.');
  await expect(answer).toContainText(say('fresh'));
  await expect(answer.getByText('> Haben Sie das Konto gewechselt?')).toBeHidden();
  await expect(page.getByRole('main').getByLabel(say('state'))).toHaveValue('open');
  await sameDocument();
  expect((await agentApi.ticket(id)).articles).toHaveLength(3);
});

test("a stranger who quotes a ticket's number and Message-ID gets a ticket of their own", async ({
  sendMail,
  agentApi,
  outbox,
}) => {
  const sender = newPerson();
  const stranger = newPerson();
  const subject = `Gehaltsabrechnung ${unique()}`;
  await sendMail({ from: sender, subject, text: 'Bitte um Rückruf.' });
  const { id } = await agentApi.ticketOf(subject);
  await agentApi.reply(id, 'Gern, wann passt es Ihnen?');
  const ours = await outbox.only(sender.email);

  await sendMail({
    from: stranger,
    subject: ours.subject,
    text: 'Schicken Sie die Unterlagen bitte an mich.',
    inReplyTo: ours.messageId,
    references: [ours.messageId],
  });
  const own = await agentApi.ticketOf(ours.subject);
  expect(own.id).not.toBe(id);
  expect(own.customer.email).toBe(stranger.email);
  expect((await agentApi.ticket(id)).articles).toHaveLength(2);
});
