import { hydrated } from '../fixtures/hydrated.ts';
import { unique } from '../fixtures/people.ts';
import { publishWithIt } from '../fixtures/publish-with-it.ts';
import { expect, test } from '../fixtures/test.ts';

// Publishes with what it changes: on a desk where no other journey does so meanwhile.
test.use({ desk: 'talwerk' });

test('a webhook to a host that nobody declared is refused, and allowed once its processor has a contract', async ({
  open,
  origin,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const mark = unique();
  const host = `hooks-${mark}.example`;
  const name = `Anzeigetafel ${mark}`;
  const admin = await open('admin', '/settings/webhooks');
  const add = async () => {
    await admin.getByLabel(say('name'), { exact: true }).fill(name);
    await admin.getByLabel(say('webhook_url')).fill(`https://${host}/in`);
    await admin.getByLabel(say('event_ticket_created')).check();
    await admin.getByRole('button', { name: say('webhook_add') }).click();
  };
  await add();
  await expect(admin.getByText(new RegExp(`${host} (gehört zu keinem|belongs to no)`)).first()).toBeVisible();

  // The data protection officer enters whose host it is, and the contract with its file.
  const dpo = await open('dpo', `/settings/recipients/new?host=${host}`);
  await expect(dpo.getByLabel(say('recipient_hosts'))).toHaveValue(host);
  await dpo.getByLabel(say('name'), { exact: true }).fill(name);
  await dpo.getByLabel(say('purpose_de')).fill('Zeigt offene Anfragen an');
  await dpo.getByLabel(say('purpose_en')).fill('Shows open requests');
  await dpo.getByRole('button', { name: say('save') }).click();
  await publishWithIt(dpo, say);
  await expect(dpo.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(dpo.getByText(say('standing_missing'))).toBeVisible();
  await add();
  await expect(admin.getByText(/Art\. 28/).first()).toBeVisible();

  await hydrated(dpo);
  await dpo.getByLabel(say('evidence_signed_on')).fill('2026-01-05');
  await dpo.getByLabel(say('evidence_file'), { exact: true }).setInputFiles({
    name: 'vertrag.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4 ${host}`),
  });
  await dpo.getByRole('button', { name: say('evidence_add') }).click();
  await expect(dpo.getByRole('link', { name: 'vertrag.pdf' })).toBeVisible();
  await expect(dpo.getByText(say('standing_valid'), { exact: true })).toBeVisible();

  await add();
  // The secret appears above the list and moves it.
  await expect(admin.getByText(say('webhook_secret_once'))).toBeVisible();

  // Its test is let through the gate and stands on the page of connections; nobody answers there.
  await admin.getByRole('link', { name }).click();
  await admin.getByRole('button', { name: say('webhook_test') }).click();
  await expect(async () => {
    await dpo.goto(`${origin}/settings/connections`);
    await expect(dpo.getByRole('row', { name: new RegExp(host) })).toContainText(say('connection_allowed'));
  }).toPass({ timeout: 20_000 });

  // Without its contract it is refused again, and that stands first.
  await dpo.goto(`${origin}/settings/recipients`);
  await dpo.getByRole('link', { name: new RegExp(name) }).click();
  await dpo.getByRole('button', { name: new RegExp(`^${say('evidence_remove')}\\s*: vertrag`) }).click();
  await expect(dpo.getByText(say('standing_missing'))).toBeVisible();
  await admin.getByRole('button', { name: say('webhook_test') }).click();
  await expect(async () => {
    await dpo.goto(`${origin}/settings/connections`);
    await expect(dpo.getByRole('row').nth(1)).toContainText(host);
    await expect(dpo.getByRole('row').nth(1)).toContainText(say('connection_inactive'));
  }).toPass({ timeout: 20_000 });
});
