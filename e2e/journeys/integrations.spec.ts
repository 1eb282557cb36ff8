import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';

test('a token is made, opens what it may and nothing else, and is refused from the moment it is revoked', async ({
  open,
  say,
  instance,
  desk,
  playwright,
}) => {
  const name = `Skript ${unique()}`;
  const page = await open('agent', '/settings/api-tokens');
  await page.getByLabel(say('token_name')).fill(name);
  await page
    .getByRole('checkbox', { name: say('token_scope_read', { area: say('token_area_tickets') }), exact: true })
    .check();
  await page.getByRole('button', { name: say('token_add') }).click();
  const token = await page.getByRole('status').locator('code').innerText();

  const program = await playwright.request.newContext({
    baseURL: `http://127.0.0.1:${instance.webPort}`,
    extraHTTPHeaders: { host: hostOf(instance, desk), authorization: `Bearer ${token}` },
  });
  const statusOf = async (path: string) => (await program.get(`/api/v1${path}`)).status();
  expect([await statusOf('/tickets?limit=1'), await statusOf('/customers')]).toEqual([200, 403]);

  await page.reload();
  const row = page.locator('details', { hasText: name });
  await row.locator('summary').click();
  await row.getByRole('button', { name: say('token_revoke') }).click();
  await expect(
    page.locator('details', { hasText: name }).getByText(say('token_state_revoked'), { exact: true }),
  ).toBeVisible();
  expect(await statusOf('/tickets?limit=1')).toBe(401);
  await program.dispose();
});
