import { hydrated } from '../fixtures/hydrated.ts';
import { loginOf } from '../fixtures/people.ts';
import { logIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

test('a wrong password is said in words, and the address typed stays', async ({ open, say, desk, watch }) => {
  watch.tolerate(/status of 401/);
  const page = await open('visitor', '/login');
  const { email } = loginOf('agent', desk);
  await logIn(page, say, { email, password: 'not this one' });
  await expect(page.getByRole('alert')).toContainText(say('login_wrong'));
  await expect(page.getByLabel(say('email'))).toHaveValue(email);
  await expect(page.getByLabel(say('password'))).toHaveValue('');
});

test('who is not logged in comes to the login, and from there to where they wanted', async ({ open, say, desk }) => {
  const page = await open('visitor', '/desk?state=closed');
  await expect(page).toHaveURL(/\/login\?next=/);
  await logIn(page, say, loginOf('agent', desk));
  await expect(page).toHaveURL(/\/desk\?state=closed$/);
});

test('logging out ends the session, not only the page', async ({ open, origin, say, desk, apiAs }) => {
  const { person } = await (await apiAs('agent')).get<{ person: { name: string } }>('/session');
  const page = await open('visitor', '/login');
  await logIn(page, say, loginOf('agent', desk));
  await expect(page).toHaveURL(/\/desk$/);
  await hydrated(page);
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: person.name }).click();
  await page.getByRole('menuitem', { name: say('logout') }).click();
  await expect(page).toHaveURL(/\/login$/);
  await page.context().addCookies(cookies);
  await page.goto(`${origin}/desk`);
  await expect(page).toHaveURL(/\/login\?next=/);
});

test('a customer cannot open the desk, and an agent not the portal', async ({ open }) => {
  await expect(await open('customer', '/desk')).toHaveURL(/\/portal$/);
  await expect(await open('agent', '/portal')).toHaveURL(/\/desk$/);
});
