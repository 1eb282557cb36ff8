import { expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';

const [german, english] = [wordsOf('de'), wordsOf('en')];

test('a visitor gets the language of the browser and can choose the other', async ({ open }) => {
  const page = await open('visitor', '/login', { locale: 'en-GB' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: english('login_title') })).toBeVisible();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1, name: german('login_title') })).toBeVisible();
});

test('a language chosen in the menu of the desk stays', async ({ open, origin, apiAs }) => {
  const page = await open('admin', '/desk');
  const { person } = await (await apiAs('admin')).get<{ person: { name: string } }>('/session');
  await page.getByRole('button', { name: person.name }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: english('ticket_new') })).toBeVisible();
  await page.goto(`${origin}/settings/queues`);
  await expect(page.getByRole('button', { name: english('queue_add') })).toBeVisible();
});

test('a language chosen in the portal stays', async ({ open, origin }) => {
  const page = await open('customer', '/portal');
  await expect(page.getByRole('heading', { level: 1, name: german('portal_requests') })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: english('portal_requests') })).toBeVisible();
  await page.goto(`${origin}/portal/new`);
  await expect(page.getByRole('button', { name: english('request_send') })).toBeVisible();
});

test('light or dark, once chosen, stays on this device', async ({ open, apiAs }) => {
  const page = await open('agent', '/desk');
  const { person } = await (await apiAs('agent')).get<{ person: { name: string } }>('/session');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await ground()).toBe('light');
  await page.getByRole('button', { name: person.name }).click();
  await page.getByRole('menuitemradio', { name: german('theme_dark') }).click();
  expect(await ground()).toBe('dark');
  await page.reload();
  expect(await ground()).toBe('dark');
});
