import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** What a link leads to, asked for as the page would. */
const fetched = (page: Page, href: string) =>
  page.evaluate(async (url) => {
    const answer = await fetch(url);
    const text = await answer.text();
    return { status: answer.status, type: answer.headers.get('content-type'), start: text.slice(0, 5) };
  }, href);

test('the data protection officer downloads the record and the contract with the platform', async ({ open, say }) => {
  const records = await open('dpo', '/settings/records');
  await expect(records.getByRole('heading', { level: 1, name: say('records') })).toBeVisible();
  for (const [name, type] of [
    [say('paper_pdf'), 'application/pdf'],
    [say('paper_csv'), 'text/csv'],
  ] as const) {
    const href = await records.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await fetched(records, href!)).toMatchObject({ status: 200, type: expect.stringContaining(type) });
  }
  await records.getByRole('link', { name: say('record_processor') }).click();
  await expect(records.getByRole('heading', { level: 2, name: say('record_processor') })).toBeVisible();

  const contract = await open('dpo', '/settings/contract');
  await expect(contract.getByText(say('platform_contract_current'))).toBeVisible();
  const href = await contract.getByRole('link', { name: say('paper_pdf'), exact: true }).getAttribute('href');
  expect((await fetched(contract, href!)).start).toBe('%PDF-');
});

test('somebody of the organisation reads its contract in the portal and accepts it', async ({ open, say }) => {
  const profile = await open('customer', '/portal/profile');
  await profile.getByRole('link', { name: say('own_contracts_open') }).click();
  await expect(profile.getByRole('heading', { level: 1, name: say('own_contracts') })).toBeVisible();
  await expect(profile.getByRole('article')).toContainText('Art. 28');
  await profile.getByLabel(say('platform_contract_name')).fill('Jutta Kern');
  await profile.getByRole('checkbox').check();
  await profile.getByRole('main').getByRole('button').click();
  await expect(profile.getByText(/Jutta Kern/)).toBeVisible();
  await expect(profile.getByRole('main').getByRole('button')).toHaveCount(0);
});
