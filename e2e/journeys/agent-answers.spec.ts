import { markDocument } from '../fixtures/document-mark.ts';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { messagesOf, rowOf, sendAnswer } from '../fixtures/ticket-page.ts';

test('an agent sees a mail arrive without reloading, opens it and answers with a file', async ({
  agentPage: page,
  say,
  sendMail,
}) => {
  const sender = newPerson();
  const subject = `Drucker zieht kein Papier ${unique()}`;
  const sameDocument = await markDocument(page);
  await sendMail({ from: sender, subject, text: 'Fach 2 klemmt.' });
  const row = rowOf(page, subject);
  await expect(row).toBeVisible();
  await expect(row).toContainText(say('fresh'));
  await expect(row).toContainText(sender.name);
  await sameDocument();

  await row.getByRole('link').click();
  await expect(messagesOf(page)).toContainText('Fach 2 klemmt.');
  const file = { name: 'Anleitung.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${unique()}`) };
  await sendAnswer(page, say, { text: 'Ziehen Sie bitte Fach 2 ganz heraus.', to: sender.email, file });
  const answer = messagesOf(page).last();
  await expect(answer.getByRole('link', { name: /Anleitung\.pdf/ })).toBeVisible();
  await expect(answer.getByText(say('delivery_queued'))).toBeHidden();
  await expect(page.getByLabel(say('reply_label'))).toHaveValue('');
  await expect(page.getByRole('main').getByLabel(say('state'))).toHaveValue('pending');
  await sameDocument();
});

test('a formatted mail runs no script and loads nothing from outside', async ({ open, say, sendMail, agentApi }) => {
  const sender = newPerson();
  const subject = `Formatierte Post ${unique()}`;
  await sendMail({
    from: sender,
    subject,
    html: `<h1>Guten Tag</h1><p style="color:#0a0">Es grüßt die <b>Buchhaltung</b>.</p>
      <img src="http://tracker.example/pixel.gif" width="1" height="1">
      <img src="x" onerror="parent.document.title = 'taken over'; document.body.textContent = 'taken over'">
      <script>parent.document.title = 'taken over'; fetch('http://tracker.example/')</script>
      <a href="javascript:parent.document.title = 'taken over'">Hier klicken</a>
      <form action="http://tracker.example/"><input name="password"><button>Weiter</button></form>
      <style>@import url('http://tracker.example/style.css'); body { background: url('http://tracker.example/ground.png') }</style>
      <iframe src="http://tracker.example/frame"></iframe>`,
  });
  const { id } = await agentApi.ticketOf(subject);
  const page = await open('agent', `/desk/tickets/${id}`);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.reload({ waitUntil: 'load' });

  const frame = page.frameLocator(`iframe[title="${say('article_frame', { name: sender.name })}"]`);
  await expect(frame.getByRole('heading', { name: 'Guten Tag' })).toBeVisible();
  await expect(frame.getByText('Buchhaltung')).toBeVisible();
  await expect(frame.locator('script, form, iframe, [onerror], [href^="javascript:"]')).toHaveCount(0);
  await expect(page.getByText(say('images_off', { count: 1 }))).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(subject));
  expect(requested.filter((url) => url.includes('tracker.example'))).toEqual([]);
});
