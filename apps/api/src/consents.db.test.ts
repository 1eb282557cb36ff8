import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createConsentPurpose,
  giveConsent,
  defaultPortalSettings,
  hasConsent,
  setPortalSettings,
  tokenOf,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let purposeId: string;
beforeAll(async () => {
  api = await openTestApi();
});
let network = 0;
beforeEach(async () => {
  network += 1;
  tenant = await mintTenant(api.ports);
  await setPortalSettings(tenant.as.admin, { ...defaultPortalSettings, requests: { open: true, nameRequired: false } });
  const words = { de: 'Rundbrief', en: 'Newsletter' };
  const made = { key: 'newsletter', name: words, text: words, offeredToVisitors: true };
  purposeId = (await createConsentPurpose(tenant.as.dpo, made)).id;
});
afterAll(() => api.close());

const ask = (who: Who, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.ask(tenant, who, method, path, body, {
    'x-forwarded-for': `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
    ...headers,
  });
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(api.ports.db, tenant.tenantId, work);
const mails = () => inTenant((tx) => tx.selectFrom('notifications').selectAll().orderBy('createdAt').execute());
const tokenIn = async (kind: string) => {
  const mail = (await mails()).findLast((row) => row.kind === kind);
  return tokenOf(api.ports.secret, mail!.oneTimeTokenId!);
};
const email = 'neu@firma.example';
const counts = () =>
  inTenant(async (tx) => {
    const customer = await tx
      .selectFrom('customers')
      .select('customerId')
      .where('email', '=', email)
      .executeTakeFirst();
    return customer ? hasConsent({ tx, tenantId: tenant.tenantId }, customer.customerId, 'newsletter') : false;
  });
const sendRequest = async (consents: unknown) => {
  // Without the browser's work one network sends one an hour.
  network += 1000;
  const { form } = (await (await ask('anonymous', 'POST', '/visitor/forms')).json()) as { form: string };
  const request = { form, email, subject: 'Frage', body: 'Wie geht das?', consents };
  return ask('anonymous', 'POST', '/visitor/requests', request);
};

describe('K31 consents of visitors', () => {
  test('a ticked box counts only after the link in the one confirmation; the request goes through either way', async () => {
    expect(await (await ask('anonymous', 'GET', '/portal')).json()).toMatchObject({ consents: [{ purposeId }] });
    expect((await sendRequest([{ purposeId, version: 1 }])).status).toBe(202);
    expect(await counts()).toBe(false);
    // One mail in all, and not a word of the request in it: anybody's address can be typed in.
    expect((await mails()).map(({ kind }) => kind)).toEqual(['receipt-consent']);
    const token = await tokenIn('receipt-consent');
    const preview = await ask('anonymous', 'POST', '/consents/confirmation/preview', { token });
    expect(await preview.json()).toMatchObject({ consents: [{ purposeId, state: 'pending' }] });
    expect(await counts()).toBe(false);
    expect((await ask('anonymous', 'POST', '/consents/confirmation', { token })).status).toBe(200);
    expect(await counts()).toBe(true);
    expect((await ask('anonymous', 'POST', '/consents/confirmation', { token })).status).toBe(422);
  });

  test('without a tick nothing is recorded, and what is not offered is refused', async () => {
    const other = { key: 'survey', name: { de: 'a', en: 'a' }, text: { de: 'a', en: 'a' }, offeredToVisitors: false };
    const hidden = await createConsentPurpose(tenant.as.dpo, other);
    expect((await sendRequest([{ purposeId: hidden.id, version: 1 }])).status).toBe(422);
    expect((await sendRequest([{ purposeId, version: 2 }])).status).toBe(409);
    expect((await sendRequest([])).status).toBe(202);
    expect(await inTenant((tx) => tx.selectFrom('consents').selectAll().execute())).toEqual([]);
  });
});

describe('withdrawing by mail', () => {
  beforeEach(async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
  });
  const own = async () => {
    const { items } = (await (await ask('customer', 'GET', '/profile/consents')).json()) as {
      items: { state: string }[];
    };
    return items[0]!.state;
  };

  test('RFC 8058: a mail program withdraws with one POST and no cookie; opening the link withdraws nothing', async () => {
    const token = await tokenIn('consent-given');
    expect((await ask('anonymous', 'POST', '/consents/link', { token })).status).toBe(200);
    expect(await own()).toBe('inForce');
    const query = new URLSearchParams({ token, purposeId });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = () => ask('anonymous', 'POST', `/consents/one-click?${query}`, 'List-Unsubscribe=One-Click', form);
    expect((await ask('anonymous', 'GET', `/consents/one-click?${query}`)).status).toBe(404);
    expect(await own()).toBe('inForce');
    expect((await post()).status).toBe(202);
    expect(await own()).toBe('withdrawn');
    expect((await post()).status).toBe(202);
  });

  test('FreeScout CVE-2026-53595: empty, blank, unknown, expired, foreign and another purpose’s token are refused alike', async () => {
    const token = await tokenIn('consent-given');
    const other = await mintTenant(api.ports);
    const answers = [];
    for (const given of ['', ' ', 'x'.repeat(43), `${token}=`])
      answers.push(await ask('anonymous', 'POST', '/consents/link/withdrawal', { token: given, purposeId }));
    answers.push(await api.ask(other, 'anonymous', 'POST', '/consents/link/withdrawal', { token, purposeId }));
    answers.push(await ask('anonymous', 'POST', '/consents/confirmation', { token }));
    api.ports.clock.advance(366 * 86_400_000);
    answers.push(await ask('anonymous', 'POST', '/consents/link/withdrawal', { token, purposeId }));
    api.ports.clock.advance(-366 * 86_400_000);
    const texts = await Promise.all(
      answers.map(async (answer) => `${answer.status} ${((await answer.json()) as { detail: string }).detail}`),
    );
    expect(new Set(texts)).toEqual(new Set([texts[0]]));
    expect(texts[0]).toMatch(/^422 /);
    expect(await own()).toBe('inForce');
  });
});

test('who may what: customers their own, agents note, administrators and DPOs the purposes and the proof', async () => {
  const customerId = tenant.as.customer.actor.id!;
  const status = async (who: Who, method: string, path: string, body?: unknown) =>
    (await ask(who, method, path, body)).status;
  const note = { purposeId, channel: 'phone', note: 'Anruf' };
  const paths = { list: `/consent-purposes/${purposeId}/consents`, notes: `/customers/${customerId}/consents` };
  const people = ['anonymous', 'customer', 'agent', 'dpo', 'admin'] as const;
  const statuses = async (method: string, path: string, body?: unknown) =>
    Promise.all(people.map((who) => status(who, method, path, body)));
  expect(await statuses('GET', paths.list)).toEqual([401, 403, 403, 200, 200]);
  expect(await statuses('PATCH', `/consent-purposes/${purposeId}`, {})).toEqual([401, 403, 403, 200, 200]);
  expect(await statuses('GET', paths.notes)).toEqual([401, 403, 200, 403, 200]);
  expect(await statuses('POST', paths.notes, note)).toEqual([401, 403, 200, 403, 200]);
  expect(await statuses('GET', '/profile/consents')).toEqual([401, 200, 403, 403, 403]);
});
