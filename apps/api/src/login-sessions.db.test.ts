import { afterAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { OwnSession, Session } from '@redlich/contract';
import { json, openLogins, status } from '../testing/logins.ts';

const { api, tenant, browser, newPerson, codeOf } = await openLogins();
afterAll(() => api.close());

describe('sessions', () => {
  test('one sees where one is logged in and ends one, or all others', async () => {
    const { email } = await newPerson();
    const [own, second, third] = [browser(), browser(), browser()];
    for (const each of [own, second, third]) await each.logIn(email);
    const { items } = await json<{ items: OwnSession[] }>(await own.ask('GET', '/sessions'));
    expect(items.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', false],
      ['Firefox, Linux', true],
    ]);
    const stranger = browser();
    await stranger.logIn((await newPerson()).email);
    const ended = items.find(({ current }) => !current)!.id;
    expect(await status(stranger.ask('DELETE', `/sessions/${ended}`))).toBe(404);
    expect(await status(own.ask('DELETE', `/sessions/${ended}`))).toBe(204);
    const left = await Promise.all([second, third].map((each) => status(each.ask('GET', '/session'))));
    expect(left.sort()).toEqual([200, 401]);
    await own.ask('DELETE', '/sessions');
    const after = await Promise.all([own, second, third].map((each) => status(each.ask('GET', '/session'))));
    expect(after).toEqual([200, 401, 401]);
  });
  test('an administrator ends those of an agent', async () => {
    const { email, id } = await newPerson();
    const own = browser();
    await own.logIn(email);
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${id}/sessions`))).toBe(204);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
  });
  test('osTicket CVE-2026-9507: a login gets a new id and ends the session before it', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    const before = own.cookies.get('redlich_session')!;
    await own.logIn(email);
    expect(own.cookies.get('redlich_session')).not.toBe(before);
    own.cookies.set('redlich_session', before);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
  });
});

describe('rules of the tenant', () => {
  const rules = { idleMinutes: 30, longestHours: 12, factorRoles: [] as string[], graceDays: 7 };
  const set = (change: Partial<typeof rules>) =>
    api.ask(tenant, 'admin', 'PUT', '/access-rules', { ...rules, ...change });

  test('the limits have bounds, and a session follows them', async () => {
    for (const wrong of [{ idleMinutes: 4 }, { idleMinutes: 481 }, { longestHours: 25 }, { graceDays: 31 }])
      expect(await status(set(wrong))).toBe(422);
    const { email } = await newPerson();
    const own = browser();
    await set({ longestHours: 1 });
    await own.logIn(email);
    await withTenant(api.ports.db, tenant.tenantId, (tx) =>
      tx
        .updateTable('sessions')
        .set({ createdAt: new Date(api.ports.clock.now().getTime() - 61 * 60_000) })
        .where('tenantId', '=', tenant.tenantId)
        .where('device', '=', 'Firefox, Linux')
        .execute(),
    );
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    await set({});
  });
  test('who needs a second factor is reminded first, then gets nothing else, and everything once it is there', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    await set({ factorRoles: ['agent'], graceDays: 7 });
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toMatchObject({ overdue: false });
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
    await set({ factorRoles: ['agent'], graceDays: 0 });
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toMatchObject({ overdue: true });
    const refused = await Promise.all(
      ['/tickets', '/agents', '/customers', '/events'].map((path) => status(own.ask('GET', path))),
    );
    expect(refused).toEqual([403, 403, 403, 403]);
    const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
    expect(await status(own.ask('PUT', '/factors/totp', { code: codeOf(key) }))).toBe(200);
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toBeNull();
    await set({});
  });
});
