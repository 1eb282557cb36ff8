import { afterAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { LoginStep, Session } from '@redlich/contract';
import { authenticator } from '../testing/authenticator.ts';
import type { Browser } from '../testing/browser.ts';
import { json, openLogins, status } from '../testing/logins.ts';

const { api, tenant, browser, newPerson, codeOf, withTotp } = await openLogins();
afterAll(() => api.close());

describe('second factor', () => {
  test('half a login opens nothing but its second step', async () => {
    const { email, key } = await withTotp();
    const own = browser();
    const first = await own.logIn(email);
    expect(first.status).toBe(202);
    expect(await json<LoginStep>(first)).toMatchObject({ factors: ['totp', 'recoveryCode'] });
    expect([...own.cookies.keys()]).toEqual(['redlich_step']);
    for (const path of ['/session', '/tickets', '/factors', '/sessions'])
      expect([path, await status(own.ask('GET', path))]).toEqual([path, 401]);
    own.cookies.set('redlich_session', own.cookies.get('redlich_step')!);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    expect(await status(own.ask('GET', '/session/step'))).toBe(200);
    const second = await own.ask('POST', '/session/step', { code: codeOf(key) });
    expect(second.status).toBe(200);
    expect([...own.cookies.keys()]).toEqual(['redlich_session']);
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
  });
  test('a code works once, also for two who send it at the same moment', async () => {
    const { email, key } = await withTotp();
    const both = [browser(), browser()];
    for (const each of both) await each.logIn(email);
    const code = codeOf(key);
    const answers = await Promise.all(both.map((each) => status(each.ask('POST', '/session/step', { code }))));
    expect(answers.sort()).toEqual([200, 422]);
  });
  test('wrong codes are counted over all addresses', async () => {
    const { email, key } = await withTotp();
    const answers = [];
    for (let i = 0; i < 6; i++) {
      const own = browser();
      await own.logIn(email);
      answers.push(await status(own.ask('POST', '/session/step', { code: i === 5 ? codeOf(key) : '000000' })));
    }
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
  });
  test('each of ten recovery codes works once, as people type them', async () => {
    const { email, own, recoveryCodes } = await withTotp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const typed = recoveryCodes[3]!.toLowerCase().replace('-', ' ');
    const answers = [];
    for (let i = 0; i < 2; i++) {
      const another = browser();
      await another.logIn(email);
      answers.push(await status(another.ask('POST', '/session/step', { code: typed })));
    }
    expect(answers).toEqual([200, 422]);
    expect(await json(await own.ask('GET', '/factors'))).toMatchObject({ recoveryCodesLeft: 9 });
  });
  test('osTicket CVE-2026-9507: a new factor ends the sessions from before it', async () => {
    const person = await newPerson();
    const [own, stolen] = [browser(), browser()];
    await own.logIn(person.email);
    await stolen.logIn(person.email);
    const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
    expect(await status(stolen.ask('GET', '/session'))).toBe(200);
    await own.ask('PUT', '/factors/totp', { code: codeOf(key) });
    expect([await status(own.ask('GET', '/session')), await status(stolen.ask('GET', '/session'))]).toEqual([200, 401]);
  });
  test('neither seed nor recovery code lies in the database as it is', async () => {
    const { key, recoveryCodes, id } = await withTotp();
    const rows = await withTenant(api.ports.db, tenant.tenantId, async (tx) => [
      await tx.selectFrom('totpSeeds').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
      await tx.selectFrom('recoveryCodes').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
      await tx
        .selectFrom('auditEntries')
        .selectAll()
        .where('tenantId', '=', tenant.tenantId)
        .where('actorId', '=', id)
        .execute(),
    ]);
    const text = JSON.stringify(rows);
    expect(text.includes(key) || recoveryCodes.some((code) => text.includes(code))).toBe(false);
  });
  test('an administrator takes a lost factor away, and not the own one', async () => {
    const { email, id } = await withTotp();
    expect(await status(api.ask(tenant, 'agent', 'DELETE', `/agents/${id}/factors`))).toBe(403);
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${id}/factors`))).toBe(204);
    expect(await status(browser().logIn(email))).toBe(200);
    const own = tenant.as.admin.actor.id!;
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${own}/factors`))).toBe(403);
  });
});

describe('passkeys', () => {
  async function withPasskey() {
    const person = await newPerson();
    const own = browser();
    await own.logIn(person.email);
    const key = authenticator({ host: tenant.host, origin: `http://${tenant.host}` });
    const options = await json<{ challenge: string }>(await own.ask('POST', '/factors/passkeys/options', {}));
    const added = await own.ask('POST', '/factors/passkeys', { name: 'Schlüsselbund', passkey: key.register(options) });
    expect(added.status).toBe(201);
    const { passkey, recoveryCodes } = await json<{ passkey: { id: string }; recoveryCodes: string[] }>(added);
    expect(recoveryCodes).toHaveLength(10);
    return { ...person, own, key, passkeyId: passkey.id };
  }
  const challenge = async (own: Browser, path: string) => json<{ challenge: string }>(await own.ask('POST', path, {}));

  test('one logs in without a password', async () => {
    const { key, id } = await withPasskey();
    const own = browser();
    const answer = key.answer(await challenge(own, '/session/passkey-options'));
    const opened = await own.ask('POST', '/session/passkey', answer);
    expect(opened.status).toBe(200);
    expect((await json<Session>(opened)).person.id).toBe(id);
    expect(await status(browser().ask('POST', '/session/passkey', answer))).toBe(422);
  });
  test('one is the second step after the password', async () => {
    const { key, email } = await withPasskey();
    const own = browser();
    expect(await json<LoginStep>(await own.logIn(email))).toMatchObject({ factors: ['passkey', 'recoveryCode'] });
    const passkey = key.answer(await challenge(own, '/session/step/passkey-options'));
    expect(await status(own.ask('POST', '/session/step', { passkey }))).toBe(200);
  });
  test('somebody else’s passkey is no second step, another host’s answer none at all', async () => {
    const [mine, other] = [await withPasskey(), await withPasskey()];
    const own = browser();
    await own.logIn(mine.email);
    const foreign = other.key.answer(await challenge(own, '/session/step/passkey-options'));
    expect(await status(own.ask('POST', '/session/step', { passkey: foreign }))).toBe(422);
    const options = await challenge(own, '/session/passkey-options');
    const phished = mine.key.answer(options, { origin: 'http://seewind.evil.example' });
    expect(await status(own.ask('POST', '/session/passkey', phished))).toBe(422);
  });
  test('without PIN or fingerprint, and from a copied key, it is refused', async () => {
    const { key } = await withPasskey();
    const own = browser();
    const unasked = key.answer(await challenge(own, '/session/passkey-options'), { asks: false });
    expect(await status(own.ask('POST', '/session/passkey', unasked))).toBe(422);
    expect(
      await status(
        own.ask(
          'POST',
          '/session/passkey',
          key.answer(await challenge(own, '/session/passkey-options'), { counter: 9 }),
        ),
      ),
    ).toBe(200);
    const copied = key.answer(await challenge(own, '/session/passkey-options'), { counter: 5 });
    expect(await status(own.ask('POST', '/session/passkey', copied))).toBe(422);
  });
  test('the last one removed, the password is enough again', async () => {
    const { own, email, passkeyId } = await withPasskey();
    expect(await status(own.ask('PATCH', `/factors/passkeys/${passkeyId}`, { name: 'Telefon' }))).toBe(204);
    expect(await json(await own.ask('GET', '/factors'))).toMatchObject({ passkeys: [{ name: 'Telefon' }] });
    expect(await status(own.ask('DELETE', `/factors/passkeys/${passkeyId}`, {}))).toBe(204);
    expect(await json(await own.ask('GET', '/factors'))).toEqual({
      totpSince: null,
      passkeys: [],
      recoveryCodesLeft: 0,
    });
    expect(await status(browser().logIn(email))).toBe(200);
  });
});
