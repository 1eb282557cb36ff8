import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, type Problem } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import {
  askForReset,
  createCustomer,
  createInitialPassword,
  hashOperatorToken,
  inviteAgent,
  inviteCustomer,
  listRoles,
  tokenOf,
} from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { openBrowser } from '../testing/browser.ts';
import { asOwner, askConsole, mintOperator } from '../testing/operator.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

const common = 'Passwort1234';
const good = 'Zwölf Kraniche über dem Watt';
type Try = (password: string) => Promise<Response>;

/** The token of the newest link of a purpose. */
async function newestToken(purpose: string): Promise<string> {
  const { oneTimeTokenId } = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('oneTimeTokens')
      .select('oneTimeTokenId')
      .where('tenantId', '=', tenant.tenantId)
      .where('purpose', '=', purpose)
      .where('usedAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return tokenOf(api.ports.secret, oneTimeTokenId);
}
const browser = () => openBrowser(api, tenant);
const newCustomer = (name: string) =>
  createCustomer(tenant.as.admin, { firstName: 'Ina', lastName: name, email: `${randomUUID()}@firma.example` });

/** Every way to choose a password, ready to be tried. */
const ways: Record<string, Record<string, () => Promise<Try>>> = {
  acceptInvitation: {
    'an invited agent': async () => {
      const { items } = await listRoles(tenant.as.admin, undefined);
      const email = `${randomUUID()}@firma.example`;
      await inviteAgent(tenant.as.admin, { name: 'Eleonore Wagenknecht', email, roleIds: [items[1]!.id] });
      const token = await newestToken('agent-invitation');
      return (password) => browser().ask('POST', '/invitations', { token, password });
    },
  },
  resetPassword: {
    'somebody who forgot it': async () => {
      await askForReset(tenant.system, { email: tenant.email.agent, address: '192.0.2.9' });
      const token = await newestToken('password-reset');
      return (password) => browser().ask('PUT', '/password-reset', { token, password });
    },
  },
  changePassword: {
    'somebody logged in': async () => {
      const own = browser();
      await own.logIn(tenant.email.dpo);
      return (password) => own.ask('PUT', '/session/password', { currentPassword: testPassword, password });
    },
  },
  activateAccount: {
    'an invited customer': async () => {
      await inviteCustomer(tenant.as.admin, { id: (await newCustomer('Wagenknecht')).id });
      const token = await newestToken('portal-invitation');
      return (password) => browser().ask('POST', '/account/activation', { token, password });
    },
    'a customer with a password that staff handed over': async () => {
      const customer = await newCustomer('Wagenknecht');
      const { password: handed } = await createInitialPassword(tenant.as.admin, { id: customer.id });
      const first = await browser().ask('POST', '/account/first-login', { email: customer.email, password: handed });
      const { token } = (await first.json()) as { token: string };
      return (password) => browser().ask('POST', '/account/activation', { token, password });
    },
  },
  signUp: {
    'whoever signs a company up': async () => (password) => {
      const slug = `a${randomUUID().slice(0, 8)}`;
      return signUp({ slug, password });
    },
  },
  acceptOperatorInvitation: {
    'an operator of the platform': async () => {
      const { operatorId } = await mintOperator(api);
      const token = randomUUID();
      const hash = hashOperatorToken(api.ports.secret, token);
      await asOwner(api, (client) =>
        client.query(
          `update platform.operators set invitation_hash = $1, invitation_expires_at = $2 where operator_id = $3`,
          [hash, new Date(api.ports.clock.now().getTime() + 60_000), operatorId],
        ),
      );
      return (password) => askConsole(api, 'POST', '/console/invitation', { token, password });
    },
  },
};

async function signUp(given: { slug: string; password: string }): Promise<Response> {
  const ask = (method: string, path: string, body?: object) =>
    api.app.request(`/api/v1${path}`, {
      method,
      headers: { host: 'localhost', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const { sha256 } = (await (await ask('GET', '/platform/processing-contract')).json()) as { sha256: string };
  const person = { company: 'Werft Süd', name: 'Eleonore Wagenknecht', email: `${randomUUID()}@firma.example` };
  return ask('POST', '/platform/sign-ups', { ...person, ...given, acceptedContract: sha256 });
}

test('every route that takes a chosen password is tried here', () => {
  const isChosen = (field: unknown): boolean =>
    field instanceof z.ZodOptional
      ? isChosen(field.unwrap())
      : field instanceof z.ZodString && (field.minLength ?? 0) >= 12;
  const takes = (body: unknown): boolean =>
    body instanceof z.ZodUnion
      ? (body.options as unknown[]).some(takes)
      : body instanceof z.ZodObject && isChosen(body.shape.password);
  const taking = Object.entries(contract as unknown as Record<string, AppRoute>).filter(
    ([, route]) => 'body' in route && takes(route.body),
  );
  expect(taking.map(([name]) => name).sort()).toEqual(Object.keys(ways).sort());
});

const cases = Object.values(ways).flatMap((of) => Object.entries(of));
test.each(cases)(
  '%s gets no password of the commonest, and the way stays open for a better one',
  async (_, prepare) => {
    const choose = await prepare();
    const refused = await choose(common);
    expect(refused.status).toBe(422);
    const { fields } = (await refused.json()) as Problem;
    expect(fields).toEqual([{ field: 'password', message: expect.stringMatching(/zu leicht zu erraten|too easy/) }]);
    expect([200, 202, 204]).toContain((await choose(good)).status);
  },
);

const named = cases.filter(([who]) => /invited|handed/.test(who));
test.each(named)('%s gets none made of the own name or the tenant’s', async (_, prepare) => {
  const choose = await prepare();
  for (const password of ['Wagenknecht2026!', `Firma ${tenant.slug} 1`]) {
    const refused = await choose(password);
    expect([password, refused.status]).toEqual([password, 422]);
    const { fields } = (await refused.json()) as Problem;
    expect(fields?.[0]?.message).toMatch(/Ihrem Namen|your name/);
  }
});
