import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataRequest, DataRequestPage } from '@redlich/contract';
import { createTicket } from '@redlich/domain';
import { mintTenant, stateRegisters, type TestTenant } from '@redlich/domain/testing';
import { pdfText } from '@redlich/platform/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  await stateRegisters(tenant);
});
afterAll(() => api.close());

let network = 0;
const ask = (who: Who, method: string, path: string, body?: unknown, of = tenant) =>
  api.ask(of, who, method, path, body, { 'x-forwarded-for': `10.9.0.${(network += 1)}` });
const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
const written = () => ({
  right: 'access',
  source: 'phone',
  receivedOn: today(),
  name: 'Ina Fremd',
  email: 'ina@fremd.example',
  address: '',
  language: 'de',
  text: '',
});
const letter = { subject: 'Antwort', body: 'Guten Tag,\n\nhier ist sie.', way: 'mail' };
const noted = () => json<DataRequest>(ask('dpo', 'POST', '/data-requests', written()));

describe('who may what', () => {
  test.each<[Who, string, string, number]>([
    ['dpo', 'GET', '/data-requests', 200],
    ['admin', 'GET', '/data-requests', 200],
    ['agent', 'GET', '/data-requests', 403],
    ['customer', 'GET', '/data-requests', 403],
    ['anonymous', 'GET', '/data-requests', 401],
    ['anonymous', 'GET', '/profile/data-requests', 401],
    ['agent', 'GET', '/profile/data-requests', 403],
  ])('%s: %s %s is %i', async (who, method, path, status) => {
    expect((await ask(who, method, path)).status).toBe(status);
  });

  test('an unknown request and another tenant’s are not there, whatever is asked of them', async () => {
    const { id } = await noted();
    for (const [of, one] of [
      [tenant, randomUUID()],
      [other, id],
    ] as const)
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['GET', '/proposal?kind=receipt', undefined],
        ['POST', '/start', {}],
        ['POST', '/closing', {}],
        ['POST', '/notes', { text: 'x' }],
        ['POST', '/answer', { outcome: 'dropped', refusal: null, letter: null }],
      ] as const)
        expect((await ask('dpo', method, `/data-requests/${one}${path}`, body, of)).status, path).toBe(404);
  });
});

describe('from receipt to the end', () => {
  test('each step answers with the request as it is then; what does not fit is 409 or 422 at its field', async () => {
    const { id } = await noted();
    const step = (path: string, body?: unknown) => ask('dpo', 'POST', `/data-requests/${id}${path}`, body);
    const refusedAt = async (answer: Promise<Response>) => {
      const { fields } = await json<{ fields: { field: string }[] }>(answer);
      return fields.map(({ field }) => field);
    };
    const answer = (more: object) => step('/answer', { outcome: 'fulfilled', refusal: null, letter, ...more });
    expect((await step('/start', {})).status).toBe(422);
    expect(await refusedAt(answer({}))).toEqual(['outcome']);
    expect(await refusedAt(step('/identity', { rung: 'knownAddress', letter }))).toEqual(['rung']);
    expect((await step('/identity', { rung: 'loggedIn', letter })).status).toBe(422);
    expect(await json(step('/identity', { rung: 'callBack', letter: null }))).toMatchObject({ state: 'identity' });
    expect(await json(step('/identity/proof', { rung: 'callBack', note: '' }))).toMatchObject({ state: 'inProgress' });
    const long = { reason: 'sehr viel', letter: { ...letter, body: 'Grund: ‹Grund›' } };
    expect(await json(step('/extension', long))).toMatchObject({ extended: true });
    expect((await step('/extension', long)).status).toBe(409);
    expect(await refusedAt(answer({ letter: { ...letter, body: 'noch ‹offen›' } }))).toEqual(['letter.body']);
    expect((await step('/closing', {})).status).toBe(409);
    expect(await json(answer({}))).toMatchObject({ state: 'answered', outcome: 'fulfilled' });
    expect((await answer({})).status).toBe(409);
    const recipient = { kind: 'recipients', to: { name: 'Werft', email: 'a@werft.example' }, letter };
    expect((await step('/letters', recipient)).status).toBe(200);
    expect(await json(step('/closing', {}))).toMatchObject({ state: 'closed' });
    expect((await step('/letters', recipient)).status).toBe(409);
    expect((await step('/notes', { text: 'x' })).status).toBe(409);
  });

  test('a letter is a PDF for those who read requests, and for nobody else', async () => {
    const { id } = await noted();
    const answer = { outcome: 'noData', refusal: null, letter: { ...letter, body: 'Guten Tag,\n\nnichts gefunden.' } };
    const { letters } = await json<DataRequest>(ask('dpo', 'POST', `/data-requests/${id}/answer`, answer));
    const path = `/data-request-letters/${letters[0]!.id}/file?format=pdf`;
    const file = await ask('admin', 'GET', path);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const text = await pdfText(new Uint8Array(await file.arrayBuffer()));
    expect(text).toContain('nichts gefunden.');
    expect(text).toContain('Möwe IT');
    expect((await ask('agent', 'GET', path)).status).toBe(403);
    expect((await ask('dpo', 'GET', path, undefined, other)).status).toBe(404);
  });

  test('an agent passes a ticket on once', async () => {
    const ticket = await createTicket(tenant.as.customer, { subject: 'Daten', body: 'Bitte löschen.' });
    const pass = () => ask('agent', 'POST', '/data-requests/of-ticket', { ticketId: ticket.id, right: 'erasure' });
    expect((await pass()).status).toBe(201);
    expect((await pass()).status).toBe(409);
    expect(
      (await ask('customer', 'POST', '/data-requests/of-ticket', { ticketId: ticket.id, right: 'access' })).status,
    ).toBe(403);
  });
});

describe('without an account', () => {
  const formOf = async () =>
    (await json<{ form: string }>(ask('anonymous', 'POST', '/visitor/data-request-forms', {}))).form;
  const send = async (more: object = {}) =>
    ask('anonymous', 'POST', '/visitor/data-requests', {
      form: await formOf(),
      right: 'access',
      name: '',
      email: `x${network}@fremd.example`,
      text: '',
      ...more,
    });

  test('known and unknown are answered alike, to the letter', async () => {
    const [known, unknown] = [await send({ email: tenant.email.customer }), await send()];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(known.status).toBe(202);
    const { items } = await json<DataRequestPage>(ask('dpo', 'GET', '/data-requests'));
    expect(items.filter(({ source }) => source === 'form')).toHaveLength(2);
  });

  test('a forged form is 422, a fourth request for one address 429, a wrong link 422', async () => {
    expect((await send({ form: 'a.b.c' })).status).toBe(422);
    const email = 'oft@fremd.example';
    for (let at = 0; at < 3; at++) expect((await send({ email })).status).toBe(202);
    expect((await send({ email })).status).toBe(429);
    expect((await ask('anonymous', 'POST', '/visitor/data-requests/identity', { token: 'x' })).status).toBe(422);
  });
});
