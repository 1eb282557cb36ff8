import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a breach is recorded, assessed, notified and closed, and the people concerned get a draft', async ({
  open,
  dpoPage,
  origin,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const title = `Gerät verloren ${unique()}`;
  await dpoPage.goto(`${origin}/settings`);
  await dpoPage.getByRole('link', { name: say('breaches'), exact: true }).click();
  await dpoPage
    .getByRole('link', { name: say('breach_record') })
    .first()
    .click();
  await dpoPage.getByLabel(say('breach_title')).fill(title);
  await dpoPage.getByLabel(say('breach_what')).fill('Ein Gerät mit Anfragen blieb in der Bahn liegen.');
  await dpoPage.getByLabel(say('breach_kind_confidentiality')).check();
  await dpoPage.getByRole('button', { name: say('breach_record') }).click();
  await expect(dpoPage.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(dpoPage.getByText(say('breach_left_hours', { count: '71' }))).toBeVisible();
  await expect(dpoPage.getByText(say('breach_lacks_assessment'))).toBeVisible();

  await dpoPage.getByLabel(say('breach_risk_high'), { exact: false }).check();
  await dpoPage.getByLabel(say('breach_reasons')).fill('Anfragen enthalten Zugangsdaten.');
  await dpoPage.getByRole('button', { name: say('breach_assess') }).click();
  await expect(dpoPage.getByRole('heading', { name: say('breach_authority') })).toBeVisible();

  const file = await dpoPage.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
  const type = await dpoPage.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), file ?? '');
  expect(type).toBe('application/pdf');

  await dpoPage.getByText(say('breach_note_notification')).first().click();
  await dpoPage.getByRole('button', { name: say('breach_note_notification') }).click();
  await expect(dpoPage.getByText(say('breach_notified'), { exact: true })).toBeVisible();

  await dpoPage.getByLabel(say('breach_exception_a')).check();
  await dpoPage.getByRole('button', { name: say('breach_decide') }).click();
  await expect(dpoPage.getByRole('alert')).toBeVisible();
  await dpoPage.getByLabel(say('breach_tell')).check();
  await dpoPage.getByRole('button', { name: say('breach_decide') }).click();
  await dpoPage.getByRole('button', { name: say('breach_draft') }).click();
  await expect(dpoPage).toHaveURL(/\/settings\/announcements\//);

  await dpoPage.goto(`${origin}/settings/breaches`);
  await dpoPage.getByRole('link', { name: title }).click();
  await dpoPage.getByRole('button', { name: say('breach_close') }).click();
  await expect(dpoPage.getByText(say('breach_closed'), { exact: true }).first()).toBeVisible();
  await expect(dpoPage.getByText(say('breach_change'), { exact: true })).toHaveCount(0);

  const adminPage = await open('admin', '/settings/breaches');
  await adminPage.getByRole('link', { name: title }).click();
  await expect(adminPage.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(adminPage.getByRole('button', { name: say('breach_close') })).toHaveCount(0);
});
