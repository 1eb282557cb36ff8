import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('what was given to two is entered, the person is corrected, one recipient gets a letter and the other an exception', async ({
  open,
  dpoPage,
  apiAs,
  origin,
  say,
  outbox,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const { firstName, lastName, email } = newPerson();
  const lawyer = { name: `Kanzlei ${unique()}`, email: `kanzlei.${unique()}@nord.example` };
  const workshop = `Werkstatt ${unique()}`;
  const admin = await apiAs('admin');
  const person = await admin.post<{ id: string }>('/customers', { firstName, lastName, email });

  await dpoPage.goto(`${origin}/settings`);
  await dpoPage.getByRole('link', { name: say('disclosures'), exact: true }).click();
  for (const [name, address] of [
    [lawyer.name, lawyer.email],
    [workshop, ''],
  ] as const) {
    await dpoPage.goto(`${origin}/settings/disclosures`);
    await dpoPage.getByRole('link', { name: say('disclosure_record') }).click();
    await dpoPage.getByLabel(say('disclosure_of')).fill(email);
    await dpoPage.getByLabel(say('disclosure_party_name')).fill(name);
    await dpoPage.getByLabel(say('disclosure_party_email'), { exact: false }).fill(address);
    await dpoPage.getByLabel(say('disclosure_ground'), { exact: true }).fill('Streit um eine Rechnung');
    await dpoPage.getByRole('button', { name: say('disclosure_record') }).click();
    await expect(dpoPage.getByRole('link', { name })).toBeVisible();
  }
  await expect(dpoPage.getByRole('link', { name: lawyer.name })).toBeVisible();

  // Whoever may change the record corrects the name; what reads as before would tell nobody.
  const adminPage = await open('admin', `/desk/customers/${person.id}`);
  await expect(adminPage.getByRole('link', { name: lawyer.name })).toBeVisible();
  const corrected = `${lastName}-${unique()}`;
  await adminPage.getByLabel(say('last_name')).fill(corrected);
  await adminPage.getByRole('button', { name: say('save'), exact: true }).click();
  await expect(adminPage.getByRole('heading', { level: 1, name: `${firstName} ${corrected}` })).toBeVisible();

  await dpoPage.goto(`${origin}/settings/disclosures`);
  await dpoPage.getByRole('link', { name: new RegExp(lawyer.name) }).click();
  const letter = dpoPage.getByLabel(say('recipient_notice_body'), { exact: true });
  await expect(letter).toHaveValue(new RegExp(corrected));
  await dpoPage.getByRole('button', { name: say('recipient_notice_tell'), exact: true }).click();
  await expect(dpoPage.getByText(say('recipient_notice_lead_mailing'))).toBeVisible();
  const mail = await outbox.newest(lawyer.email, /Art\. 19/);
  expect(mail.text).toContain(corrected);
  await expect(async () => {
    await dpoPage.reload();
    await expect(dpoPage.getByText(say('recipient_notice_told_mail'), { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();

  await dpoPage.goto(`${origin}/settings/disclosures`);
  await dpoPage.getByRole('link', { name: new RegExp(workshop) }).click();
  await dpoPage.getByText(say('recipient_notice_except'), { exact: true }).click();
  await dpoPage.getByLabel(say('recipient_notice_reason'), { exact: true }).fill(`${corrected} ist dort unbekannt.`);
  await dpoPage.getByRole('button', { name: say('recipient_notice_except_save') }).click();
  await expect(dpoPage.getByRole('alert').first()).toBeVisible();
  await dpoPage.getByLabel(say('recipient_notice_reason'), { exact: true }).fill('Den Betrieb gibt es nicht mehr.');
  await dpoPage.getByRole('button', { name: say('recipient_notice_except_save') }).click();
  await expect(dpoPage.getByText(say('recipient_notice_lead_done'))).toBeVisible();

  await dpoPage.goto(`${origin}/settings/disclosures?part=done`);
  await expect(dpoPage.getByRole('link', { name: new RegExp(lawyer.name) })).toBeVisible();
  await expect(dpoPage.getByRole('link', { name: new RegExp(workshop) })).toBeVisible();
  await dpoPage.goto(`${origin}/settings/disclosures`);
  await expect(dpoPage.getByRole('link', { name: new RegExp(lawyer.name) })).toHaveCount(0);
});
