import { hydrated } from '../fixtures/hydrated.ts';
import { newPerson, unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('an organisation with a contract is made, and two entries of one person become one', async ({
  open,
  origin,
  say,
  agentApi,
  sendMail,
}) => {
  const name = `Reederei ${unique()}`;
  const domain = `${unique()}.example`;
  const page = await open('agent', '/desk/organisations/new');
  await page.getByLabel(say('name'), { exact: true }).fill(name);
  await page.getByLabel(say('organisation_domains')).fill(domain);
  await page.getByRole('button', { name: say('organisation_create') }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await page.getByRole('link', { name: say('contract_new') }).click();
  const number = `V-${unique()}`;
  await page.getByLabel(say('contract_number')).fill(number);
  await page.getByLabel(say('contract_starts')).fill('2026-01-01');
  await page.getByLabel(say('contract_services')).fill('Wartung\nRufbereitschaft');
  await page.getByRole('button', { name: say('contract_create') }).click();
  await expect(page.getByRole('link', { name: number })).toBeVisible();

  const person = newPerson();
  const [business, private_] = [`person@${domain}`, person.email];
  for (const from of [business, private_])
    await sendMail({
      from: { name: person.name, email: from },
      subject: `Anfrage von ${from}`,
      text: 'Bitte um Rückruf.',
    });
  const kept = (await agentApi.ticketOf(`Anfrage von ${business}`)).customer.id;
  const gone = (await agentApi.ticketOf(`Anfrage von ${private_}`)).customer.id;
  await page.reload();
  await expect(page.getByText(person.name).first()).toBeVisible();

  await page.goto(`${origin}/desk/customers/${kept}/merge?with=${gone}`);
  await hydrated(page);
  await page.getByRole('button', { name: say('merge_do') }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/customers/${kept}$`));
  await expect(page.getByRole('link', { name: `Anfrage von ${private_}` }).first()).toBeVisible();
  await page.goto(`${origin}/desk/customers/${gone}`);
  await expect(page).toHaveURL(new RegExp(kept));
});
