import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, unique } from '../fixtures/people.ts';

test('a mail by SMTP is a ticket within seconds, with its sender as customer and its attachment', async ({
  open,
  say,
  sendMail,
  agentApi,
}) => {
  const sender = newPerson();
  const subject = `Router blinkt rot ${unique()}`;
  const photo = Buffer.from(`photo ${unique()}`);
  const sentAt = Date.now();
  await sendMail({
    from: sender,
    subject,
    text: 'Guten Tag,\n\nseit heute früh blinkt der Router rot. Ein Foto hängt an.',
    files: [{ fileName: 'Röuter-Foto.bin', content: photo }],
  });
  const ticket = await agentApi.ticketOf(subject);
  expect(Date.now() - sentAt).toBeLessThan(5000);
  expect(ticket.customer).toMatchObject({ name: sender.name, email: sender.email });

  const page = await open('agent', `/desk/tickets/${ticket.id}`);
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.getByRole('article')).toContainText('seit heute früh blinkt der Router rot');
  const properties = page.getByRole('complementary', { name: say('properties') });
  await expect(properties).toContainText(sender.name);
  await expect(properties).toContainText(sender.email);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Röuter-Foto\.bin/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Röuter-Foto.bin');
  expect(await readFile(await download.path())).toEqual(photo);
});
