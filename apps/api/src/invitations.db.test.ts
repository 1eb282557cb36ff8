import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AcceptedInvitation, AgentAccess } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { inviteAgent, listRoles, tokenOf } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { authenticator } from '../testing/authenticator.ts';
import { openBrowser } from '../testing/browser.ts';
import { json, status } from '../testing/logins.ts';

let api: TestApi;
let tenant: TestTenant;
let roleId: string;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  roleId = (await listRoles(tenant.as.admin, undefined)).items.find((role) => role.builtIn === 'agent')!.id;
});
afterAll(() => api.close());

async function invite() {
  const email = `${randomUUID()}@firma.example`;
  const { id } = await inviteAgent(tenant.as.admin, { name: 'Eleonore Wagenknecht', email, roleIds: [roleId] });
  const { oneTimeTokenId } = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('oneTimeTokens').select('oneTimeTokenId').where('agentId', '=', id).executeTakeFirstOrThrow(),
  );
  return { id, email, token: tokenOf(api.ports.secret, oneTimeTokenId) };
}
const device = () => authenticator({ host: tenant.host, origin: `http://${tenant.host}` });
const browser = () => openBrowser(api, tenant);

test('somebody invited logs in with a passkey and never has a password; the link and the challenge work once', async () => {
  const [{ token, email }, key, own] = [await invite(), device(), browser()];
  const options = await json<{ challenge: string }>(await own.ask('POST', '/invitations/passkey-options', { token }));
  const passkey = { name: 'Laptop', passkey: key.register(options) };
  const accepted = await json<AcceptedInvitation>(await own.ask('POST', '/invitations', { token, passkey }));
  expect(accepted).toMatchObject({ email });
  expect(accepted.recoveryCodes).toHaveLength(10);
  expect(await status(own.ask('POST', '/invitations', { token, passkey }))).toBe(422);
  expect(await status(own.logIn(email))).toBe(401);
  const challenge = await json<{ challenge: string }>(await own.ask('POST', '/session/passkey-options', {}));
  expect(await status(own.ask('POST', '/session/passkey', key.answer(challenge)))).toBe(200);
  expect(await status(own.ask('GET', '/session'))).toBe(200);
});

test('a passkey made for another challenge or on another host is refused, and the link is not used up by it', async () => {
  const [{ token }, own] = [await invite(), browser()];
  const options = await json<{ challenge: string }>(await own.ask('POST', '/invitations/passkey-options', { token }));
  const elsewhere = authenticator({ host: 'other.example', origin: 'http://other.example' });
  const made = (passkey: object) => own.ask('POST', '/invitations', { token, passkey: { name: 'Laptop', passkey } });
  expect(await status(made(elsewhere.register(options)))).toBe(422);
  expect(await status(made(device().register({ challenge: 'AAAA' })))).toBe(422);
  expect(await status(own.ask('POST', '/invitations/passkey-options', { token: 'x' }))).toBe(422);
  expect(await status(own.ask('POST', '/invitations', { token }))).toBe(422);
  expect(await status(own.ask('POST', '/invitations', { token, password: testPassword }))).toBe(200);
});

test('an administrator sees where an agent is logged in and with what, and ends one session of several', async () => {
  const [{ id, email, token }, one, two] = [await invite(), browser(), browser()];
  const access = async () => json<AgentAccess>(await api.ask(tenant, 'admin', 'GET', `/agents/${id}/access`));
  expect(await access()).toEqual({ sessions: [], factors: { totpSince: null, passkeys: [], recoveryCodesLeft: 0 } });
  await one.ask('POST', '/invitations', { token, password: testPassword });
  await one.logIn(email);
  await two.logIn(email);
  const { sessions } = await access();
  expect(sessions).toHaveLength(2);
  const end = (agentId: string, as: 'admin' | 'agent' = 'admin') =>
    status(api.ask(tenant, as, 'DELETE', `/agents/${agentId}/sessions/${sessions[0]!.id}`));
  expect(await end(id, 'agent')).toBe(403);
  expect(await end(tenant.as.dpo.actor.id!)).toBe(404);
  expect(await end(id)).toBe(204);
  expect(await end(id)).toBe(404);
  const alive = [await status(one.ask('GET', '/session')), await status(two.ask('GET', '/session'))];
  expect(alive.sort()).toEqual([200, 401]);
});
