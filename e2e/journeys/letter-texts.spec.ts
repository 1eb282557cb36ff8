import { unique } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a letter is put into own words: refused by the name of what is missing, previewed, saved, and taken back', async ({
  dpoPage: page,
  origin,
  say,
  watch,
}) => {
  watch.tolerate(/status of 422/);
  await page.goto(`${origin}/settings/data-requests`);
  await page.getByRole('link', { name: say('letter_texts_link') }).click();
  // A letter that no other journey waits for.
  const name = say('letter_text_open', {
    kind: say('data_request_letter_recipients'),
    language: say('letter_text_english'),
  });
  await page.getByRole('link', { name }).click();
  const body = page.getByLabel(say('data_request_letter_body'), { exact: true });
  const supplied = await body.inputValue();
  const own = `Hello there ${unique()}`;
  await body.fill(own);
  await page.getByRole('button', { name: say('save') }).click();
  await expect(page.getByRole('alert').first()).toContainText('{number}');
  await expect(body).toHaveValue(own);

  await body.fill(`${own}\n\nPlease {action}, no. {number}.`);
  await page.getByRole('button', { name: say('letter_text_do_preview') }).click();
  await expect(page.getByText('Please correct them, no. 17.')).toBeVisible();
  await page.getByRole('button', { name: say('save') }).click();
  await expect(page.getByText(say('letter_text_saved'))).toBeVisible();
  await page
    .getByRole('link', { name: say('letter_texts'), exact: true })
    .last()
    .click();
  await expect(page.getByRole('link', { name })).toContainText(say('letter_text_own'));
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: say('letter_text_reset') }).click();
  await expect(page.getByText(say('letter_text_back'))).toBeVisible();
  await expect(body).toHaveValue(supplied);
});
