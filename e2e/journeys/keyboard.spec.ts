import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('an agent works through the list and a ticket without a mouse', async ({ open, say, agentApi }) => {
  const tag = unique();
  for (const subject of [`${tag} eins`, `${tag} zwei`, `${tag} drei`]) {
    const customer = { email: newPerson().email };
    await agentApi.post('/tickets', { kind: 'phone', subject, body: 'Rückruf erbeten.', customer });
  }
  const page = await open('agent', `/desk?text=${tag}`);
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `${tag} zwei` })).toBeVisible();

  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: `${tag} eins` })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: `${tag} zwei` })).toBeVisible();
  await page.keyboard.press('r');
  const answer = page.getByLabel(say('reply_label'));
  await expect(answer).toBeFocused();
  await page.keyboard.type('jk? ist hier Text');
  await expect(answer).toHaveValue('jk? ist hier Text');
  await page.keyboard.press('Escape');
  await expect(answer).not.toBeFocused();
});

test('? shows every shortcut and Ctrl+K finds tickets by their text', async ({ open, say, agentApi }) => {
  const tag = unique();
  const customer = { email: newPerson().email };
  await agentApi.post('/tickets', { kind: 'phone', subject: `Palette ${tag}`, body: 'Rückruf erbeten.', customer });
  const page = await open('agent', '/desk');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: say('shortcuts') });
  await expect(help).toContainText(say('keys_move'));
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: say('palette_title') });
  await expect(palette).toBeFocused();
  await palette.fill(tag);
  await expect(page.getByRole('option', { name: `Palette ${tag}` })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Palette ${tag}` })).toBeVisible();
});

test('Escape closes the help above a ticket and leaves the ticket open', async ({ open, say, agentApi }) => {
  const subject = `Bleibt offen ${unique()}`;
  const customer = { email: newPerson().email };
  const { id } = await agentApi.post<{ id: string }>('/tickets', { kind: 'phone', subject, body: 'Hallo.', customer });
  const page = await open('agent', `/desk/tickets/${id}`);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: say('shortcuts') });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
});
