import { randomUUID } from 'node:crypto';
import { hydrated } from '../fixtures/hydrated.ts';
import { logIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';

test('a company signs up, sets its help desk up and goes live', async ({ open, say, instance, outbox, sendMail }) => {
  test.setTimeout(120_000);
  const slug = `moewe-${randomUUID().slice(0, 8)}`;
  const email = `wiebke@${slug}.example`;
  const password = 'Möwen fliegen gegen den Wind';
  const platform = `http://${hostOf(instance)}`;
  const desk = `http://${hostOf(instance, slug)}`;
  const page = await open('visitor');
  const go = async (url: string) => {
    await page.goto(url);
    await hydrated(page);
  };

  await go(`${platform}/signup`);
  await page.getByLabel(say('signup_company'), { exact: true }).fill('Möwe IT GmbH');
  await expect(page.getByLabel(say('signup_slug'), { exact: true })).toHaveValue(/^moewe-it/);
  await page.getByLabel(say('signup_slug'), { exact: true }).fill(slug);
  await expect(page.getByText(say('signup_slug_free', { host: `${slug}.localhost` }))).toBeVisible();
  await page.getByLabel(say('signup_name')).fill('Wiebke Möwe');
  await page.getByLabel(say('email')).fill(email);
  await page.getByLabel(say('password')).fill(password);
  await page.getByLabel(say('signup_accept')).check();
  await page
    .getByRole('main')
    .getByRole('button', { name: say('signup_action') })
    .click();
  await expect(page.getByRole('heading', { name: say('signup_sent_title') })).toBeVisible();

  const mail = await outbox.newest(email, /E-Mail-Adresse|e-mail address/);
  await go(/http\S+signup\/confirm\S+/.exec(mail.text)![0]);
  await page.getByRole('button', { name: say('signup_confirm_action') }).click();
  await page.getByRole('link', { name: say('signup_confirmed_action') }).click();
  await hydrated(page);
  await expect(page.getByRole('heading', { name: say('demo_title') })).toBeHidden();
  await logIn(page, say, { email, password });
  await expect(page).toHaveURL(`${desk}/setup/company`);

  await hydrated(page);
  const controller = page.locator('form', { has: page.locator('#controller-name') });
  await expect(controller.locator('[name="name"]')).toHaveValue('Möwe IT GmbH');
  await controller.locator('[name="address.street"]').fill('Am Hafen 3');
  await controller.locator('[name="address.postalCode"]').fill('24103');
  await controller.locator('[name="address.city"]').fill('Kiel');
  await controller.locator('[name="email"]').fill('info@moewe.example');
  await controller.getByRole('button').click();
  await page.getByLabel(say('dpo_not_required')).check();
  await page
    .locator('form', { has: page.getByLabel(say('dpo_not_required')) })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: say('setup_authority_take') }).click();
  await expect(page.getByText(say('setup_authority_taken'), { exact: true })).toBeVisible();

  await go(`${desk}/setup/mail`);
  await expect(page.getByText(say('setup_mail_waiting'))).toBeVisible();
  const from = { name: 'Jutta Kern', email: `jutta@${slug}.example` };
  await sendMail({ from, to: `support@${slug}.localhost`, subject: 'Probe', text: 'Kommt das an?' });
  await expect(page.getByRole('status').getByRole('link')).toBeVisible({ timeout: 20_000 });

  await go(`${desk}/setup/retention`);
  await page.getByLabel(new RegExp(say('shape_open_contact'))).check();
  await page.getByRole('button', { name: say('setup_retention_apply') }).click();
  await expect(page.getByRole('heading', { name: say('setup_retention_rules') })).toBeVisible();

  await go(`${desk}/setup/notice`);
  const missing = page.getByRole('main').getByRole('link', { name: /Art\. 13/ });
  const saveIn = (form: string) =>
    page.locator(`form:has(input[name=form][value=${form}])`).getByRole('button', { name: say('save') });
  await missing.first().click();
  await page.getByRole('link', { name: say('activity_add') }).click();
  await saveIn('activity').click();
  await page.waitForURL('**/setup/notice');
  for (const forms of [['mandatory', 'provision'], ['automated']]) {
    await missing.first().click();
    for (const form of forms) {
      await saveIn(form).click();
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: say('saved') })
          .last(),
      ).toBeVisible();
    }
    await page.getByRole('link', { name: say('registers_back_setup') }).click();
  }
  await expect(page.getByText(say('setup_notice_complete'))).toBeVisible();
  await page.getByRole('button', { name: say('setup_notice_publish_now') }).click();
  await expect(page.getByText(say('setup_notice_published', { version: '1' }))).toBeVisible();

  await go(`${desk}/setup/sample`);
  await page.getByRole('button', { name: say('setup_sample_make') }).click();
  await expect(page.getByRole('heading', { name: say('setup_sample_customer') })).toBeVisible();

  await go(`${desk}/setup/live`);
  await page.getByRole('button', { name: say('live_action') }).click();
  await expect(page.getByRole('heading', { name: say('live_done') })).toBeVisible();
});
