import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a ticket is kept for a dispute: out of the desk, read in the archive with a reason, and back after the release', async ({
  say,
  agentApi,
  sendMail,
  dpoPage,
  origin,
  watch,
}) => {
  // What is refused on purpose, and what is no longer to be seen.
  watch.tolerate(/status of (422|404)/);
  const subject = `Streit ${unique()}`;
  await sendMail({ from: newPerson(), subject, text: 'Die Rechnung stimmt nicht.' });
  const { id, number } = await agentApi.ticketOf(subject);
  await agentApi.setState(id, 'closed');

  await dpoPage.goto(`${origin}/settings`);
  await dpoPage.getByRole('link', { name: say('holds'), exact: true }).click();
  await dpoPage.getByText(say('hold_new'), { exact: true }).click();
  await dpoPage.getByLabel(say('hold_reference'), { exact: true }).fill(`#${number}`);
  await dpoPage.getByLabel(say('hold_reason'), { exact: true }).fill('Aktenzeichen 14 C 233/26');
  const reviewOn = dpoPage.getByLabel(say('hold_review_on'), { exact: true });
  await reviewOn.fill(dayAfter(300));
  await dpoPage.getByRole('button', { name: say('hold_place') }).click();
  await expect(reviewOn).toHaveAttribute('aria-invalid', 'true');
  await expect(dpoPage.getByLabel(say('hold_reference'), { exact: true })).toHaveValue(`#${number}`);
  await reviewOn.fill(dayAfter(100));
  await dpoPage.getByRole('button', { name: say('hold_place') }).click();
  const hold = dpoPage.locator('details').filter({ hasText: say('hold_of_ticket', { name: `#${number}` }) });
  await expect(hold).toBeVisible();
  await expect.poll(() => agentApi.statusOf(`/tickets/${id}`)).toBe(404);

  await dpoPage.getByRole('link', { name: say('archive'), exact: true }).click();
  await dpoPage.getByRole('link', { name: `#${number}`, exact: true }).click();
  const look = dpoPage.getByRole('button', { name: say('archive_look') });
  await expect(look).toBeVisible();
  await expect(dpoPage.getByText('Die Rechnung stimmt nicht.')).toHaveCount(0);
  const reason = `Frage des Anwalts ${unique()}`;
  await dpoPage.getByLabel(say('archive_reason'), { exact: true }).fill(reason);
  await look.click();
  await expect(dpoPage.getByText('Die Rechnung stimmt nicht.')).toBeVisible();
  await dpoPage.goto(`${origin}/settings/read-accesses`);
  await expect(dpoPage.getByText(reason).filter({ visible: true })).toHaveCount(1);

  await dpoPage.goto(`${origin}/settings/holds`);
  await hold.locator('summary').click();
  await hold.getByLabel(say('hold_release_reason'), { exact: true }).fill('Vergleich');
  await hold.getByRole('button', { name: say('hold_release') }).click();
  await expect.poll(() => agentApi.statusOf(`/tickets/${id}`)).toBe(200);
});

test('who asked by mail is erased by the data protection officer, confirmed once more', async ({
  say,
  agentApi,
  sendMail,
  dpoPage,
  origin,
  watch,
}) => {
  watch.tolerate(/status of (422|404)/);
  const person = newPerson();
  const subject = `Bitte löschen ${unique()}`;
  await sendMail({ from: person, subject, text: 'Löschen Sie mich bitte.' });
  const { id } = await agentApi.ticketOf(subject);
  await dpoPage.goto(`${origin}/settings/erasures?email=${encodeURIComponent(person.email)}`);
  const erase = dpoPage.getByRole('button', { name: say('erase_on_request_action') });
  await erase.click();
  await expect(dpoPage.getByRole('alert').first()).toBeVisible();
  expect(await agentApi.statusOf(`/tickets/${id}`)).toBe(200);
  await dpoPage.getByRole('checkbox', { name: say('erase_on_request_confirmed') }).check();
  await erase.click();
  await expect.poll(() => agentApi.statusOf(`/tickets/${id}`)).toBe(404);
});

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
