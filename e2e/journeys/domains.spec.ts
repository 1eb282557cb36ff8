import { unique } from '../fixtures/people.ts';
import { hydrated } from '../fixtures/hydrated.ts';
import { expect, test } from '../fixtures/test.ts';
import { publish } from '../instance/name-server.ts';
import { hostOf } from '../instance/instance.ts';

// Publishes with what it changes: on a desk where no other journey does so meanwhile.
test.use({ desk: 'talwerk' });

test('a desk gets a domain of its own: claimed, proven by DNS, named in links, given up', async ({
  open,
  say,
  desk,
  instance,
  playwright,
  watch,
}) => {
  const page = await open('admin', '/settings/domains');
  const name = `hilfe.${unique()}.example`;
  const add = page.getByRole('main').locator('form', { has: page.locator('#add-domain') });
  watch.tolerate(/status of 422/);
  await add.getByLabel(say('domain_name'), { exact: true }).fill('nur-ein-wort');
  await add.getByRole('button', { name: say('domain_add') }).click();
  await expect(add.getByRole('alert')).toBeVisible();
  await add.getByLabel(say('domain_name'), { exact: true }).fill(`https://${name.toUpperCase()}/`);
  await add.getByRole('button', { name: say('domain_add') }).click();

  const entry = page.locator('main details', { has: page.getByText(name, { exact: true }) }).first();
  await expect(entry.getByText(say('domain_state_pending'), { exact: true })).toBeVisible();
  const challenge = await entry.locator('code', { hasText: /^redlich-domain=/ }).innerText();

  const api = await playwright.request.newContext({ baseURL: `http://127.0.0.1:${instance.webPort}` });
  const host = `${name}:${instance.webPort}`;
  const statusOn = async () => (await api.get('/login', { headers: { host } })).status();
  expect(await statusOn()).toBe(421);
  await entry.getByRole('button', { name: say('domain_check') }).click();
  await expect(entry.getByText(say('domain_result_missing')).first()).toBeVisible();

  publish(instance.zoneDir, `_redlich-challenge.${name}`, { txt: [challenge] });
  publish(instance.zoneDir, name, { cname: [`${desk}.localhost`] });
  await entry.getByRole('button', { name: say('domain_check') }).click();
  const verified = page.locator('main details', { has: page.getByText(name, { exact: true }) }).first();
  await expect(verified.getByText(say('domain_state_verified'), { exact: true })).toBeVisible();
  expect(await statusOn()).toBe(200);

  await verified.locator('summary').first().click();
  // The published notice names the host: another one is published along with it.
  const publishToo = () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: say('drift_publish') })
      .click();
  await verified.getByRole('button', { name: say('domain_make_primary') }).click();
  await publishToo();
  await expect(verified.getByText(say('domain_in_links'), { exact: true })).toBeVisible();
  await page
    .getByRole('button', { name: say('domains_links_back', { host: hostOf({ webPort: 0 }, desk).split(':')[0]! }) })
    .click();
  await publishToo();
  await expect(verified.getByText(say('domain_in_links'), { exact: true })).toHaveCount(0);

  await page.reload();
  await hydrated(page);
  await verified.locator('summary').first().click();
  await verified.locator('summary', { hasText: say('domain_remove') }).click();
  await verified.getByRole('button', { name: say('domain_remove_act', { domain: name }) }).click();
  await expect(page.getByText(name, { exact: true })).toHaveCount(0);
  await expect.poll(statusOn).toBe(421);
  await api.dispose();
});
