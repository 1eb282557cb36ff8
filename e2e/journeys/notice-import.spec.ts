import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

// One that is to come changes no published notice: nobody else at the desk is disturbed.
test('a pasted notice is read, a period is shown beside the present one, and a recipient is taken over', async ({
  dpoPage,
  origin,
  say,
}) => {
  const name = `Rechenzentrum X${unique()} GmbH`;
  const text = `Verantwortlicher
Möwe IT GmbH
Am Hafen 3
24103 Kiel
E-Mail: info (at) moewe.example

Unser Auftragsverarbeiter ${name} betreibt das Hosting in Deutschland.
Tickets werden fünf Jahre nach ihrem Abschluss gelöscht.
Grundlage ist das TTDSG.`;
  await dpoPage.goto(`${origin}/settings`);
  await dpoPage.getByRole('link', { name: say('notice_import'), exact: true }).click();
  await dpoPage.getByLabel(say('notice_import_text')).fill(text);
  await dpoPage.getByRole('button', { name: say('notice_import_read') }).click();

  const part = (kind: string) =>
    dpoPage.getByRole('listitem').filter({ has: dpoPage.getByRole('heading', { name: say(kind), exact: true }) });
  const controller = part('notice_import_controller');
  await expect(controller.getByLabel(say('controller_name'))).toHaveValue('Möwe IT GmbH');
  await expect(controller.getByLabel(say('email'))).toHaveValue('info@moewe.example');
  await expect(part('notice_import_retention').getByLabel(say('period'), { exact: true })).toHaveValue('5');
  await expect(dpoPage.getByText('TDDDG').first()).toBeVisible();

  const recipient = dpoPage.getByRole('listitem').filter({ hasText: name });
  await expect(recipient.getByLabel(say('name'), { exact: true })).toHaveValue(name);
  await recipient.getByLabel(say('recipient_to_be_announced')).check();
  await recipient.getByLabel(say('purpose_de')).fill('Hosting');
  await recipient.getByLabel(say('purpose_en')).fill('hosting');
  await recipient.getByRole('button', { name: say('notice_import_take'), exact: true }).click();
  await expect(recipient.getByText(say('notice_import_done'), { exact: true })).toBeVisible();
  await expect(controller.getByLabel(say('email'))).toHaveValue('info@moewe.example');

  await dpoPage.goto(`${origin}/settings/recipients`);
  await expect(dpoPage.getByRole('link', { name })).toBeVisible();
});
