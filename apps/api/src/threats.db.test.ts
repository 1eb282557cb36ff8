import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ticket } from '@redlich/contract';
import { createArticle } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

// Each is named after what went wrong elsewhere; the whole table is in docs/threats.md.
let api: TestApi;
let mine: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
});
afterAll(() => api.close());

const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;
const upload = async (fileName: string, contentType: string, content: string) => {
  const path = `/uploads?${new URLSearchParams({ fileName })}`;
  const { id } = await json<{ id: string }>(
    api.ask(mine, 'customer', 'POST', path, content, { 'content-type': contentType }),
  );
  return id;
};
const write = (subject: string, attachments: string[] = []) =>
  json<Ticket>(api.ask(mine, 'customer', 'POST', '/tickets', { subject, body: 'Text', attachments }));

test('Zammad CVE-2025-32360: a customer gets these fields, no note, no address and nothing of the team', async () => {
  const { id } = await write('Anfrage');
  api.ports.clock.advance(1_000);
  await createArticle(mine.as.agent, { id, visibility: 'internal', body: 'GEHEIM' });
  await createArticle(mine.as.agent, { id, visibility: 'public', body: 'Antwort' });
  const text = await (await api.ask(mine, 'customer', 'GET', `/tickets/${id}`)).text();
  expect(text).not.toMatch(/GEHEIM|agent@|"owner"|"queue"|"priority"|"tags"|"delivery"|"to":|"bcc"/);
  const ticket = JSON.parse(text) as Ticket;
  expect(ticket.articles.map(({ bodyText }) => bodyText)).toEqual(['Text', 'Antwort']);
  expect(Object.keys(ticket.articles[1]!).sort()).toEqual([
    'attachments',
    'author',
    'bodyText',
    'createdAt',
    'hasHtml',
    'id',
    'kind',
    'parsed',
    'remoteImages',
    'visibility',
  ]);
  expect(ticket.articles[1]!.author.id).toBeNull();
});

test.each([
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['text/html', '<script>alert(1)</script>'],
  ['application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
  ['text/xml', '<?xml-stylesheet href="javascript:alert(1)"?><a/>'],
])('Chatwoot CVE-2021-3741: %s is never shown inline', async (contentType, content) => {
  const { articles } = await write('Datei', [await upload('bild.svg', contentType, content)]);
  const path = `/attachments/${articles[0]!.attachments[0]!.id}?disposition=inline`;
  const { headers, status } = await api.ask(mine, 'agent', 'GET', path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('cache-control')).toContain('no-store');
});

test.each(['a"\r\nSet-Cookie: x=1;.txt', '../../etc/passwd', 'a\u202Egnp.exe', "'; drop table tickets;--.txt"])(
  'FreeScout CVE-2026-27636, RT CVE-2012-4730: the file name %j reaches neither a header nor a key as it is',
  async (fileName) => {
    const path = `/uploads?${new URLSearchParams({ fileName })}`;
    const made = await api.ask(mine, 'customer', 'POST', path, 'Inhalt', { 'content-type': 'text/plain' });
    if (made.status === 422) return;
    const { articles } = await write('Datei', [(await json<{ id: string }>(made)).id]);
    const answer = await api.ask(mine, 'agent', 'GET', `/attachments/${articles[0]!.attachments[0]!.id}`);
    const disposition = answer.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w%.!#$&+^`|~-]*$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toBe('Inhalt');
  },
);

test.each(["' or 1=1 --", '%_\\', '((((((((((a', 'a & | ! b <-> c', '"unclosed', 'x'.repeat(100), '*'.repeat(100)])(
  'Chatwoot CVE-2025-21628, ReDoS: the search for %j is a search and quick',
  async (text) => {
    const start = performance.now();
    for (const who of ['agent', 'customer'] as const) {
      const response = await api.ask(mine, who, 'GET', `/tickets?${new URLSearchParams({ text })}`);
      expect(response.status).toBe(200);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);

test('a forged Host or X-Forwarded-Host opens no desk and reaches no answer', async () => {
  const forged = await api.app.request('/api/v1/tenant', { headers: { host: 'evil.example' } });
  expect(forged.status).toBe(421);
  const beside = await api.ask(mine, 'anonymous', 'GET', '/tenant', undefined, {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  });
  expect(beside.status).toBe(200);
  expect((await beside.text()) + JSON.stringify([...beside.headers])).not.toContain('evil');
  expect(beside.headers.get('cache-control')).toContain('no-store');
});
