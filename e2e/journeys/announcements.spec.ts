import type { Page } from '@playwright/test';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Say } from '../fixtures/words.ts';

test('a service announcement is written, looked at, tested, sent to one person and followed', async ({
  open,
  say,
  apiAs,
  outbox,
  desk,
  watch,
}) => {
  // An address that nobody here has is refused.
  watch.tolerate(/status of 422/);
  const admin = await apiAs('admin');
  const person = newPerson();
  await admin.post('/customers', { firstName: 'Ada', lastName: `Ansage ${unique()}`, email: person.email });
  const subject = `Wartung ${unique()}`;
  const page = await open('dpo', '/settings/announcements');
  await page.getByRole('link', { name: say('announcement_new') }).click();
  await page.getByLabel(say('announcement_subject_de')).fill(subject);
  await page
    .getByLabel(say('announcement_body_de'))
    .fill('Am Montag ab 22 Uhr.\n\nMehr: https://status.example/wartung');
  await page.getByRole('radio', { name: say('announcement_to_people') }).check();
  await chooseSender(page, say);
  await page.getByLabel(say('announcement_emails')).fill('niemand@nirgends.example');
  await page.getByRole('button', { name: say('announcement_save_draft') }).click();
  await expect(page.getByText('niemand@nirgends.example', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(say('announcement_emails')).fill(person.email);
  await page.getByRole('button', { name: say('announcement_save_draft') }).click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await expect(page.frameLocator('iframe').getByText('Am Montag ab 22 Uhr.')).toBeVisible();
  await expect(page.getByText(say('announcement_reach_one'))).toBeVisible();

  await page.getByRole('button', { name: say('announcement_test'), exact: true }).click();
  const trial = await outbox.newest(`dpo@${desk}.example`, new RegExp(`^\\[Test\\] ${subject}`));
  expect(trial.text).toContain('https://status.example/wartung');

  await page.getByRole('button', { name: say('announcement_send_to_one') }).click();
  const mail = await outbox.newest(person.email, new RegExp(subject));
  expect(mail.html).toContain('<a href="https://status.example/wartung"');
  expect(mail.text).not.toContain('/consents?token=');
  await expect(page.getByText(say('announcement_state_sent'), { exact: true }).first()).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: say('announcement_copy_sent') })
    .click();
  await expect(page.getByText(person.email)).toBeVisible();
});

test('marketing reaches only who consented, and its link takes the consent back', async ({
  open,
  say,
  apiAs,
  outbox,
}) => {
  const admin = await apiAs('admin');
  const [wants, wantsNot] = [newPerson(), newPerson()];
  const purposes = await admin.get<{ items: { id: string; key: string }[] }>('/consent-purposes');
  const purposeId = purposes.items.find(({ key }) => key === 'newsletter')?.id ?? '';
  for (const { email } of [wants, wantsNot]) {
    const made = await admin.post<{ id: string }>('/customers', { firstName: 'Mara', lastName: unique(), email });
    if (email === wants.email)
      await admin.post(`/customers/${made.id}/consents`, { purposeId, channel: 'phone', note: 'Anruf' });
  }
  const subject = `Neuheiten ${unique()}`;
  const page = await open('admin', '/settings/announcements/new');
  await page.getByRole('radio', { name: say('announcement_class_marketing') }).check();
  await page.getByLabel(say('announcement_purpose'), { exact: true }).selectOption(purposeId);
  await page.getByLabel(say('announcement_subject_de')).fill(subject);
  await page.getByLabel(say('announcement_body_de')).fill('Es gibt etwas Neues.');
  await page.getByRole('radio', { name: say('announcement_to_people') }).check();
  await chooseSender(page, say);
  await page.getByLabel(say('announcement_emails')).fill(`${wants.email}\n${wantsNot.email}`);
  await page.getByRole('button', { name: say('announcement_save_draft') }).click();
  await expect(page.getByText(say('announcement_reason_no_consent'))).toBeVisible();
  await page.getByRole('button', { name: say('announcement_send_to_one') }).click();

  const mail = await outbox.newest(wants.email, new RegExp(subject));
  const out = new URL(/https?:\S+\/consents\?token=[\w-]+/.exec(mail.text)?.[0] ?? '');
  const leaving = await open('visitor', `${out.pathname}${out.search}`);
  await leaving.getByRole('button', { name: say('consent_withdraw') }).click();
  await expect(leaving.getByRole('heading', { name: say('consent_link_done'), exact: true })).toBeVisible();
  expect(await outbox.to(wantsNot.email)).toEqual([]);
});

/** A desk with several addresses is asked which one writes. */
async function chooseSender(page: Page, say: Say): Promise<void> {
  const sender = page.getByLabel(say('announcement_channel'));
  if ((await sender.count()) > 0) await sender.selectOption({ index: 1 });
}
