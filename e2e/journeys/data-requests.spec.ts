import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a customer asks in the portal, whoever protects data answers, and the answer comes by mail', async ({
  customerPage,
  dpoPage,
  desk,
  origin,
  say,
  outbox,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  const customer = `kunde@kunde-${desk}.example`;
  const details = `Bitte alles aus diesem Jahr ${unique()}`;
  const answer = `Sie finden alles im Anhang ${unique()}`;

  await customerPage.goto(`${origin}/portal/profile`);
  await customerPage.getByRole('link', { name: say('data_request_own_open') }).click();
  await customerPage.getByLabel(say('data_request_plain_access')).check();
  await customerPage.getByLabel(say('data_request_own_details')).fill(details);
  await customerPage.getByRole('button', { name: say('data_request_own_send') }).click();
  const sent = customerPage.locator('main').getByRole('status');
  await expect(sent).toBeVisible();
  const number = /\d+/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
  await outbox.newest(customer, new RegExp(`Nr\\. ${number}|no\\. ${number}`));

  await dpoPage.goto(`${origin}/settings/data-requests`);
  await dpoPage.getByRole('link', { name: new RegExp(`${number}: `) }).click();
  await expect(dpoPage.getByText(details)).toBeVisible();
  await dpoPage.getByRole('button', { name: say('data_request_do_start') }).click();
  await dpoPage.getByRole('link', { name: say('data_request_do_answer'), exact: true }).click();
  // The proposed letter has a gap: it does not leave before that is filled.
  await dpoPage.getByRole('button', { name: say('data_request_do_answer'), exact: true }).click();
  await expect(dpoPage.getByRole('alert')).toContainText('‹');
  const letter = dpoPage.getByLabel(say('data_request_letter_body'), { exact: true });
  await letter.fill((await letter.inputValue()).replace(/‹[^›]*›/, answer));
  await dpoPage.getByRole('button', { name: say('data_request_do_answer'), exact: true }).click();
  await expect(dpoPage.getByRole('button', { name: say('data_request_do_close') })).toBeVisible();

  const mail = await outbox.newest(customer, /Antwort auf Ihre|Answer to your/);
  expect(mail.text).toContain(answer);

  await dpoPage.getByRole('button', { name: say('data_request_do_close') }).click();
  await expect(dpoPage.getByText(say('data_request_next_done'))).toBeVisible();
  await customerPage.goto(`${origin}/portal/profile`);
  await expect(
    customerPage
      .getByRole('list', { name: say('data_request_own_list') })
      .getByText(say('data_request_outcome_fulfilled'))
      .first(),
  ).toBeVisible();
});

test('somebody without an account asks on the public form and is taken up like anybody', async ({
  open,
  dpoPage,
  origin,
  say,
  outbox,
}) => {
  const person = newPerson();
  const notice = await open('visitor', '/privacy');
  await notice.getByRole('link', { name: say('data_request_public_link') }).click();
  await notice.getByLabel(say('data_request_plain_erasure')).check();
  await notice.getByLabel(say('visitor_request_email')).fill(person.email);
  await notice.getByRole('button', { name: say('data_request_own_send') }).click();
  await expect(notice.getByRole('heading', { name: say('data_request_public_sent') })).toBeVisible();
  await outbox.newest(person.email, /ist angekommen|We received/);

  await dpoPage.goto(`${origin}/settings/data-requests`);
  await dpoPage.getByRole('row').filter({ hasText: person.email }).getByRole('link').click();
  await expect(dpoPage.getByText(say('data_request_where_nobody'))).toBeVisible();
  await dpoPage.getByRole('link', { name: say('data_request_do_identity'), exact: true }).click();
  await dpoPage.getByLabel(say('data_request_letter_none')).check();
  await dpoPage.getByRole('button', { name: say('data_request_do_identity'), exact: true }).click();
  await dpoPage.getByRole('link', { name: say('data_request_do_proof'), exact: true }).click();
  await dpoPage.getByRole('button', { name: say('data_request_do_proof'), exact: true }).click();
  await expect(dpoPage.getByText(say('data_request_next_answer'))).toBeVisible();
});

test('K4 what is written to the mailbox for data protection is a request at once, and its right is settled where it is unclear', async ({
  agentPage,
  dpoPage,
  desk,
  origin,
  say,
  outbox,
  sendMail,
}) => {
  const { email } = newPerson();
  const person = { name: `Mia ${unique()}`, email };
  const text = `Ich habe ein Anliegen ${unique()}`;
  await sendMail({ from: person, to: `datenschutz@${desk}.example`, subject: 'Meine Daten', text });

  const row = dpoPage.getByRole('row', { name: person.name });
  await expect(async () => {
    await dpoPage.goto(`${origin}/settings/data-requests`);
    await expect(row).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await row.getByRole('link', { name: say('data_request_right_unclear') }).click();
  await expect(dpoPage.getByText(text)).toBeVisible();
  await expect(dpoPage.getByRole('link', { name: say('data_request_mail_as_it_came') })).toBeVisible();
  await dpoPage.getByRole('link', { name: say('data_request_do_right') }).click();
  await dpoPage.getByLabel(say('data_request_right_is')).selectOption('erasure');
  await dpoPage.getByRole('button', { name: say('save') }).click();
  await expect(dpoPage.getByRole('heading', { level: 1 })).toContainText(say('data_request_right_erasure'));
  const receipt = await outbox.newest(person.email, /Nr\. \d+|no\. \d+/);
  expect(receipt.text).toContain('Art. 17');

  await agentPage.goto(`${origin}/desk?q=${encodeURIComponent(text.split(' ').at(-1)!)}`);
  await expect(agentPage.getByText(text)).toHaveCount(0);
});
