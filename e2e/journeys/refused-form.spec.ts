import { expect, test } from '../fixtures/test.ts';
import { newPerson, unique } from '../fixtures/people.ts';

test('what is wrong with a form stays on the screen while tickets arrive', async ({ open, say, sendMail, watch }) => {
  watch.tolerate(/status of 422/);
  const page = await open('agent', '/desk/new');
  await page.getByLabel(say('customer_email')).fill('jutta@briefkasten');
  await page.getByLabel(say('subject')).fill('Bildschirm flackert');
  await page.getByLabel(say('message'), { exact: true }).fill('Herr Ahlers hat angerufen.');
  await page.getByRole('button', { name: say('ticket_create') }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toBeVisible();

  const readAgain = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname.endsWith('.data') && answer.request().method() === 'GET',
  );
  await sendMail({ from: newPerson(), subject: `Bildschirm flackert ${unique()}`, text: 'Seit gestern.' });
  await readAgain;
  await page.waitForFunction(() => {
    const { state } = (window as unknown as { __remixRouter: { state: { revalidation: string } } }).__remixRouter;
    return state.revalidation === 'idle';
  });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(refusal).toBeVisible();

  await page.getByLabel(say('customer_email')).fill(newPerson().email);
  await page.getByRole('button', { name: say('ticket_create') }).click();
  await expect(page).toHaveURL(/\/desk\/tickets\//);
});
