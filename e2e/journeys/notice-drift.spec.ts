import type { Page } from '@playwright/test';
import { periodWords } from '../fixtures/period-words.ts';
import { expect, test } from '../fixtures/test.ts';

const periodOf = (page: Page) => page.getByRole('group').filter({ has: page.locator('#deliveryLog-count') });

// Publishes with what it changes: on a desk where no other journey does so meanwhile.
test.use({ desk: 'nordlicht' });

test('a period that the notice names is changed only with the notice: asked, kept, then published', async ({
  dpoPage: page,
  open,
  say,
  language,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const notice = await open('visitor', '/privacy');
  await page
    .getByRole('link', { name: say('retention'), exact: true })
    .first()
    .click();
  const form = periodOf(page);
  const days = form.getByLabel(say('period'), { exact: true });
  const stored = Number(await days.inputValue());
  // Longer, so that nothing goes sooner and it applies at once.
  const wanted = stored + 37;
  const ask = async () => {
    if (!(await days.isVisible())) await page.getByText(say('retention_delivery_log'), { exact: true }).click();
    await days.fill(String(wanted));
    await form.getByRole('button', { name: say('retention_preview') }).click();
    await form.locator('button[value=save]').click();
    const question = page.getByRole('dialog', { name: say('drift_title') });
    await expect(question).toContainText(String(stored));
    await expect(question).toContainText(String(wanted));
    return question;
  };
  await (await ask()).getByRole('button', { name: say('drift_keep') }).click();
  await expect(days).toHaveValue(String(stored));
  await notice.reload();
  await expect(notice.getByRole('main')).not.toContainText(`${wanted} `);

  await (await ask()).getByRole('button', { name: say('drift_publish') }).click();
  await expect(page.getByText(periodWords(`P${wanted}D`, language), { exact: true }).first()).toBeVisible();
  await notice.reload();
  await expect(notice.getByRole('main')).toContainText(`${wanted} `);

  await page
    .getByRole('link', { name: say('checks'), exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: say('compared_now') }).click();
  await expect(page.getByRole('status')).toContainText(say('compared_done'));
  await expect(page.getByRole('main')).toContainText(say('compared_asked'));
});
