import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPortalSettings, publishNotice, setPortalSettings } from '@redlich/domain';
import { mintTenant, stateRegisters, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;

beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  await stateRegisters(tenant);
});
afterAll(() => api.close());

const shownTo = async (who: 'agent' | 'customer', path: string) =>
  ((await (await api.ask(tenant, who, 'GET', path)).json()) as { items: Record<string, unknown>[] }).items;

test('before the first version no form can have shown one', async () => {
  const answer = await api.ask(tenant, 'customer', 'POST', '/tickets', {
    subject: 'Kran',
    body: 'Steht.',
    notice: { version: 1, language: 'de' },
  });
  expect(answer.status).toBe(422);
  expect(await (await api.ask(tenant, 'anonymous', 'GET', '/portal')).json()).toMatchObject({ notice: null });
});

test('what a form showed is recorded with its version, time and language, for staff and for the person', async () => {
  await publishNotice(tenant.as.dpo, {});
  const portal = await (await api.ask(tenant, 'anonymous', 'GET', '/portal')).json();
  expect(portal).toMatchObject({ notice: { version: 1 } });
  const made = await api.ask(tenant, 'customer', 'POST', '/tickets', {
    subject: 'Kran',
    body: 'Steht.',
    notice: { version: 1, language: 'en' },
  });
  expect(made.status).toBe(201);
  const ticket = (await made.json()) as { number: number };
  const row = { version: 1, language: 'en', occasion: 'request', ticketNumber: ticket.number };
  const { id } = tenant.as.customer.actor;
  expect(await shownTo('agent', `/customers/${id}/shown-notices`)).toMatchObject([row]);
  expect(await shownTo('customer', '/profile/shown-notices')).toMatchObject([row]);
  const later = await api.ask(tenant, 'customer', 'POST', '/tickets', {
    subject: 'Kran',
    body: 'Steht.',
    notice: { version: 2, language: 'en' },
  });
  expect(later.status).toBe(422);
});

test('of a visitor too', async () => {
  await setPortalSettings(tenant.as.admin, { ...defaultPortalSettings, requests: { open: true, nameRequired: false } });
  const opened = (await (await api.ask(tenant, 'anonymous', 'POST', '/visitor/forms')).json()) as { form: string };
  const answer = await api.ask(tenant, 'anonymous', 'POST', '/visitor/requests', {
    form: opened.form,
    email: 'gast@gast.example',
    subject: 'Frage',
    body: 'Offen?',
    notice: { version: 1, language: 'de' },
  });
  expect(answer.status).toBe(202);
  const found = (await (await api.ask(tenant, 'agent', 'GET', '/customers?text=gast')).json()) as {
    items: { id: string; email: string }[];
  };
  const guest = found.items.find(({ email }) => email === 'gast@gast.example')!;
  expect(await shownTo('agent', `/customers/${guest.id}/shown-notices`)).toMatchObject([
    { version: 1, language: 'de', occasion: 'request' },
  ]);
});

test('the feed names every version, escapes what tenants wrote, and is not sent again to whoever has it', async () => {
  const first = await api.ask(tenant, 'anonymous', 'GET', '/privacy/feed?language=en');
  expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = await first.text();
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
  expect(feed).toContain(`/privacy/versions/1?lang=en"/>`);
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  // Well-formed: no bare ampersand, every element closed.
  expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  const open: string[] = [];
  for (const [, end, name, empty] of feed.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g))
    if (end) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name!);
  expect(open).toEqual([]);
  const etag = first.headers.get('etag')!;
  const again = await api.ask(tenant, 'anonymous', 'GET', '/privacy/feed?language=en', undefined, {
    'if-none-match': etag,
  });
  expect(again.status).toBe(304);
  const german = await api.ask(tenant, 'anonymous', 'GET', '/privacy/feed?language=de');
  expect(german.headers.get('etag')).not.toBe(etag);
});

test('web sites that may show the notice are origins and nothing else', async () => {
  const set = (site: string) => api.ask(tenant, 'dpo', 'PUT', '/privacy/shape/sites', { sites: [site] });
  for (const wrong of ['*', 'https://*.firma.example', "https://a.example; script-src 'unsafe-inline'", 'javascript:x'])
    expect((await set(wrong)).status, wrong).toBe(422);
  expect((await set('https://www.Firma.example')).status).toBe(200);
  expect(await (await api.ask(tenant, 'anonymous', 'GET', '/privacy/embedding')).json()).toEqual({
    sites: ['https://www.firma.example'],
  });
});

test('a text is checked as it is typed, with what the configuration knows', async () => {
  const answer = await api.ask(tenant, 'dpo', 'POST', '/privacy/text-checks', {
    text: { de: 'Grundlage ist das TTDSG.', en: '' },
    sentence: 'summary.tickets',
  });
  expect(await answer.json()).toMatchObject({
    de: { findings: [{ id: 'L01', severity: 'error' }], missing: ['365'] },
    en: { findings: [], missing: [] },
  });
});

test('who reads and changes the shape, and who decides that two are needed', async () => {
  const status = async (who: 'admin' | 'agent' | 'dpo' | 'customer', method: string, path: string, body?: object) =>
    (await api.ask(tenant, who, method, path, body)).status;
  expect(await status('agent', 'GET', '/privacy/shape')).toBe(403);
  expect(await status('admin', 'GET', '/privacy/shape')).toBe(200);
  expect(await status('admin', 'PUT', '/privacy/shape/sections', { order: [], hidden: [] })).toBe(403);
  expect(await status('dpo', 'PUT', '/privacy/shape/review', { needsReview: true })).toBe(403);
  expect(await status('admin', 'PUT', '/privacy/shape/review', { needsReview: true })).toBe(200);
  expect(await status('dpo', 'POST', '/privacy/versions', {})).toBe(409);
});
