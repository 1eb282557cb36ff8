import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem, Ticket } from '@redlich/contract';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

const problem = async (response: Response) => (await response.json()) as Problem;
const request = { subject: 'Drucker', body: 'Druckt nicht.' };
async function newTicket(): Promise<Ticket> {
  return (await (await api.ask(tenant, 'customer', 'POST', '/tickets', request)).json()) as Ticket;
}
const upload = (who: Who, name: string, content: string | Uint8Array, headers: Record<string, string> = {}) =>
  api.ask(tenant, who, 'POST', `/uploads?fileName=${encodeURIComponent(name)}`, content, {
    'content-type': 'text/plain',
    ...headers,
  });

describe('bad input gets a problem that names the field', () => {
  test.each<[string, string, string, unknown, number, string | undefined]>([
    ['no JSON', 'POST', '/tickets', '{"subject":', 400, undefined],
    ['missing field', 'POST', '/tickets', { subject: 'x' }, 422, 'body'],
    ['wrong type', 'POST', '/tickets', { ...request, subject: 7 }, 422, 'subject'],
    ['too long', 'POST', '/tickets', { ...request, subject: 'x'.repeat(251) }, 422, 'subject'],
    ['line break in a subject', 'POST', '/tickets', { ...request, subject: 'a\r\nBcc: b@c.example' }, 422, 'subject'],
    ['NUL in a text', 'POST', '/tickets', { ...request, body: 'a\u0000b' }, 422, 'body'],
    ['unknown field', 'POST', '/tickets', { ...request, colour: 'red' }, 422, 'colour'],
    [
      'unknown upload',
      'POST',
      '/tickets',
      { ...request, attachments: ['3f1c9c1e-5a55-4c0e-9d5f-0d4c5a4b3c2d'] },
      422,
      'attachments',
    ],
    ['wrong limit', 'GET', '/tickets?limit=0', undefined, 422, 'limit'],
    ['unknown filter', 'GET', '/tickets?colour=red', undefined, 422, 'colour'],
    ['forged cursor', 'GET', '/tickets?cursor=abc', undefined, 422, 'cursor'],
    ['id that is none', 'GET', '/tickets/17', undefined, 404, undefined],
    ['huge body', 'POST', '/tickets', { ...request, body: 'x'.repeat(1_100_000) }, 413, undefined],
    ['unknown path', 'GET', '/nothing', undefined, 404, undefined],
  ])('%s', async (_, method, path, body, status, field) => {
    const response = await api.ask(tenant, 'customer', method, path, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const answer = await problem(response);
    expect(answer).toMatchObject({ status, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    if (field) expect(answer.fields?.map((entry) => entry.field)).toContain(field);
  });

  test('in the language of the request', async () => {
    const titles = [];
    for (const language of ['de-AT, en;q=0.5', 'fr, en;q=0.4', 'ja']) {
      const response = await api.ask(tenant, 'anonymous', 'GET', '/tickets', undefined, {
        'accept-language': language,
      });
      titles.push((await problem(response)).title);
    }
    expect(titles).toEqual(['Bitte melden Sie sich an', 'Please log in', 'Bitte melden Sie sich an']);
  });

  test('a body that is no JSON type is refused by its type', async () => {
    const response = await api.ask(tenant, 'customer', 'POST', '/tickets', 'subject=x', {
      'content-type': 'text/plain',
    });
    expect(response.status).toBe(415);
  });

  test('a change from another origin is refused', async () => {
    const response = await api.ask(tenant, 'customer', 'POST', '/tickets', request, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });
});

describe('sessions', () => {
  test('unknown address and wrong password look the same', async () => {
    const answers = [];
    for (const credentials of [
      { email: tenant.email.agent, password: 'falsch' },
      { email: 'niemand@firma.example', password: testPassword },
    ]) {
      const response = await api.ask(tenant, 'anonymous', 'POST', '/session', credentials);
      const { requestId: _, ...answer } = await problem(response);
      answers.push(answer);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, fields: [{ field: 'password' }] });
  });

  test('the cookie is random, HttpOnly, and gone with the browser; logging out ends it', async () => {
    const own = await mintTenant(api.ports);
    const response = await api.ask(own, 'anonymous', 'POST', '/session', {
      email: own.email.agent,
      password: testPassword,
    });
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^redlich_session=[a-z0-9]{40}; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookie.split(';')[0]! };
    expect((await api.ask(own, 'anonymous', 'GET', '/session', undefined, headers)).status).toBe(200);
    expect((await api.ask(own, 'anonymous', 'DELETE', '/session', undefined, headers)).status).toBe(204);
    expect((await api.ask(own, 'anonymous', 'GET', '/session', undefined, headers)).status).toBe(401);
  });

  test('deactivating an agent ends the sessions at once, and nobody deactivates themselves', async () => {
    const own = await mintTenant(api.ports);
    const { person } = (await (await api.ask(own, 'agent', 'GET', '/session')).json()) as { person: { id: string } };
    const changed = await api.ask(own, 'admin', 'POST', `/agents/${person.id}/deactivation`, {});
    expect(changed.status).toBe(200);
    expect((await api.ask(own, 'agent', 'GET', '/session')).status).toBe(401);
    const self = (await (await api.ask(own, 'admin', 'GET', '/session')).json()) as { person: { id: string } };
    expect((await api.ask(own, 'admin', 'POST', `/agents/${self.person.id}/deactivation`, {})).status).toBe(403);
  });
});

describe('files', () => {
  test('a file goes up, is attached once by its sender, and comes down as a download with its own bytes', async () => {
    const { id } = (await (await upload('customer', '../Böse "Liste".csv', 'a;b')).json()) as { id: string };
    const stolen = await api.ask(tenant, 'agent', 'POST', '/tickets', {
      ...request,
      attachments: [id],
      customer: { email: 'x@y.example' },
    });
    expect(stolen.status).toBe(422);
    const response = await api.ask(tenant, 'customer', 'POST', '/tickets', { ...request, attachments: [id] });
    const [attachment] = ((await response.json()) as Ticket).articles[0]!.attachments;
    expect(attachment).toMatchObject({ fileName: 'Böse _Liste_.csv', bytes: 3 });
    const file = await api.ask(tenant, 'agent', 'GET', `/attachments/${attachment!.id}?disposition=inline`);
    expect(await file.text()).toBe('a;b');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await api.ask(tenant, 'customer', 'POST', '/tickets', { ...request, attachments: [id] });
    expect(again.status).toBe(422);
  });

  test('a file of more than 25 MB is refused while it comes in, announced or not', async () => {
    const announced = await upload('customer', 'gross.bin', 'x', { 'content-length': '26000000' });
    expect(announced.status).toBe(413);
    const chunk = new Uint8Array(1_000_000);
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled > 100) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await api.app.request('/api/v1/uploads?fileName=gross.bin', {
      method: 'POST',
      headers: { host: tenant.host, cookie: await api.cookieOf(tenant, 'customer') },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(60);
  });
});

describe('what a customer gets to see', () => {
  test('exactly these fields of a ticket and an article', async () => {
    const ticket = await newTicket();
    api.ports.clock.advance(1000);
    await api.ask(tenant, 'agent', 'POST', `/tickets/${ticket.id}/articles`, { body: 'Antwort' });
    const seen = (await (await api.ask(tenant, 'customer', 'GET', `/tickets/${ticket.id}`)).json()) as Ticket;
    expect(Object.keys(seen).sort()).toEqual([
      'anonymisedAt',
      'articleCount',
      'articles',
      'closedAt',
      'createdAt',
      'customer',
      'hasOlderArticles',
      'id',
      'number',
      'state',
      'subject',
      'turn',
      'updatedAt',
    ]);
    expect(Object.keys(seen.articles[1]!).sort()).toEqual([
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
    expect(seen.articles[1]!.author.id).toBeNull();
  });

  test('staff’s fields are refused by name', async () => {
    const response = await api.ask(tenant, 'customer', 'POST', '/tickets', { ...request, priority: 'urgent' });
    expect(response.status).toBe(403);
    expect((await problem(response)).fields?.[0]?.field).toBe('priority');
    const ticket = await newTicket();
    const note = await api.ask(tenant, 'customer', 'POST', `/tickets/${ticket.id}/articles`, {
      body: 'x',
      visibility: 'internal',
    });
    expect(note.status).toBe(403);
  });
});

describe('live events', () => {
  async function listen(who: 'agent' | 'customer') {
    const response = await api.ask(tenant, who, 'GET', '/events');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (wanted: string) => {
      let text = '';
      while (!text.includes(wanted)) text += (await reader.read()).value ?? '';
      return text;
    };
    await until('event: ready');
    return { until, stop: () => reader.cancel() };
  }

  test('a new ticket is announced to staff; a note is not announced to its customer, the reply is', async () => {
    const [agent, customer] = [await listen('agent'), await listen('customer')];
    const ticket = await newTicket();
    expect(await agent.until(ticket.id)).toContain('ticket.created');
    await customer.until(ticket.id);
    await api.ask(tenant, 'agent', 'POST', `/tickets/${ticket.id}/articles`, { body: 'Notiz', visibility: 'internal' });
    await api.ask(tenant, 'agent', 'POST', `/tickets/${ticket.id}/articles`, { body: 'Antwort' });
    const heard = await customer.until('"visibility":"public"');
    expect(heard).not.toContain('internal');
    await agent.stop();
    await customer.stop();
  });

  test('nobody listens without a session', async () => {
    expect((await api.ask(tenant, 'anonymous', 'GET', '/events')).status).toBe(401);
  });
});
