import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

// Nothing of the published notice changes by what is still to come, so that others at the desk are not disturbed.
test('a new processor is announced, a customer objects and is answered', async ({
  open,
  customerPage,
  dpoPage,
  origin,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const name = `Archiv ${unique()} GmbH`;
  const objection = `Das Archiv ${unique()} gehört einem Wettbewerber.`;

  await customerPage.goto(`${origin}/sub-processors`);
  await customerPage.getByRole('button', { name: say('sub_processors_subscribe') }).click();
  await expect(customerPage.getByRole('status').getByText(say('sub_processors_subscribed'))).toBeVisible();

  await dpoPage.goto(`${origin}/settings/recipients/new`);
  await dpoPage.getByLabel(say('name'), { exact: true }).fill(name);
  await dpoPage.getByLabel(say('recipient_to_be_announced')).check();
  await dpoPage.getByLabel(say('purpose_de')).fill('Sicherungen aufbewahren');
  await dpoPage.getByLabel(say('purpose_en')).fill('keeping backups');
  await dpoPage.getByRole('button', { name: say('save') }).click();
  await expect(dpoPage.getByText(say('standing_unannounced'))).toBeVisible();

  await dpoPage.getByLabel(say('announce_processor_on')).fill('2026-01-01');
  await dpoPage.getByLabel(say('announce_processor_reason_de')).fill('Mehr Platz für Sicherungen.');
  await dpoPage.getByLabel(say('announce_processor_reason_en')).fill('More room for backups.');
  await dpoPage.getByRole('button', { name: say('announce_processor_action') }).click();
  await expect(dpoPage.getByRole('alert')).toContainText('30');
  const firstDay = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10);
  await dpoPage.getByLabel(say('announce_processor_on')).fill(firstDay);
  await dpoPage.getByRole('button', { name: say('announce_processor_action') }).click();
  await expect(dpoPage.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(dpoPage.getByText(say('objections_none'))).toBeVisible();
  const change = dpoPage.url();

  const visitor = await open('visitor', '/privacy');
  await visitor
    .getByRole('contentinfo')
    .getByRole('link', { name: say('sub_processors') })
    .click();
  await expect(visitor.getByRole('heading', { name })).toBeVisible();

  await customerPage.goto(`${origin}/sub-processors`);
  const planned = customerPage.getByRole('listitem').filter({ hasText: name });
  await planned.getByText(say('objection_action'), { exact: true }).first().click();
  await planned.getByLabel(say('objection_text')).fill(objection);
  await planned.getByRole('button', { name: say('objection_action') }).click();
  await expect(planned.getByText(objection)).toBeVisible();

  await dpoPage.goto(`${origin}/settings/sub-processors`);
  await dpoPage.getByRole('link', { name }).click();
  await expect(dpoPage.getByText(objection)).toBeVisible();
  await dpoPage.getByLabel(say('objection_answer')).fill('Wir nehmen einen anderen.');
  await dpoPage.getByRole('button', { name: say('objection_answer_action') }).click();
  await expect(dpoPage.getByText('Wir nehmen einen anderen.')).toBeVisible();
  await customerPage.reload();
  await expect(planned.getByText('Wir nehmen einen anderen.')).toBeVisible();

  await dpoPage.goto(change);
  await dpoPage.getByText(say('sub_processor_withdraw')).first().click();
  await dpoPage.getByRole('button', { name: say('sub_processor_withdraw') }).click();
  await expect(dpoPage.getByText(say('sub_processor_change_withdrawn'))).toBeVisible();
  await customerPage.goto(`${origin}/sub-processors`);
  await expect(customerPage.getByRole('heading', { name })).toBeHidden();
});
