import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  checkNotice,
  closeDataRequest,
  getDataRequest,
  listChannels,
  listCustomers,
  listDataRequests,
  listQuarantine,
  listTickets,
  openRequestMail,
  answerDataRequest,
  setIntake,
  setRequestRight,
  setRetentionRule,
  updateChannel,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
const signal = new AbortController().signal;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  worker.sent.length = 0;
  const { items } = await listChannels(tenant.as.admin, undefined);
  await updateChannel(tenant.as.admin, { id: items[0]!.id, takes: 'dataRequests' });
});
afterAll(() => worker.close());

const eva = 'eva@fremd.example';
const from = (more: object = {}) => letter({ from: `Eva Fremd <${eva}>`, ...more });
const arrive = (more: object = {}, envelope = eva) => worker.receive(tenant, from(more), envelope);
const requests = async () => (await listDataRequests(tenant.as.dpo, { part: 'open', limit: 100 })).items;
const tickets = async () => (await listTickets(tenant.as.agent, { limit: 100 })).items;
const theOne = async () => getDataRequest(tenant.as.dpo, { id: (await requests())[0]!.id });
/** Sends everything that is queued; @returns what went to the person */
async function post() {
  const queued = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').select('notificationId').where('state', '=', 'queued').execute(),
  );
  for (const { notificationId } of queued)
    await worker.handlers['mail.deliver-notification']({ tenantId: tenant.tenantId, notificationId }, signal);
  return worker.sent.filter(({ to }) => to.address === eva);
}

test('what a stranger writes there is a request with its period and receipt, and makes nobody a customer', async () => {
  await setIntake(tenant.as.admin, { policy: 'invited', answersStrangers: true, quarantineDays: 7 });
  await arrive({ subject: 'Auskunft', text: 'Bitte Auskunft nach Art. 15 DSGVO.' });
  expect(await requests()).toMatchObject([
    {
      right: 'access',
      rightUnclear: false,
      source: 'mail',
      state: 'received',
      person: { customerId: null, name: 'Eva Fremd', email: eva },
    },
  ]);
  expect((await theOne()).text).toBe('Auskunft\n\nBitte Auskunft nach Art. 15 DSGVO.');
  expect(await tickets()).toEqual([]);
  expect((await listQuarantine(tenant.as.agent, { limit: 10 })).items).toEqual([]);
  expect((await listCustomers(tenant.as.agent, { limit: 100 })).items.map(({ email }) => email)).not.toContain(eva);
  const [receipt] = await post();
  expect(receipt!.from.address).toBe(tenant.supportAddress);
  expect(receipt!.text).toContain('Art. 15');
});

test('an address that is known belongs to its person', async () => {
  await worker.receive(tenant, letter({ from: tenant.email.customer, subject: 'Löschung' }), tenant.email.customer);
  expect((await requests())[0]!.person.customerId).not.toBeNull();
});

test('where the words name no right somebody says which, and the receipt goes then', async () => {
  await arrive({ subject: 'Datenschutz', text: 'Ich habe ein Anliegen.' });
  const { id, rightUnclear } = await theOne();
  expect(rightUnclear).toBe(true);
  expect(await post()).toEqual([]);
  const settled = await setRequestRight(tenant.as.dpo, { id, right: 'erasure' });
  expect(settled).toMatchObject({ right: 'erasure', rightUnclear: false });
  expect(settled.events.map(({ kind, detail }) => [kind, detail])).toContainEqual(['rightSet', 'erasure']);
  expect((await post()).map(({ text }) => text.includes('Art. 17'))).toEqual([true]);
});

test('a right can be corrected until the answer, not after', async () => {
  await arrive({ subject: 'Auskunft' });
  const { id } = await theOne();
  await setRequestRight(tenant.as.dpo, { id, right: 'portability' });
  await answerDataRequest(tenant.as.dpo, { id, outcome: 'dropped', refusal: null, letter: null });
  await expect(setRequestRight(tenant.as.dpo, { id, right: 'access' })).rejects.toMatchObject({
    fields: [{ field: 'state', problem: 'requestAnswered' }],
  });
});

test('an answer to our letter is added to its request; the same from another address is a request of its own', async () => {
  await arrive({ subject: 'Auskunft' });
  const [receipt] = await post();
  await arrive({ subject: 'AW: Ihre Anfrage', text: 'Hier noch etwas.', inReplyTo: receipt!.messageId });
  expect((await theOne()).events.at(-1)).toMatchObject({ kind: 'wrote', note: 'Hier noch etwas.', by: null });
  expect(await requests()).toHaveLength(1);
  await worker.receive(
    tenant,
    letter({ from: 'mallory@fremd.example', subject: 'Löschung', inReplyTo: receipt!.messageId }),
    'mallory@fremd.example',
  );
  expect(await requests()).toHaveLength(2);
});

test('an answer to a request that is closed opens a new one', async () => {
  await arrive({ subject: 'Auskunft' });
  const [receipt] = await post();
  const { id } = await theOne();
  await answerDataRequest(tenant.as.dpo, { id, outcome: 'dropped', refusal: null, letter: null });
  await closeDataRequest(tenant.as.dpo, { id });
  await arrive({ subject: 'Auskunft, noch einmal', inReplyTo: receipt!.messageId });
  expect((await requests()).map(({ number }) => number)).toEqual([2]);
});

test('a machine opens no request: its mail is a ticket, and its answer to a letter is kept and told to nobody', async () => {
  const automatic = { headers: ['Auto-Submitted: auto-replied'] };
  await arrive({ subject: 'Abwesend: Auskunft', ...automatic });
  expect(await requests()).toEqual([]);
  expect(await tickets()).toHaveLength(1);
  await arrive({ subject: 'Auskunft' });
  const [receipt] = await post();
  const before = worker.sent.length;
  await arrive({ subject: 'Abwesend', text: 'Bin im Urlaub.', inReplyTo: receipt!.messageId, ...automatic });
  expect((await theOne()).events.at(-1)).toMatchObject({ kind: 'wrote', note: 'Bin im Urlaub.' });
  await post();
  expect(worker.sent).toHaveLength(before);
});

test('the same message again changes nothing, and one address gets three receipts a day', async () => {
  const once = from({ subject: 'Auskunft' });
  await worker.receive(tenant, once, eva);
  await worker.receive(tenant, once, eva);
  expect(await requests()).toHaveLength(1);
  for (const nth of [2, 3, 4]) await arrive({ subject: 'Auskunft', text: `Nummer ${nth}` });
  expect(await requests()).toHaveLength(4);
  expect(await post()).toHaveLength(3);
});

test('the message is there as it came, with its files, until raw mails go', async () => {
  await arrive({ subject: 'Auskunft' });
  const { id, hasMail } = await theOne();
  expect(hasMail).toBe(true);
  expect((await openRequestMail(tenant.as.dpo, { id })).bytes).toBeGreaterThan(0);
  await setRetentionRule(tenant.as.dpo, { category: 'rawMails', period: 'P30D', reason: '' });
  worker.ports.clock.advance(40 * 86_400_000);
  await worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
  expect((await theOne()).hasMail).toBe(false);
  await expect(openRequestMail(tenant.as.dpo, { id })).rejects.toMatchObject({ code: 'notFound' });
});

test('the notice says so, and it holds', async () => {
  const { sentences } = await checkNotice(tenant.as.dpo, { language: 'de' });
  const said = sentences.find(({ id }) => id === 'rights.mailbox');
  expect(said).toMatchObject({ verdict: 'holds' });
  expect(JSON.stringify(said)).toContain(tenant.supportAddress);
});
