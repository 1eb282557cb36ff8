import type { Page } from '@playwright/test';
import { colouredImage, pixelsOf } from '../fixtures/coloured-image.ts';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Say } from '../fixtures/words.ts';

/** Draws a box over the magenta field, with a little around it. */
async function drawOverField(page: Page, say: Say) {
  const stage = page.getByRole('group', { name: say('redact_image') });
  const area = (await stage.boundingBox())!;
  const at = (x: number, y: number) => [area.x + (x / 400) * area.width, area.y + (y / 300) * area.height] as const;
  await page.mouse.move(...at(95, 95));
  await page.mouse.down();
  await page.mouse.move(...at(160, 130));
  await page.mouse.move(...at(225, 165));
  await page.mouse.up();
  await expect(page.getByRole('button', { name: say('redact_box', { number: 1 }), exact: true })).toBeVisible();
}
const accept = (page: Page, say: Say) => page.getByRole('button', { name: say('redact_accept') }).click();

test('K16 what a customer blacks out reaches the desk neither with a request nor with a reply', async ({
  open,
  say,
  agentApi,
}) => {
  const page = await open('customer', '/portal/new');
  const uploads: string[] = [];
  page.on('request', (request) => request.url().includes('/api/v1/uploads') && uploads.push(request.url()));
  const subject = `Fehlerbild ${unique()}`;
  await expect(page.getByText(say('minimise_hint'))).toBeVisible();
  const { file, remark } = await colouredImage(page, 'Bildschirm.png');
  expect((await pixelsOf(page, file.buffer, 'image/png')).magenta).toBe(120 * 60);
  await page.getByLabel(say('subject')).fill(subject);
  await page.getByLabel(say('request_body')).fill('Siehe Bild.');
  await page.getByLabel(say('file_attach')).setInputFiles(file);
  await drawOverField(page, say);
  expect(uploads, 'nothing leaves before the answer').toEqual([]);
  await accept(page, say);
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();

  const stored = async (article: number) => {
    const ticket = await agentApi.ticketOf(subject);
    const [attachment] = ticket.articles[article]!.attachments;
    const bytes = await agentApi.file(attachment!.id);
    return { bytes, ...(await pixelsOf(page, bytes, 'image/png')) };
  };
  const sent = await stored(0);
  expect(sent.magenta).toBe(0);
  expect(sent.black).toBeGreaterThan(120 * 60);
  expect(sent.bytes.includes(remark)).toBe(false);

  await expect(page.getByText(say('minimise_hint'))).toBeVisible();
  const other = await colouredImage(page, 'Noch-eins.png');
  await page.getByLabel(say('file_attach')).setInputFiles(other.file);
  await drawOverField(page, say);
  await accept(page, say);
  await page.getByLabel(say('request_answer'), { exact: true }).fill('Noch ein Bild.');
  await page.getByRole('button', { name: say('request_answer_send') }).click();
  await expect(page.getByText('Noch ein Bild.')).toBeVisible();
  const answered = await stored(1);
  expect(answered.magenta).toBe(0);
  expect(answered.bytes.includes(other.remark)).toBe(false);
});

test('K16 boxes are added, moved, sized and removed by keys; an image goes as it is by one press', async ({
  open,
  say,
  agentApi,
}) => {
  const page = await open('customer', '/portal/new');
  const subject = `Zwei Bilder ${unique()}`;
  const [first, second] = [await colouredImage(page, 'Eins.png'), await colouredImage(page, 'Zwei.png')];
  await page.getByLabel(say('file_attach')).setInputFiles([first.file, second.file]);
  await page.getByRole('button', { name: say('redact_add') }).press('Enter');
  await page.getByRole('button', { name: say('redact_add') }).press('Enter');
  const boxes = page.getByRole('list', { name: say('redact_boxes') }).getByRole('listitem');
  await expect(boxes).toHaveCount(2);
  const box = page.getByRole('button', { name: say('redact_box', { number: 2 }), exact: true });
  await box.press('Delete');
  await expect(boxes).toHaveCount(1);
  const rest = page.getByRole('button', { name: say('redact_box', { number: 1 }), exact: true });
  await rest.press('ArrowLeft');
  await rest.press('Shift+ArrowDown');
  const where = (left: number, height: number) => say('redact_where', { number: 1, left, top: 40, width: 30, height });
  await expect(boxes).toHaveText(where(33, 22));
  await page.getByRole('button', { name: say('redact_undo') }).click();
  await expect(boxes).toHaveText(where(33, 20));
  await accept(page, say);
  await page.getByRole('button', { name: say('redact_as_is') }).click();
  await page.getByLabel(say('subject')).fill(subject);
  await page.getByLabel(say('request_body')).fill('Zwei Bilder.');
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  const [article] = (await agentApi.ticketOf(subject)).articles;
  const files = await Promise.all(
    article!.attachments.map(async ({ id, fileName }) => [fileName, await agentApi.file(id)] as const),
  );
  const byName = new Map(files);
  expect(byName.get('Eins.png')?.includes(first.remark)).toBe(false);
  expect(byName.get('Zwei.png')).toEqual(second.file.buffer);
});

test('K16 a visitor blacks out too, and a bank account in the text is pointed at', async ({ open, say, agentApi }) => {
  const subject = `Ohne Zugang ${unique()}`;
  const page = await open('visitor', '/request');
  await expect(page.getByText(say('minimise_hint'))).toBeVisible();
  const { file, remark } = await colouredImage(page, 'Foto.png');
  await page.getByLabel(say('visitor_request_email'), { exact: true }).fill(newPerson().email);
  await page.getByLabel(say('subject')).fill(subject);
  const text = page.getByLabel(say('request_body'));
  await text.fill('Bitte auf DE89 3704 0044 0532 0130 00 erstatten.');
  await page.getByRole('button', { name: say('minimise_black_out') }).click();
  await expect(text).toHaveValue('Bitte auf ████████ erstatten.');
  await page.locator('input[type=file]').setInputFiles(file);
  await drawOverField(page, say);
  await accept(page, say);
  await page.getByRole('button', { name: say('request_send') }).click();
  await expect(page.getByRole('heading', { name: say('visitor_request_sent') })).toBeVisible();
  const [article] = (await agentApi.ticketOf(subject)).articles;
  const bytes = await agentApi.file(article!.attachments[0]!.id);
  expect((await pixelsOf(page, bytes, 'image/png')).magenta).toBe(0);
  expect(bytes.includes(remark)).toBe(false);
});
