import type { Page } from '@playwright/test';
import { periodWords } from '../fixtures/period-words.ts';
import { expect, test } from '../fixtures/test.ts';

interface Registers {
  controller: { name: string; email: string; address: { street: string; postalCode: string; city: string } };
  dpo: { name: string; email: string };
  authority: { name: string; email: string };
  activities: { purpose: Record<'de' | 'en', string> }[];
  recipients: { name: string; purpose: Record<'de' | 'en', string> }[];
}

interface Rule {
  category: 'closedTickets' | 'rawMails' | 'auditLog' | 'deliveryLog';
  class: unknown;
  period: string;
}

const words = {
  de: {
    controller: 'Wer für Ihre Daten verantwortlich ist',
    dpo: 'Datenschutzbeauftragte Stelle',
    purposes: 'Wofür und auf welcher Grundlage wir Daten verarbeiten',
    recipients: 'Wer Ihre Daten erhält',
    retention: 'Wie lange wir Daten aufbewahren',
    rights: 'Ihre Rechte',
    complaint: 'Beschwerde bei der Aufsichtsbehörde',
    access: 'Auskunft darüber, welche Daten wir über Sie verarbeiten (Art. 15 DSGVO)',
    closedTickets: 'Anfragen mit allen Nachrichten und Dateien',
    phone: 'Telefon',
  },
  en: {
    controller: 'Who is responsible for your data',
    dpo: 'Data protection officer',
    purposes: 'What we use data for, and on which legal ground',
    recipients: 'Who receives your data',
    retention: 'How long we keep data',
    rights: 'Your rights',
    complaint: 'Complaints to the supervisory authority',
    access: 'access to the data we process about you (Art. 15 GDPR)',
    closedTickets: 'Requests with all messages and files',
    phone: 'Phone',
  },
} as const;

// Each publishes at the same desk: one after the other.
test.describe.configure({ mode: 'default' });

const part = (page: Page, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) });

async function expectNotice(page: Page, language: 'de' | 'en', registers: Registers, rules: Rule[]) {
  const says = words[language];
  const { controller, dpo, authority, activities, recipients } = registers;
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const responsible = part(page, says.controller);
  const { street, postalCode, city } = controller.address;
  for (const text of [controller.name, street, `${postalCode} ${city}`, controller.email])
    await expect(responsible).toContainText(text);
  for (const text of [dpo.name, dpo.email]) await expect(part(page, says.dpo)).toContainText(text);
  for (const { purpose } of activities) await expect(part(page, says.purposes)).toContainText(purpose[language]);
  for (const { name, purpose } of recipients) {
    await expect(part(page, says.recipients)).toContainText(name);
    await expect(part(page, says.recipients)).toContainText(purpose[language]);
  }
  const closed = rules.find((rule) => rule.category === 'closedTickets' && rule.class === null)!;
  const row = part(page, says.retention).getByRole('row').filter({ hasText: says.closedTickets });
  await expect(row).toContainText(periodWords(closed.period, language));
  await expect(part(page, says.rights)).toContainText(says.access);
  for (const text of [authority.name, authority.email]) await expect(part(page, says.complaint)).toContainText(text);
}

test("the portal's footer leads to a privacy notice that says in both languages what is configured", async ({
  customerPage: page,
  language,
  say,
  apiAs,
}) => {
  const dpo = await apiAs('dpo');
  const registers = await dpo.get<Registers>('/privacy/registers');
  const { items: rules } = await dpo.get<{ items: Rule[] }>('/retention/rules');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: say('privacy_notice') })
    .click();
  await expectNotice(page, language, registers, rules);
  const other = language === 'de' ? 'en' : 'de';
  await page.getByRole('link', { name: other === 'en' ? 'English' : 'Deutsch' }).click();
  await expectNotice(page, other, registers, rules);
});

test('what the data protection officer changes is asked about first and published with it, and the old version stays', async ({
  dpoPage,
  open,
  language,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const phone = `+49 4841 ${Math.floor(1_000_000 + Math.random() * 8_999_999)}`;
  const notice = await open('visitor', '/privacy');
  await dpoPage
    .getByRole('link', { name: say('registers'), exact: true })
    .first()
    .click();
  await dpoPage
    .getByRole('main')
    .getByRole('link', { name: say('register_controller') })
    .click();
  await dpoPage.getByRole('group').getByText(say('controller'), { exact: true }).click();
  await dpoPage.getByLabel(say('phone')).fill(phone);
  await dpoPage
    .locator('details')
    .filter({ has: dpoPage.getByLabel(say('phone')) })
    .getByRole('button', { name: say('save') })
    .click();
  const said = `${words[language].phone}: ${phone}`;
  const question = dpoPage.getByRole('dialog', { name: say('drift_title') });
  await expect(question).toContainText(phone);
  await notice.reload();
  await expect(part(notice, words[language].controller)).not.toContainText(said);
  await question.getByRole('button', { name: say('drift_publish') }).click();
  await expect(dpoPage.getByRole('status')).toContainText(say('saved'));
  await notice.reload();
  await expect(part(notice, words[language].controller)).toContainText(said);
  await notice.getByRole('link', { name: say('notice_versions') }).click();
  await expect(notice).toHaveURL(/versions/);
  const versions = notice.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(versions.nth(1)).toBeVisible();
  await versions.last().click();
  await expect(part(notice, words[language].controller)).not.toContainText(said);
});

const ownWords = {
  de: {
    wrong: 'Ihr Kennwort speichern wir nach dem TTDSG nur als Prüfwert.',
    right: 'Ihr Kennwort kennen wir nicht: Wir speichern nur einen Prüfwert davon.',
  },
  en: {
    wrong: 'Under the TTDSG we store your password as a check value only.',
    right: 'We do not know your password: we store only a check value of it.',
  },
} as const;

test('own words are checked where they are typed, approved by a second person, and then stand in the notice and its feed', async ({
  dpoPage,
  open,
  language,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const admin = await open('admin', '/settings/notice-shape');
  await admin.getByLabel(say('notice_review_rule_on')).check();
  await admin
    .locator('form', { has: admin.getByLabel(say('notice_review_rule_on')) })
    .getByRole('button')
    .click();
  await expect(admin.getByRole('status').filter({ hasText: say('saved') })).toBeVisible();

  await dpoPage.goto(new URL('/settings/notice', dpoPage.url()).href);
  await dpoPage.locator('[id="sentence-security.passwords"]').getByRole('link').last().click();
  await dpoPage.getByRole('link', { name: say('notice_own_words') }).click();
  const wording = dpoPage.getByRole('region', { name: say('notice_own_words') });
  const save = wording.getByRole('button', { name: say('save') });
  const german = wording.getByLabel(say('notice_text_de'));
  const english = wording.getByLabel(say('notice_text_en'));
  await german.fill(ownWords.de.wrong);
  await expect(wording.getByRole('listitem').filter({ hasText: 'L01' })).toBeVisible();
  await save.click();
  await expect(german).toHaveAttribute('aria-invalid', 'true');
  await german.fill(ownWords.de.right);
  await english.fill(ownWords.en.right);
  await expect(wording.getByRole('listitem').filter({ hasText: 'L01' })).toHaveCount(0);
  await save.click();
  await expect(dpoPage.getByRole('status').filter({ hasText: say('saved') })).toBeVisible();

  await dpoPage.getByRole('button', { name: say('notice_request_review') }).click();
  await expect(dpoPage.getByText(say('notice_review_own'))).toBeVisible();
  await expect(dpoPage.getByRole('button', { name: say('notice_review_approve') })).toHaveCount(0);

  await admin.goto(new URL('/settings/notice', admin.url()).href);
  await admin.getByRole('button', { name: say('notice_review_approve') }).click();
  await expect(admin.getByRole('status').filter({ hasText: say('notice_review_done') })).toBeVisible();

  const visitor = await open('visitor', '/privacy');
  await expect(visitor.getByText(ownWords[language].right)).toBeVisible();
  const address = await visitor.locator('link[type="application/atom+xml"]').getAttribute('href');
  const feed = await visitor.evaluate(async (href) => (await fetch(href)).text(), address ?? '');
  const shown = await visitor
    .getByText(/Version \d+/)
    .first()
    .textContent();
  expect(feed).toContain(`/privacy/versions/${/Version (\d+)/.exec(shown ?? '')?.[1]}?`);

  await admin.goto(new URL('/settings/notice-shape', admin.url()).href);
  await admin.getByLabel(say('notice_review_rule_on')).uncheck();
  await admin
    .locator('form', { has: admin.getByLabel(say('notice_review_rule_on')) })
    .getByRole('button')
    .click();
  await expect(admin.getByRole('status').filter({ hasText: say('saved') })).toBeVisible();
});
