import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('the bell tells of a ticket given to one and of the answer in it, without reloading, until it is read', async ({
  open,
  say,
  agentApi,
  sendMail,
}) => {
  const person = newPerson();
  const subject = `Glocke ${unique()}`;
  await sendMail({ from: person, subject, text: 'Der Scanner zieht kein Papier ein.' });
  const ticket = await agentApi.ticketOf(subject);
  const page = await open('agent', '/desk/alerts');
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: subject });
  await expect(row).toHaveCount(0);

  const admin = await open('admin', `/desk/tickets/${ticket.id}`);
  const owner = admin.getByRole('complementary').getByLabel(say('owner'), { exact: true });
  const me = await agentApi.get<{ person: { id: string } }>('/session');
  await owner.selectOption(me.person.id);
  await expect(row.filter({ hasText: say('alert_is_unread') })).toHaveCount(1);

  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await page.goBack();
  await expect(row).toHaveCount(1);
  await expect(row.filter({ hasText: say('alert_is_unread') })).toHaveCount(0);

  await page.getByRole('link', { name: say('alert_choices') }).click();
  const box = page.getByRole('checkbox', { name: `${say('alert_kind_answered')}: ${say('alert_choices_mail')}` });
  await box.check();
  await page.getByRole('button', { name: say('save') }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: say('saved') })
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(box).toBeChecked();
});
