import { expect, test } from 'vitest';
import { checkNewPassword } from './new-password.ts';

const about = ['Jutta Kern', 'jutta.kern@werft.example', 'Werft Stralsund GmbH'];
const problemOf = (password: string) =>
  checkNewPassword(password, about).then(
    () => 'accepted',
    (error: { fields: { problem: string }[] }) => error.fields[0]!.problem,
  );

test.each([
  ['123456789012', 'passwordCommon'],
  ['1qaz2wsx3edc4rfv', 'passwordCommon'],
  ['Password12345', 'passwordCommon'],
  ['!!!dragon!!!2026', 'passwordCommon'],
  ['aaaaaaaaaaaaaaaa', 'passwordCommon'],
  ['abcabcabcabca', 'passwordCommon'],
  ['jutta.kern@werft.example', 'passwordPersonal'],
  ['Stralsund-2026', 'passwordPersonal'],
  ['JuttaKern1234', 'passwordPersonal'],
  ['redlich-demo', 'accepted'],
  ['drei Möwen im Regen', 'accepted'],
  ['Jutta mag Radfahren in der Heide', 'accepted'],
  ['😀😃😄😁😆😅😂🤣😊😇🙂🙃', 'accepted'],
])('%s: %s', async (password, expected) => {
  expect(await problemOf(password)).toBe(expected);
});
test('a long password takes no longer than a blink', async () => {
  await problemOf('warm-up of the list');
  const start = performance.now();
  await problemOf('ab1!'.repeat(64));
  await problemOf(`${'x'.repeat(255)}y`);
  expect(performance.now() - start).toBeLessThan(100);
});
