import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../testing/index.ts';
import { runErasure } from './erasure/index.ts';
import { mergeCustomers } from './merging/index.ts';
import { createCustomer } from './people/index.ts';
import { runRetention } from './retention/index.ts';
import { createTicket } from './tickets/index.ts';
import { tokenOf } from './tokens/index.ts';
import {
  addRequestNote,
  answerDataRequest,
  askIdentity,
  closeDataRequest,
  confirmRequestIdentity,
  createOwnDataRequest,
  createVisitorDataRequest,
  extendDataRequest,
  getDataRequest,
  listDataRequests,
  listOwnDataRequests,
  noteDataRequest,
  openDataRequestForm,
  openRequestLetter,
  proposeRequestLetter,
  proveIdentity,
  remindOfDataRequests,
  requestOfTicket,
  sendRequestLetter,
  startDataRequest,
} from './data-requests/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
const begin = new Date('2026-03-10T09:00:00Z');
const dayMs = 86_400_000;
const setNow = (at: Date) => test1.ports.clock.advance(at.getTime() - test1.ports.clock.now().getTime());
beforeAll(async () => {
  test1 = await openTestPorts({ now: begin });
});
beforeEach(async () => {
  setNow(begin);
  tenant = await mintTenant(test1.ports);
  await stateRegisters(tenant);
});
afterAll(() => test1.close());

const mails = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('notifications')
      .select(['kind', 'customerId', 'agentId', 'toAddress', 'objectId', 'oneTimeTokenId', 'state'])
      .where('tenantId', '=', tenant.tenantId)
      .orderBy('createdAt')
      .execute(),
  );
const kinds = async () => (await mails()).map(({ kind }) => kind).toSorted();
const noted = (more: object = {}) =>
  noteDataRequest(tenant.as.dpo, {
    right: 'access',
    source: 'letter',
    receivedOn: '2026-03-09',
    name: 'Ina Fremd',
    email: 'ina@fremd.example',
    address: 'Am Deich 3\n24103 Kiel',
    language: 'de',
    text: 'Was wissen Sie über mich?',
    ...more,
  });
const letter = { subject: 'Antwort', body: 'Guten Tag,\n\nhier ist die Antwort.', way: 'mail' as const };

describe('intake', () => {
  test('who is logged in proves nothing more, gets a receipt, and the clock runs', async () => {
    const own = await createOwnDataRequest(tenant.as.customer, { right: 'access', text: 'Bitte alles.' });
    expect(own).toMatchObject({ number: 1, state: 'received', receivedOn: '2026-03-10', dueOn: '2026-04-10' });
    const request = await getDataRequest(tenant.as.dpo, { id: own.id });
    expect(request.identity).toMatchObject({ proof: 'loggedIn', asked: null });
    expect(request.events.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['received', 'portal'],
      ['identityProven', 'loggedIn'],
      ['letter', 'receipt'],
    ]);
    expect(request.letters[0]).toMatchObject({
      kind: 'receipt',
      delivery: 'queued',
      to: { email: tenant.email.customer },
    });
    expect(request.letters[0]!.body).toMatch(/spätestens am 10\. April 2026/);
    expect(await kinds()).toEqual(['data-request-arrived', 'data-request-letter']);
    expect((await listOwnDataRequests(tenant.as.customer, undefined)).items).toMatchObject([{ id: own.id }]);
  });

  test('a visitor is told the same whether known or not, and becomes no customer', async () => {
    const ask = async (email: string) => {
      const form = await openDataRequestForm(tenant.system, undefined);
      const circumstances = {
        clientAddress: `192.0.2.${Math.ceil(Math.random() * 250)}`,
        language: 'en' as const,
        proven: true,
      };
      const input = { form, right: 'erasure' as const, name: '', email, text: '' };
      return createVisitorDataRequest(tenant.system, input, circumstances);
    };
    expect(await ask('nobody@fremd.example')).toBeUndefined();
    expect(await ask(tenant.email.customer)).toBeUndefined();
    const { items } = await listDataRequests(tenant.as.dpo, { part: 'open', limit: 50 });
    expect(items.map(({ person }) => person.customerId).toSorted()).toEqual(
      [null, tenant.as.customer.actor.id].toSorted(),
    );
    const sent = (await mails()).filter(({ kind }) => kind === 'data-request-letter');
    expect(sent.map(({ toAddress }) => toAddress).toSorted()).toEqual(
      [tenant.email.customer, 'nobody@fremd.example'].toSorted(),
    );
  });

  test('a form is taken once, and what fills in the hidden field leaves nothing behind', async () => {
    const form = await openDataRequestForm(tenant.system, undefined);
    const circumstances = { clientAddress: '198.51.100.9', language: 'de' as const, proven: true };
    const input = { form, right: 'access' as const, name: 'M', email: 'm@fremd.example', text: '' };
    await createVisitorDataRequest(tenant.system, { ...input, website: 'https://spam.example' }, circumstances);
    expect((await listDataRequests(tenant.as.dpo, { part: 'open', limit: 50 })).items).toEqual([]);
    await createVisitorDataRequest(tenant.system, input, circumstances);
    await expect(createVisitorDataRequest(tenant.system, input, circumstances)).rejects.toMatchObject({
      code: 'tooMany',
    });
    await expect(createVisitorDataRequest(tenant.system, { ...input, form: 'x' }, circumstances)).rejects.toMatchObject(
      {
        fields: [{ field: 'form', problem: 'formExpired' }],
      },
    );
  });

  test('a noted one counts from the day it came in; one from the future, or without a way to answer, is refused', async () => {
    expect(await noted()).toMatchObject({ number: 1, receivedOn: '2026-03-09', dueOn: '2026-04-09', source: 'letter' });
    expect(await noted()).toMatchObject({ number: 2 });
    await expect(noted({ receivedOn: '2026-03-11' })).rejects.toMatchObject({ fields: [{ field: 'receivedOn' }] });
    await expect(noted({ email: '', address: '' })).rejects.toMatchObject({ fields: [{ field: 'email' }] });
  });

  test('a ticket is passed on once, with its person, its first message and the day it came', async () => {
    const ticket = await createTicket(tenant.as.customer, { subject: 'Meine Daten', body: 'Bitte löschen.' });
    setNow(new Date(begin.getTime() + 3 * dayMs));
    const { number } = await requestOfTicket(tenant.as.agent, { ticketId: ticket.id, right: 'erasure' });
    const { items } = await listDataRequests(tenant.as.dpo, { part: 'open', limit: 50 });
    const request = await getDataRequest(tenant.as.dpo, { id: items[0]!.id });
    expect(request).toMatchObject({
      number,
      source: 'ticket',
      receivedOn: '2026-03-10',
      text: 'Meine Daten\n\nBitte löschen.',
      ticket: { id: ticket.id },
      person: { customerId: tenant.as.customer.actor.id },
    });
    await expect(requestOfTicket(tenant.as.agent, { ticketId: ticket.id, right: 'access' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(requestOfTicket(tenant.as.agent, { ticketId: randomUUID(), right: 'access' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('who it is', () => {
  test('a link to the known address proves it once, and no proof is kept', async () => {
    const request = await noted({ email: tenant.email.customer });
    expect(request.identity.ways).toEqual(['knownAddress', 'knowledge', 'callBack']);
    await askIdentity(tenant.as.dpo, { id: request.id, rung: 'knownAddress', letter });
    const mail = (await mails()).find(({ kind }) => kind === 'data-request-identity');
    const token = tokenOf(test1.ports.secret, mail!.oneTimeTokenId!);
    await confirmRequestIdentity(tenant.system, { token });
    expect(await getDataRequest(tenant.as.dpo, { id: request.id })).toMatchObject({
      state: 'inProgress',
      identity: { proof: 'knownAddress', asked: null },
    });
    await expect(confirmRequestIdentity(tenant.system, { token })).rejects.toMatchObject({
      fields: [{ field: 'token' }],
    });
  });

  test('a stranger gets no link; a card only where the register names it', async () => {
    const { id, identity } = await noted();
    expect(identity.ways).toEqual(['knowledge', 'callBack']);
    for (const rung of ['knownAddress', 'identityCard'] as const)
      await expect(askIdentity(tenant.as.dpo, { id, rung, letter })).rejects.toMatchObject({
        fields: [{ field: 'rung' }],
      });
    await expect(proveIdentity(tenant.as.dpo, { id, rung: 'identityCard', note: '' })).rejects.toMatchObject({
      fields: [{ field: 'rung', problem: 'wayNotFitting' }],
    });
    expect(await proveIdentity(tenant.as.dpo, { id, rung: 'knowledge', note: 'zwei Vertragsnummern' })).toMatchObject({
      state: 'inProgress',
      identity: { proof: 'knowledge' },
    });
  });

  test('nobody gets data whose identity nobody looked at', async () => {
    const { id } = await noted();
    await expect(startDataRequest(tenant.as.dpo, { id })).rejects.toMatchObject({
      fields: [{ problem: 'identityMissing' }],
    });
    const answer = { id, outcome: 'fulfilled' as const, refusal: null, letter };
    await expect(answerDataRequest(tenant.as.dpo, answer)).rejects.toMatchObject({ fields: [{ field: 'outcome' }] });
  });
});

describe('the clock', () => {
  test('overdue ones lead, pages follow each other, answered ones stand apart', async () => {
    const old = await noted({ receivedOn: '2026-01-15' });
    const soon = await noted({ receivedOn: '2026-02-13' });
    const late = await noted({ receivedOn: '2026-03-09' });
    const list = (more: object) => listDataRequests(tenant.as.dpo, { part: 'open', limit: 2, ...more });
    const first = await list({});
    expect(first).toMatchObject({ overdue: 1, dueSoon: 1 });
    expect(first.items.map(({ id, clock }) => [id, clock])).toEqual([
      [old.id, 'overdue'],
      [soon.id, 'soon'],
    ]);
    const second = await list({ cursor: first.nextCursor! });
    expect(second.items.map(({ id }) => id)).toEqual([late.id]);
    for (const { id } of [old, soon])
      await answerDataRequest(tenant.as.dpo, { id, outcome: 'dropped', refusal: null, letter: null });
    const done = await list({ part: 'done', limit: 1 });
    expect(done.items).toMatchObject([{ clock: 'stopped', outcome: 'dropped' }]);
    expect((await list({ part: 'done', limit: 1, cursor: done.nextCursor! })).items).toHaveLength(1);
  });

  test('two months more are told with the reason, once, and only within the first', async () => {
    const { id } = await noted();
    const extension = { id, reason: 'sehr viele Dateien', letter: { ...letter, body: 'Der Grund: ‹Grund›' } };
    const extended = await extendDataRequest(tenant.as.dpo, extension);
    expect(extended).toMatchObject({ dueOn: '2026-06-09', extended: true, extension: { possible: false } });
    expect(extended.letters.at(-1)).toMatchObject({ kind: 'extension', body: 'Der Grund: sehr viele Dateien' });
    await expect(extendDataRequest(tenant.as.dpo, extension)).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ problem: 'extendedAlready' }],
    });
    const other = await noted({ receivedOn: '2026-01-15' });
    await expect(extendDataRequest(tenant.as.dpo, { ...extension, id: other.id })).rejects.toMatchObject({
      fields: [{ problem: 'extensionTooLate' }],
    });
  });

  test('those who protect data are told once of what ends soon and once of what is over', async () => {
    await noted({ receivedOn: '2026-01-15' });
    await noted({ receivedOn: '2026-02-13' });
    for (let run = 0; run < 2; run++) await remindOfDataRequests(tenant.system, undefined);
    expect((await kinds()).filter((kind) => kind !== 'data-request-arrived')).toEqual([
      'data-request-overdue',
      'data-request-soon',
    ]);
    setNow(new Date('2026-03-20T09:00:00Z'));
    await remindOfDataRequests(tenant.system, undefined);
    expect((await kinds()).filter((kind) => kind === 'data-request-overdue')).toHaveLength(2);
  });
});

describe('letters', () => {
  test('a refusal names reason, authority and court; gaps have to be filled before it leaves', async () => {
    const { id } = await noted();
    const proposal = await proposeRequestLetter(tenant.as.dpo, { id, kind: 'refusal', refusal: 'unidentified' });
    expect(proposal.missing).toEqual([]);
    expect(proposal.body).toMatch(/Art\. 12 Abs\. 2 und 6 DSGVO/);
    expect(proposal.body).toMatch(/Datenschutz.*Art\. 77|Art\. 77.*Datenschutz/s);
    expect(proposal.body).toMatch(/Art\. 79 DSGVO/);
    const refuse = (body: string) =>
      answerDataRequest(tenant.as.dpo, {
        id,
        outcome: 'refused',
        refusal: 'unidentified',
        letter: { subject: proposal.subject, body, way: 'mail' },
      });
    await expect(refuse(proposal.body)).rejects.toMatchObject({
      fields: [{ field: 'letter.body', problem: 'gapLeft', value: '‹Begründung›' }],
    });
    const answered = await refuse(proposal.body.replace('‹Begründung›', 'niemand hat sich gemeldet.'));
    expect(answered).toMatchObject({
      state: 'answered',
      outcome: 'refused',
      refusal: 'unidentified',
      clock: 'stopped',
    });
  });

  test('every letter exists in both languages and names the number', async () => {
    for (const language of ['de', 'en'] as const) {
      const { id, number } = await noted({ language });
      for (const kind of [
        'receipt',
        'identity',
        'extension',
        'fulfilled',
        'partly',
        'refusal',
        'noData',
        'recipients',
      ] as const) {
        const { subject, body } = await proposeRequestLetter(tenant.as.dpo, { id, kind });
        expect(`${subject}${body}`, kind).toContain(String(number));
        expect(body, kind).toMatch(language === 'de' ? /^Guten Tag/ : /^Hello/);
        expect(subject.length, kind).toBeLessThan(100);
      }
    }
  });

  test('what was written can be printed; by mail it needs an address', async () => {
    const { id } = await noted({ email: '' });
    await expect(sendRequestLetter(tenant.as.dpo, { id, kind: 'receipt', to: null, letter })).rejects.toMatchObject({
      fields: [{ field: 'letter.way', problem: 'noAddress' }],
    });
    const request = await sendRequestLetter(tenant.as.dpo, {
      id,
      kind: 'receipt',
      to: null,
      letter: { ...letter, way: 'paper' },
    });
    expect(request.letters).toMatchObject([{ delivery: 'paper' }]);
    const paper = await openRequestLetter(tenant.as.dpo, { id: request.letters[0]!.id });
    expect(paper.blocks).toContainEqual({
      kind: 'address',
      lines: ['Ina Fremd', 'Am Deich 3', '24103 Kiel'],
      email: null,
      website: null,
    });
    await expect(openRequestLetter(tenant.as.dpo, { id: randomUUID() })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a notice to a recipient goes to the recipient', async () => {
    const { id } = await noted({ right: 'rectification' });
    const to = { name: 'Werft GmbH', email: 'daten@werft.example' };
    await sendRequestLetter(tenant.as.dpo, { id, kind: 'recipients', to, letter });
    expect(await mails()).toContainEqual(
      expect.objectContaining({ toAddress: to.email, customerId: null, agentId: null }),
    );
    await expect(sendRequestLetter(tenant.as.dpo, { id, kind: 'recipients', to: null, letter })).rejects.toMatchObject({
      fields: [{ field: 'to.name' }],
    });
  });
});

describe('the end', () => {
  const closeOne = async () => {
    const { id } = await createOwnDataRequest(tenant.as.customer, { right: 'access', text: 'Bitte alles.' });
    await startDataRequest(tenant.as.dpo, { id });
    await addRequestNote(tenant.as.dpo, { id, text: 'mit Kundin telefoniert' });
    await expect(closeDataRequest(tenant.as.dpo, { id })).rejects.toMatchObject({ code: 'conflict' });
    await answerDataRequest(tenant.as.dpo, { id, outcome: 'fulfilled', refusal: null, letter });
    await closeDataRequest(tenant.as.dpo, { id });
    return id;
  };

  test('steps are in order and each is named with who took it', async () => {
    const id = await closeOne();
    const { events, state } = await getDataRequest(tenant.as.dpo, { id });
    expect(state).toBe('closed');
    expect(events.map(({ kind }) => kind)).toEqual([
      'received',
      'identityProven',
      'letter',
      'started',
      'noted',
      'answered',
      'letter',
      'closed',
    ]);
    expect(events.map(({ by }) => by?.id ?? null).filter(Boolean)).toHaveLength(5);
    await expect(addRequestNote(tenant.as.dpo, { id, text: 'x' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('three years after closing it goes with letters and mails, not a day earlier', async () => {
    await closeOne();
    const open = await noted();
    const run = async (days: number) =>
      (await runRetention(tenant.system, new Date(begin.getTime() + days * dayMs + 1_000))).filter(
        ({ category }) => category === 'dataRequests',
      );
    expect(await run(1_095)).toEqual([]);
    expect(await run(1_097)).toMatchObject([{ objects: 1 }]);
    const left = await listDataRequests(tenant.as.dpo, { part: 'done', limit: 50 });
    expect(left.items).toEqual([]);
    expect((await listDataRequests(tenant.as.dpo, { part: 'open', limit: 50 })).items).toMatchObject([{ id: open.id }]);
    expect((await mails()).filter(({ objectId }) => objectId !== open.id)).toEqual([]);
  });

  test('of an erased person the proof stays and nothing else', async () => {
    const id = await closeOne();
    const customerId = tenant.as.customer.actor.id!;
    const erasureId = randomUUID();
    await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx
        .insertInto('erasures')
        .values({ tenantId: tenant.tenantId, erasureId, customerId, requestedAt: begin })
        .execute(),
    );
    await runErasure(tenant.system, erasureId);
    const request = await getDataRequest(tenant.as.dpo, { id });
    expect(request).toMatchObject({
      person: { customerId: null, name: '', email: '', address: '' },
      text: '',
      outcome: 'fulfilled',
      erasedAt: begin.toISOString(),
    });
    expect(request.letters.map(({ subject, body, to }) => [subject, body, to.email])).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(JSON.stringify(request)).not.toMatch(/kunde|telefoniert|alles/i);
  });

  test('of two merged people the one who stays has the requests', async () => {
    const person = (email: string) => createCustomer(tenant.as.admin, { firstName: 'A', lastName: 'B', email });
    const [stays, goes] = [await person('a@werft.example'), await person('b@werft.example')];
    const { id } = await noted({ email: 'b@werft.example' });
    await mergeCustomers(tenant.as.admin, {
      id: stays.id,
      otherId: goes.id,
      name: 'kept',
      email: 'kept',
      organisation: 'kept',
    });
    expect((await getDataRequest(tenant.as.dpo, { id })).person.customerId).toBe(stays.id);
  });

  test('administrators read, agents and customers do not', async () => {
    const { id } = await noted();
    expect(await getDataRequest(tenant.as.admin, { id })).toMatchObject({ id });
    const drop = { id, outcome: 'dropped' as const, refusal: null, letter: null };
    await expect(answerDataRequest(tenant.as.admin, drop)).rejects.toMatchObject({ code: 'forbidden' });
    for (const who of ['agent', 'customer'] as const)
      await expect(getDataRequest(tenant.as[who], { id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
