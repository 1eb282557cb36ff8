import { hydrated } from '../fixtures/hydrated.ts';
import { logInOperator } from '../fixtures/operator.ts';
import { loginOf, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';

test('the operator announces a sub-processor, tenants are told, one objects and is answered', async ({
  open,
  contextOf,
  say,
  desk,
  instance,
  outbox,
}) => {
  const name = `Rechenzentrum ${unique()}`;
  const page = await (await contextOf('visitor')).newPage();
  await logInOperator(page, say, instance);
  const go = async () => {
    await page.goto(`http://${hostOf(instance, 'console')}/console/sub-processors`);
    await hydrated(page);
  };
  await go();
  const form = page.locator('form', { has: page.locator('#announce-name') });
  await form.getByLabel(say('name'), { exact: true }).fill(name);
  await form.getByLabel(say('purpose_de')).fill('Betrieb der Server');
  await form.getByLabel(say('purpose_en')).fill('running the servers');
  await form.getByLabel(say('announce_processor_reason_de')).fill('Mehr Platz.');
  await form.getByLabel(say('announce_processor_reason_en')).fill('More room.');
  await form.getByLabel(say('announce_processor_on')).fill('2099-01-01');
  await form.getByRole('button').click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toBeVisible();

  const visitor = await open('visitor');
  await visitor.goto(`http://${hostOf(instance)}/`);
  await visitor
    .getByRole('contentinfo')
    .getByRole('link', { name: say('platform_processors') })
    .click();
  await expect(visitor.getByRole('heading', { name })).toBeVisible();

  const mail = await outbox.newest(loginOf('admin', desk).email, /Unterauftragsverarbeiter|sub-processor/);
  expect(mail.text).toContain('/settings/contract');
  const admin = await open('admin', '/settings/contract');
  const planned = admin.getByRole('listitem').filter({ hasText: name });
  await planned.getByLabel(say('objection_text')).fill('Das Haus gehört einem Wettbewerber.');
  await planned.getByRole('button', { name: say('objection_action') }).click();
  await expect(planned.getByText('Das Haus gehört einem Wettbewerber.')).toBeVisible();

  await go();
  const objection = page.getByRole('listitem').filter({ hasText: say('platform_objection_against', { name }) });
  await objection.getByLabel(say('objection_answer')).fill('Wir nehmen einen anderen.');
  await objection.getByRole('button').click();
  await expect(objection.getByText('Wir nehmen einen anderen.')).toBeVisible();
  await admin.reload();
  await expect(planned.getByText('Wir nehmen einen anderen.')).toBeVisible();

  await row
    .getByRole('button', { name: say('platform_processor_withdraw') })
    .first()
    .click();
  await expect(row.getByText(say('platform_processor_withdrawn'))).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { name })).toBeHidden();
});
