import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a box on the form, a link that makes it count, and a link that takes it back', async ({
  open,
  say,
  agentApi,
  outbox,
}) => {
  const person = newPerson();
  const subject = `Angebot ${unique()}`;
  const form = await open('visitor', '/request');
  await form.getByLabel(say('visitor_request_email')).fill(person.email);
  await form.getByLabel(say('subject')).fill(subject);
  await form.getByLabel(say('request_body')).fill('Was kostet die Wartung?');
  const box = form.getByRole('checkbox').first();
  await expect(box).not.toBeChecked();
  await box.check();
  await form.getByRole('button', { name: say('request_send') }).click();
  await expect(form.getByRole('heading', { name: say('visitor_request_sent') })).toBeVisible();

  const ticket = await agentApi.ticketOf(subject);
  const receipt = await outbox.newest(person.email, new RegExp(`\\[#${ticket.number}\\]`));
  const confirm = new URL(/https?:\S+\/consents\/confirm\?token=[\w-]+/.exec(receipt.text)?.[0] ?? '');
  const confirmation = await open('visitor', `${confirm.pathname}${confirm.search}`);
  await confirmation.getByRole('button', { name: say('consent_confirm') }).click();
  await expect(confirmation.getByRole('heading', { name: say('consent_confirmed_title') })).toBeVisible();

  const told = await outbox.newest(person.email, /Einwilligung|consent/i);
  const out = new URL(/https?:\S+\/consents\?token=[\w-]+/.exec(told.text)?.[0] ?? '');
  const page = await open('visitor', `${out.pathname}${out.search}`);
  await expect(page.getByText(say('consent_in_force'))).toBeVisible();
  await page.getByRole('button', { name: say('consent_withdraw') }).click();
  await expect(page.getByRole('heading', { name: say('consent_link_done'), exact: true })).toBeVisible();

  const agent = await open('agent', `/desk/tickets/${ticket.id}`);
  await agent
    .getByRole('link', { name: say('consent_ticket_link') })
    .first()
    .click();
  await expect(agent.locator('#consents').getByText(say('consent_withdrawn'), { exact: true }).first()).toBeVisible();
});
