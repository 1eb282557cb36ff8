import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '@redlich/contract';
import { json, openLogins, status } from '../testing/logins.ts';

const { api, browser, newPerson } = await openLogins();
afterAll(() => api.close());

describe('limits', () => {
  test('the sixth wrong password within 15 minutes is not even looked at, and says when to come again', async () => {
    const { email } = await newPerson();
    const guesser = browser();
    for (let i = 0; i < 5; i++) expect(await status(guesser.logIn(email, 'wrong password'))).toBe(401);
    const refused = await guesser.logIn(email);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await json<Problem>(refused)).toMatchObject({
      code: 'tooMany',
      detail: expect.stringMatching(/1[45] (Minuten|minutes)/),
    });
    expect(await status(browser().logIn(email))).toBe(200);
  });
  test('a hundred guesses at once get no further than five', async () => {
    const { email } = await newPerson();
    const guesser = browser();
    const answers = await Promise.all(Array.from({ length: 30 }, () => status(guesser.logIn(email, 'wrong password'))));
    expect(answers.filter((answer) => answer === 401)).toHaveLength(5);
  });
  test('FreeScout CVE-2026-45294: an address without a login is answered and counted like one that has one', async () => {
    const { email } = await newPerson();
    const seen = [];
    for (const asked of [email, `${randomUUID()}@team.example`]) {
      const guesser = browser();
      const answers = [];
      for (let i = 0; i < 6; i++) {
        const response = await guesser.logIn(asked, 'wrong password');
        const { requestId: _, ...problem } = await json<Problem>(response);
        answers.push({ status: response.status, problem: { ...problem, retryAfterSeconds: 0, detail: '' } });
      }
      seen.push(answers);
    }
    expect(seen[0]).toEqual(seen[1]);
  });
  test('right passwords are not counted, however many', async () => {
    const { email } = await newPerson();
    const own = browser();
    for (let i = 0; i < 7; i++) expect(await status(own.logIn(email))).toBe(200);
  });
  test('one network gets 50 failures an hour over all accounts', async () => {
    const network = '2001:db8:ffff:1::';
    const statuses = [];
    for (let i = 0; i < 51; i++)
      statuses.push(await status(browser(`${network}${i + 1}`).logIn(`nobody${i}@team.example`, 'wrong password')));
    expect([statuses.filter((answer) => answer === 401).length, statuses.at(-1)]).toEqual([50, 429]);
  }, 30_000);
});
