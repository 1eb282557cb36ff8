import { hydrated } from '../fixtures/hydrated.ts';
import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a role is made and given; who has it sees its pages alone, logs in with a passkey, and is logged out by an administrator', async ({
  open,
  origin,
  say,
  outbox,
  watch,
}) => {
  const role = `Buchhaltung ${unique()}`;
  const email = `${unique()}@seewind.example`;
  const admin = await open('admin', '/settings/roles');
  const form = admin.locator('form', { has: admin.getByRole('button', { name: say('role_add') }) });
  await form.getByLabel(say('name'), { exact: true }).fill(role);
  await form.getByRole('checkbox', { name: say('privilege_customers_read'), exact: true }).check();
  await form.getByRole('button', { name: say('role_add') }).click();
  await expect(admin.locator('summary', { hasText: role })).toBeVisible();

  await admin.goto(`${origin}/settings/agents`);
  await hydrated(admin);
  const invite = admin.locator('form', { has: admin.getByRole('button', { name: say('agent_invite_send') }) });
  await invite.getByLabel(say('name'), { exact: true }).fill('Berta Buch');
  await invite.getByLabel(say('email'), { exact: true }).fill(email);
  await invite.getByRole('checkbox', { name: role }).check();
  await invite.getByRole('button', { name: say('agent_invite_send') }).click();
  const mail = await outbox.newest(email, /Zugang|login/i);
  const link = new URL(/https?:\S+\/invitation\?token=[\w-]+/.exec(mail.text)![0]);

  const page = await open('visitor', link.pathname + link.search);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('button', { name: say('invitation_passkey_make') }).click();
  await expect(page.getByRole('heading', { name: say('recovery_codes') })).toBeVisible();
  await page.getByRole('link', { name: say('invitation_to_login') }).click();
  await page.getByRole('button', { name: say('passkey_use') }).click();
  await expect(page).not.toHaveURL(/\/login/);

  watch.tolerate(/status of 403/);
  await page.goto(`${origin}/settings/roles`);
  await expect(page.getByRole('heading', { name: say('error_403_title') })).toBeVisible();

  await admin.goto(`${origin}/settings/agents?text=${email}`);
  await admin.locator('summary', { hasText: 'Berta Buch' }).click();
  await admin.getByRole('link', { name: say('agent_page', { name: 'Berta Buch' }) }).click();
  await expect(admin.getByText(say('passkey_first_name'))).toBeVisible();
  await admin.getByRole('button', { name: say('session_end'), exact: true }).click();
  await expect(admin.getByText(say('agent_logged_in_nowhere'))).toBeVisible();
  await page.goto(`${origin}/security`);
  await expect(page).toHaveURL(/\/login/);
});
