import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { Problem } from '@redlich/contract';
import { tokenOf } from '@redlich/domain';
import { mintTenant, testPassword } from '@redlich/domain/testing';
import { json, openLogins, status } from '../testing/logins.ts';

const { api, tenant, browser, newPerson } = await openLogins();
afterAll(() => api.close());

describe('passwords', () => {
  test('changing it asks for the old one and ends the other sessions', async () => {
    const { email } = await newPerson();
    const [own, other] = [browser(), browser()];
    await own.logIn(email);
    await other.logIn(email);
    const next = 'vier Züge nach Rügen';
    const wrong = await own.ask('PUT', '/session/password', { currentPassword: 'guessed', password: next });
    expect((await json<Problem>(wrong)).fields?.[0]?.field).toBe('currentPassword');
    const common = await own.ask('PUT', '/session/password', {
      currentPassword: testPassword,
      password: 'password1234',
    });
    expect((await json<Problem>(common)).fields?.[0]?.field).toBe('password');
    expect(await status(other.ask('GET', '/session'))).toBe(200);
    expect(await status(own.ask('PUT', '/session/password', { currentPassword: testPassword, password: next }))).toBe(
      204,
    );
    expect([await status(own.ask('GET', '/session')), await status(other.ask('GET', '/session'))]).toEqual([200, 401]);
    expect(await status(browser().logIn(email))).toBe(401);
    expect(await status(browser().logIn(email, next))).toBe(200);
  });
  test('the own name makes no password', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    const named = await own.ask('PUT', '/session/password', {
      currentPassword: testPassword,
      password: 'Karl-Prüfer-26',
    });
    expect(named.status).toBe(422);
  });
});

describe('a forgotten password', () => {
  const lastToken = (email: string) =>
    withTenant(api.ports.db, tenant.tenantId, async (tx) => {
      const row = await tx
        .selectFrom('oneTimeTokens as t')
        .innerJoin('logins as l', (join) =>
          join.onRef('l.tenantId', '=', 't.tenantId').onRef('l.agentId', '=', 't.agentId'),
        )
        .select('t.oneTimeTokenId')
        .where('t.tenantId', '=', tenant.tenantId)
        .where('l.emailKey', '=', email)
        .where('t.usedAt', 'is', null)
        .executeTakeFirst();
      return row && tokenOf(api.ports.secret, row.oneTimeTokenId);
    });

  test('a link from a mail sets a new one, once, and ends every session', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    expect(await status(own.ask('POST', '/password-reset', { email: email.toUpperCase() }))).toBe(204);
    const token = await lastToken(email);
    expect(await json(await own.ask('POST', '/password-reset/check', { token }))).toEqual({ email });
    const weak = await own.ask('PUT', '/password-reset', { token, password: 'dragon123456' });
    expect(weak.status).toBe(422);
    const body = { token, password: 'ein Kranich und drei Boote' };
    expect(await status(own.ask('PUT', '/password-reset', body))).toBe(204);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    expect(await status(own.ask('PUT', '/password-reset', body))).toBe(422);
    expect(await status(own.logIn(email, body.password))).toBe(200);
  });
  test('FreeScout CVE-2026-53595: empty, blank, unknown, foreign, used and expired links are refused alike', async () => {
    const linkFor = async () => {
      const { email } = await newPerson();
      await browser().ask('POST', '/password-reset', { email });
      return (await lastToken(email))!;
    };
    const [used, late] = [await linkFor(), await linkFor()];
    const other = await mintTenant(api.ports);
    const choose = (token: string, at = tenant) =>
      browser(undefined, at).ask('PUT', '/password-reset', { token, password: 'ein Kranich und drei Boote' });
    expect(await status(choose(used))).toBe(204);
    const answers = [
      await choose(''),
      await choose(' '),
      await choose(randomUUID()),
      await choose(late, other),
      await choose(used),
    ];
    api.ports.clock.advance(61 * 60_000);
    answers.push(await choose(late));
    api.ports.clock.advance(-61 * 60_000);
    const problems = [];
    for (const answer of answers) {
      const { requestId: _, ...problem } = await json<Problem>(answer);
      problems.push(problem);
    }
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
    expect(problems[0]).toMatchObject({ status: 422, fields: [{ field: 'token' }] });
    expect(await status(choose(late))).toBe(204);
  });
  test('FreeScout CVE-2026-45294: who exists shows neither in the answer nor in its time, and three an hour is all', async () => {
    const { email } = await newPerson();
    const answers = [];
    const times = [];
    for (const asked of [email, `${randomUUID()}@team.example`]) {
      const own = browser();
      for (let i = 0; i < 4; i++) {
        const start = performance.now();
        answers.push(await status(own.ask('POST', '/password-reset', { email: asked })));
        times.push(performance.now() - start);
      }
    }
    expect(answers).toEqual([204, 204, 204, 429, 204, 204, 204, 429]);
    expect(Math.min(...times)).toBeGreaterThan(395);
  }, 15_000);
});
