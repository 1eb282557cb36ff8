import type { Page } from '@playwright/test';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { messagesOf } from '../fixtures/ticket-page.ts';

interface Session {
  person: { id: string; email: string; name: string };
}

/** The numbers of all requests that the portal shows, over all its pages. */
async function shownNumbers(page: Page, next: string): Promise<number[]> {
  await page.goto('/portal');
  const numbers: number[] = [];
  for (;;) {
    const cards = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    numbers.push(...cards.map((card) => Number(/#(\d+)/.exec(card)?.[1])));
    const more = page.getByRole('link', { name: next });
    if ((await more.count()) === 0) return numbers;
    await page.goto((await more.getAttribute('href')) ?? '');
  }
}

test('a customer sees exactly the own requests in the portal', async ({ open, origin, say, sendMail, apiAs }) => {
  const [agent, customer] = [await apiAs('agent'), await apiAs('customer')];
  const { person } = await customer.get<Session>('/session');
  await sendMail({ from: newPerson(), subject: `Nicht für alle ${unique()}`, text: 'Vertraulich.' });
  const subject = `Nur für mich ${unique()}`;
  await sendMail({ from: person, subject, text: 'Das ist meins.' });
  await agent.ticketOf(subject);

  const page = await open('customer', '/portal', { baseURL: origin });
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
  await expect(async () => {
    const shown = await shownNumbers(page, say('list_next'));
    const own = (await agent.tickets({ customerId: person.id })).map(({ number }) => number);
    expect(shown.toSorted((a, b) => a - b)).toEqual(own.toSorted((a, b) => a - b));
  }).toPass();
});

test('a customer writes a request with a file, is answered and answers in the portal', async ({
  customerPage: page,
  say,
  agentApi,
}) => {
  const subject = `Neues Notebook ${unique()}`;
  const buffer = Buffer.from(`order ${unique()}`);
  await page.getByRole('link', { name: say('request_new') }).click();
  await page.getByLabel(say('subject')).fill(subject);
  await page.getByLabel(say('request_body')).fill('Bitte mit deutscher Tastatur.');
  await page.getByLabel(say('file_attach')).setInputFiles({ name: 'Auftrag.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(messagesOf(page)).toContainText('Bitte mit deutscher Tastatur.');
  await expect(messagesOf(page).getByRole('link', { name: /Auftrag\.txt/ })).toBeVisible();

  const ticket = await agentApi.ticketOf(subject);
  expect(ticket.articles[0]?.attachments).toMatchObject([{ fileName: 'Auftrag.txt', bytes: buffer.length }]);
  await agentApi.reply(ticket.id, 'Welche Größe soll der Bildschirm haben?');
  await expect(messagesOf(page).last()).toContainText('Welche Größe soll der Bildschirm haben?');
  await expect(page.getByText(say('request_waits_for_you'))).toBeVisible();

  await page.getByLabel(say('request_answer'), { exact: true }).fill('14 Zoll, bitte.');
  await page.getByRole('button', { name: say('request_answer_send') }).click();
  await expect(messagesOf(page).last()).toContainText('14 Zoll, bitte.');
  await expect(page.getByText(say('request_in_work'))).toBeVisible();
  const { articles, state } = await agentApi.ticket(ticket.id);
  expect(articles.at(-1)).toMatchObject({ bodyText: '14 Zoll, bitte.', author: { kind: 'customer' } });
  expect(state).toBe('open');
});

test('the address of a foreign request is a page that says there is nothing', async ({
  open,
  origin,
  say,
  sendMail,
  agentApi,
  apiAs,
  watch,
}) => {
  watch.tolerate(/status of 404/);
  const subject = `Gehört jemand anderem ${unique()}`;
  await sendMail({
    from: newPerson(),
    subject,
    text: 'Geheim.',
    files: [{ fileName: 'geheim.txt', content: Buffer.from('Geheim.') }],
  });
  const foreign = await agentApi.ticketOf(subject);
  const page = await open('customer', '/portal');
  const answer = await page.goto(`${origin}/portal/requests/${foreign.id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: say('error_404_title') })).toBeVisible();
  await expect(page.getByText(subject)).toHaveCount(0);
  const customer = await apiAs('customer');
  expect(await customer.statusOf(`/tickets/${foreign.id}`)).toBe(404);
  expect(await customer.statusOf(`/attachments/${foreign.articles[0]?.attachments[0]?.id}`)).toBe(404);
});

test('an internal note never reaches the customer', async ({ open, say, sendMail, apiAs, outbox }) => {
  const [agent, customer] = [await apiAs('agent'), await apiAs('customer')];
  const { person } = await customer.get<Session>('/session');
  const subject = `Rückfrage ${unique()}`;
  await sendMail({ from: person, subject, text: 'Wie ist der Stand?' });
  const { id } = await agent.ticketOf(subject);
  const portal = await open('customer', `/portal/requests/${id}`);
  const desk = await open('agent', `/desk/tickets/${id}`);
  const secret = `Kunde hat offene Rechnungen ${unique()}`;

  await desk.getByText(say('note'), { exact: true }).click();
  await expect(desk.getByRole('main').getByText(say('note_internal'))).toBeVisible();
  await desk.getByLabel(say('note_label')).fill(secret);
  await desk.getByRole('button', { name: say('note_save') }).click();
  const note = messagesOf(desk).last();
  await expect(note).toContainText(secret);
  await expect(note).toContainText(say('note_internal'));

  // What comes after the note shows that the portal has heard of it.
  const answer = `Wir prüfen das ${unique()}`;
  await agent.reply(id, answer);
  await expect(messagesOf(portal).last()).toContainText(answer);
  expect(await portal.content()).not.toContain(secret);
  await portal.reload();
  await expect(messagesOf(portal)).toHaveCount(2);
  expect(await portal.content()).not.toContain(secret);
  expect(JSON.stringify(await customer.ticket(id))).not.toContain(secret);
  await expect
    .poll(async () => (await outbox.to(person.email)).some((mail) => mail.subject.includes(subject)))
    .toBe(true);
  const mail = (await outbox.to(person.email)).find((sent) => sent.subject.includes(subject));
  expect((await outbox.read(mail?.id ?? '')).text).not.toContain(secret);
});
