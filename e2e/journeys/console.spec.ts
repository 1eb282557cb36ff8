import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from '@playwright/test';
import { unique } from '../fixtures/people.ts';
import { hydrated } from '../fixtures/hydrated.ts';
import { logIn } from '../fixtures/sign-in.ts';
import { logInOperator } from '../fixtures/operator.ts';
import { expect, test } from '../fixtures/test.ts';
import { hostOf } from '../instance/instance.ts';

/** A job that failed for good, as the worker leaves it behind after its last try. */
async function leaveDeadJob(dataDir: string, tenantId: string): Promise<void> {
  const connection = readFileSync(join(dataDir, 'connection.env'), 'utf8');
  const client = new pg.Client({
    connectionString: /^REDLICH_APP_URL=(.*)$/m.exec(connection)![1]!.replaceAll('"', ''),
  });
  await client.connect();
  await client.query(
    `insert into pgboss.job (name, data, source_name) values ('usage.count.dead', $1, 'usage.count')`,
    [{ tenantId }],
  );
  await client.end();
}

test('an operator signs in, suspends and releases a tenant, replays a failed job, and comes in when let in', async ({
  open,
  contextOf,
  say,
  instance,
  outbox,
  watch,
}) => {
  test.setTimeout(150_000);
  const slug = `kai-${unique()}`;
  const email = `admin@${slug}.example`;
  const password = 'Möwen fliegen gegen den Wind';
  const company = `Kai ${slug} GmbH`;
  const desk = `http://${hostOf(instance, slug)}`;
  const go = async (page: Page, url: string) => {
    await page.goto(url);
    await hydrated(page);
  };

  // A tenant of this journey's own.
  const admin = await open('visitor');
  await go(admin, `http://${hostOf(instance)}/signup`);
  await admin.getByLabel(say('signup_company'), { exact: true }).fill(company);
  await admin.getByLabel(say('signup_slug'), { exact: true }).fill(slug);
  await admin.getByLabel(say('signup_name')).fill('Kai Admin');
  await admin.getByLabel(say('email')).fill(email);
  await admin.getByLabel(say('password')).fill(password);
  await admin.getByLabel(say('signup_accept')).check();
  await admin
    .getByRole('main')
    .getByRole('button', { name: say('signup_action') })
    .click();
  const mail = await outbox.newest(email, /E-Mail-Adresse|e-mail address/);
  await go(admin, /http\S+signup\/confirm\S+/.exec(mail.text)![0]);
  await admin.getByRole('button', { name: say('signup_confirm_action') }).click();
  await admin.getByRole('link', { name: say('signup_confirmed_action') }).click();
  await hydrated(admin);
  await logIn(admin, say, { email, password });
  await expect(admin).toHaveURL(`${desk}/setup/company`);

  const page = await (await contextOf('visitor')).newPage();
  await logInOperator(page, say, instance);
  const console_ = `http://${hostOf(instance, 'console')}`;
  await go(page, `${console_}/console/tenants?q=${slug}`);
  await page.getByRole('link', { name: company }).click();
  await expect(page.getByRole('heading', { name: company })).toBeVisible();
  const tenantUrl = page.url();
  const tenantId = new URL(tenantUrl).pathname.split('/').at(-1)!;

  const working = await admin.context().newPage();
  await go(working, `${desk}/setup/company`);

  await page.locator('summary', { hasText: say('console_suspend') }).click();
  const suspend = page.locator('form', { has: page.locator('#suspend-reason') });
  await suspend.locator('#suspend-reason').fill('Rechnung offen');
  await suspend.getByRole('button', { name: say('console_suspend') }).click();
  await expect(page.getByRole('button', { name: say('console_release') })).toBeVisible();
  watch.tolerate(/status of 403/);
  await expect(async () => {
    expect((await admin.goto(`${desk}/login`))?.status()).toBe(403);
  }).toPass({ timeout: 20_000 });
  // Who is in the middle of something is told in place of the whole page, which has its styles all the same.
  await working.locator('a[href^="/setup/"]').last().click();
  await expect(working.getByRole('heading', { name: say('suspended_title') })).toBeVisible();
  await working.close();
  await page.getByRole('button', { name: say('console_release') }).click();
  await expect(page.getByRole('button', { name: say('console_release') })).toHaveCount(0);

  await leaveDeadJob(instance.dataDir, tenantId);
  await go(page, `${console_}/console/jobs/usage.count`);
  const job = page.locator('main details', { hasText: tenantId });
  await job.locator('summary').first().click();
  await job.getByRole('button', { name: say('console_replay'), exact: true }).click();
  await expect(page.locator('main details', { hasText: tenantId })).toHaveCount(0);

  await go(page, tenantUrl);
  await page.locator('summary', { hasText: say('console_support_request') }).click();
  const request = page.locator('form', { has: page.locator('#support-reason') });
  await request.locator('#support-reason').fill('Frage zum Eingang');
  await request.getByRole('button', { name: say('console_support_request') }).click();
  await expect(page.getByRole('button', { name: say('console_support_withdraw') })).toBeVisible();
  await expect(async () => {
    expect((await admin.goto(`${desk}/login`))?.status()).toBe(200);
  }).toPass({ timeout: 20_000 });
  await hydrated(admin);
  await logIn(admin, say, { email, password });
  await admin.waitForURL((url) => url.pathname !== '/login');
  await go(admin, `${desk}/settings/support-access`);
  await admin.getByRole('button', { name: say('support_grant') }).click();
  await expect(admin.getByRole('button', { name: say('support_end') })).toBeVisible();

  await go(page, tenantUrl);
  await page.getByRole('button', { name: say('console_support_enter') }).click();
  await page.waitForURL((url) => url.host === new URL(desk).host);
});
