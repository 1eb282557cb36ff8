import type { Page } from '@playwright/test';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const password = 'Ein langer Satz ist leicht zu merken';

const own = test.extend<{ subject: string; page: Page }>({
  subject: ({ desk }, use) => use(`Lieferung ${desk} ${unique()}`),
  /** The portal of somebody who wrote one mail and made an account of it. */
  page: async ({ subject, open, say, sendMail, agentApi, outbox }, use) => {
    const person = newPerson();
    await sendMail({ from: person, subject, text: 'Die Lieferung kam am 3. an.' });
    const ticket = await agentApi.ticketOf(subject);
    const receipt = await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
    const link = new URL(/https?:\S+\/account\?token=[\w-]+/.exec(receipt.text)?.[0] ?? '');
    const page = await open('visitor', `${link.pathname}${link.search}`);
    await page.getByLabel(say('account_password')).fill(password);
    await page.getByRole('button', { name: say('account_action') }).click();
    await expect(page.getByRole('link', { name: subject })).toBeVisible();
    await page.getByRole('link', { name: say('profile_title') }).click();
    await page.getByRole('link', { name: say('own_rights_open') }).click();
    await expect(page.getByRole('heading', { name: say('own_rights'), exact: true })).toBeVisible();
    await use(page);
  },
});

own(
  'what is wrong in a request is named, refused while something is missing, and put beside it by the desk',
  async ({ page, say, dpoPage, origin, subject, agentApi, watch }) => {
    watch.tolerate(/status of 422/);
    await page.getByRole('link', { name: say('own_right_correct_open') }).click();
    await page.getByLabel(say('correct_ticket')).selectOption({ index: 1 });
    const right = `kam am 30. an ${unique()}`;
    await page.getByLabel(say('correct_proposed')).fill(right);
    await page.getByRole('button', { name: say('correct_send') }).click();
    // What is wrong is not said yet; nothing typed is lost.
    await expect(page.getByLabel(say('correct_held'))).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel(say('correct_proposed'))).toHaveValue(right);
    await page.getByLabel(say('correct_held')).fill('kam am 3. an');
    await page.getByRole('button', { name: say('correct_send') }).click();
    await expect(page.getByRole('heading', { name: say('correct_sent') })).toBeVisible();
    const number = /\d+/.exec((await page.locator('main').getByRole('status').textContent()) ?? '')?.[0] ?? '';

    await dpoPage.goto(`${origin}/settings/data-requests`);
    await dpoPage.getByRole('link', { name: new RegExp(`${number}: `) }).click();
    await expect(dpoPage.getByText('kam am 3. an', { exact: true })).toBeVisible();
    await expect(dpoPage.getByText(right)).toBeVisible();
    await dpoPage.getByRole('button', { name: say('correction_apply_statement') }).click();
    await expect(dpoPage.getByText(say('data_request_event_correction'))).toBeVisible();
    const { id } = await agentApi.ticketOf(subject);
    const ticket = await agentApi.get<{ articles: { kind: string; bodyText: string }[] }>(`/tickets/${id}`);
    expect(ticket.articles.find(({ kind }) => kind === 'note')?.bodyText).toContain(right);
  },
);

own(
  'a restriction takes the requests out of the desk at once, is told in the portal, and ends at the own wish',
  async ({ page, say, origin, subject, agentApi, watch }) => {
    watch.tolerate(/status of (404|422)/);
    const { id } = await agentApi.ticketOf(subject);
    // A reply that is being written in another tab.
    const other = await page.context().newPage();
    await other.goto(`${origin}/portal/requests/${id}`);
    const words = `Noch etwas ${unique()}`;
    await other.getByLabel(say('request_answer'), { exact: true }).fill(words);

    await page.getByRole('link', { name: say('own_right_restrict_open') }).click();
    await page.getByLabel(say('restrict_own_claims')).check();
    await page.getByLabel(say('restrict_own_confirm')).check();
    await page.getByRole('button', { name: say('restrict_own_action') }).click();
    await expect(page.getByText(say('restrict_own_placed_page'))).toBeVisible();
    await expect.poll(() => agentApi.statusOf(`/tickets/${id}`)).toBe(404);

    await other.getByRole('button', { name: say('request_answer_send') }).click();
    await expect(other.getByText(say('request_only_stored'))).toBeVisible();
    await expect(other.getByLabel(say('request_answer'), { exact: true })).toHaveValue(words);

    await page.goto(`${origin}/portal`);
    await expect(page.getByRole('link', { name: say('restrict_own_note_link') })).toBeVisible();
    await expect(page.getByRole('link', { name: subject })).toHaveCount(0);
    await page.getByRole('link', { name: say('restrict_own_note_link') }).click();
    await page.getByRole('button', { name: say('restrict_own_end_action') }).click();
    await expect(page.getByText(say('restrict_own_ended_page'))).toBeVisible();
    await expect.poll(() => agentApi.statusOf(`/tickets/${id}`)).toBe(200);
  },
);

own(
  'first the requests go and the account stays, then the account goes too',
  async ({ page, say, origin, subject, agentApi, watch }) => {
    watch.tolerate(/status of 422/);
    const erase = async (what: 'erase_own_requests' | 'erase_own_all', secret: string) => {
      await page.getByLabel(say(what)).check();
      await page.getByLabel(say('delete_password')).fill(secret);
      await page.getByLabel(say('erase_own_confirm')).check();
      await page.getByRole('button', { name: say('erase_own_action') }).click();
    };
    await page.getByRole('link', { name: say('own_right_delete_open') }).click();
    await expect(page.getByText(say('erase_own_goes_count', { count: '1' }))).toBeVisible();
    await erase('erase_own_requests', 'falsch');
    await expect(page.getByLabel(say('delete_password'))).toHaveAttribute('aria-invalid', 'true');
    await erase('erase_own_requests', password);
    await expect(page.getByRole('heading', { name: say('erase_own_begun') })).toBeVisible();
    await expect.poll(async () => (await agentApi.tickets({ text: subject })).length).toBe(0);
    await page.goto(`${origin}/portal`);
    await expect(page.getByRole('heading', { name: say('portal_requests') })).toBeVisible();

    await page.goto(`${origin}/portal/profile/delete`);
    await expect(page.getByText(say('erase_own_goes_count', { count: '0' }))).toBeVisible();
    await erase('erase_own_all', password);
    await expect(page.getByRole('heading', { name: say('deleted_title') })).toBeVisible();
    await page.goto(`${origin}/portal`);
    await expect(page.getByRole('heading', { name: say('login_title') })).toBeVisible();
  },
);
