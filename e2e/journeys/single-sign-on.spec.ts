import { hydrated } from '../fixtures/hydrated.ts';
import { expect, test } from '../fixtures/test.ts';

test('an administrator connects a provider, somebody new comes in by it, and a stranger does not', async ({
  open,
  origin,
  say,
  desk,
  instance,
  watch,
}) => {
  watch.tolerate(/status of 403/);
  // The provider is another host, as it is in life.
  watch.tolerate(new RegExp(`127\\.0\\.0\\.1:${instance.providerPort}`));
  // Nothing is asked of a host that nobody declared; this one is stated to be the tenant's own.
  const dpo = await open('dpo', '/settings/connections');
  await dpo.getByLabel(say('own_hosts_label')).fill('anzeige.example\n127.0.0.1');
  await dpo.getByRole('button', { name: say('save') }).click();
  await expect(dpo.getByText(say('saved'))).toBeVisible();
  const name = `Konto ${desk}`;
  const admin = await open('admin', '/settings/sso/new?for=agent');
  await admin.getByLabel(say('sso_name'), { exact: true }).fill(name);
  await admin.getByLabel(say('sso_issuer'), { exact: true }).fill(`http://127.0.0.1:${instance.providerPort}`);
  await admin.getByLabel(say('sso_client_id'), { exact: true }).fill('redlich');
  await admin.getByLabel(say('sso_client_secret'), { exact: true }).fill('not this one');
  await admin.getByRole('button', { name: say('sso_check') }).click();
  await expect(admin.getByText(say('sso_failure_client'))).toBeVisible();
  await admin.getByLabel(say('sso_client_secret'), { exact: true }).fill('a secret of the tests');
  await admin.getByRole('button', { name: say('sso_check') }).click();
  await expect(admin.getByText(say('sso_check_client_good'))).toBeVisible();
  await admin.getByLabel(say('sso_makes_people')).check();
  await admin.getByRole('button', { name: say('save') }).click();
  await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible();
  const provider = admin.url();

  const button = say('sso_log_in_with', { name });
  const newcomer = await open('visitor', '/login?next=/desk?state=closed');
  await newcomer.getByRole('link', { name: button }).click();
  await newcomer.getByRole('button', { name: `nele-${desk}` }).click();
  await expect(newcomer).toHaveURL(`${origin}/desk?state=closed`);
  await expect(newcomer.getByRole('button', { name: 'Nele Neumann' })).toBeVisible();

  const stranger = await open('visitor', '/login');
  await stranger.getByRole('link', { name: button }).click();
  await stranger.getByRole('button', { name: 'stranger' }).click();
  await expect(stranger.getByRole('heading', { name: say('sso_failed_title') })).toBeVisible();
  await stranger.getByRole('link', { name: say('sso_try_again') }).click();
  await expect(stranger).toHaveURL(`${origin}/login`);

  await admin.goto(provider);
  await hydrated(admin);
  await expect(admin.getByText('nele@')).toBeVisible();
  await admin.locator('summary', { hasText: say('sso_delete') }).click();
  await admin.getByRole('button', { name: say('sso_delete') }).click();
  await expect(admin).toHaveURL(`${origin}/settings/sso`);
});
