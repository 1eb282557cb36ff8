import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createContract,
  createCustomer,
  createOrganisation,
  createTicket,
  deleteQuarantinedMail,
  getQuarantinedMail,
  getTicket,
  listCustomers,
  listQuarantine,
  listTickets,
  releaseMail,
  setChannelIntake,
  setIntake,
  updateTicket,
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
});
afterAll(() => worker.close());

type Settings = Parameters<typeof setIntake>[1];
const decide = (policy: Settings['policy'], more: Partial<Settings> = {}) =>
  setIntake(tenant.as.admin, { policy, answersStrangers: true, quarantineDays: 7, ...more });
const tickets = async () => (await listTickets(tenant.as.agent, { limit: 100 })).items;
const people = async () => (await listCustomers(tenant.as.agent, { limit: 100 })).items.map(({ email }) => email);
const waiting = async () => (await listQuarantine(tenant.as.agent, { limit: 100 })).items;
const from = (address: string, more: object = {}) => letter({ from: `Eva Fremd <${address}>`, ...more });
/** Runs the answers that were enqueued, each twice as after a crash. */
async function answerAll() {
  const ids = (await waiting()).map(({ id }) => id);
  for (const incomingMailId of [...ids, ...ids])
    await worker.handlers['mail.answer-stranger']({ tenantId: tenant.tenantId, incomingMailId }, signal);
}
const night = () => worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
const everything = () =>
  withTenant(worker.ports.db, tenant.tenantId, async (tx) => {
    const texts = [];
    for (const table of ['incomingMails', 'quarantinedMails', 'customers', 'auditEntries', 'strangerAnswers'] as const)
      texts.push(...(await tx.selectFrom(table).selectAll().where('tenantId', '=', tenant.tenantId).execute()));
    return JSON.stringify(texts);
  });

test('a stranger makes no person and no ticket; the mail waits with its reason and its end', async () => {
  await decide('known');
  await worker.receive(tenant, from('eva@fremd.example', { subject: 'Angebot', text: '<b>Guten Tag</b>' }));
  expect(await tickets()).toEqual([]);
  expect(await people()).toEqual([tenant.email.customer]);
  const [mail] = await waiting();
  expect(mail).toMatchObject({
    sender: { name: 'Eva Fremd', address: 'eva@fremd.example' },
    subject: 'Angebot',
    reason: 'unknown',
    channel: tenant.supportAddress,
    customerId: null,
    expiresAt: new Date(worker.ports.clock.now().getTime() + 7 * 86_400_000).toISOString(),
  });
  expect((await getQuarantinedMail(tenant.as.agent, { id: mail!.id })).bodyText).toBe('<b>Guten Tag</b>');
});

test('released, it becomes a ticket of a customer, and the next mail comes through by itself', async () => {
  await decide('known');
  const organisation = await createOrganisation(tenant.as.agent, { name: 'Fremd GmbH' });
  await worker.receive(tenant, from('eva@fremd.example', { subject: 'Angebot' }));
  const [mail] = await waiting();
  await releaseMail(tenant.as.agent, { id: mail!.id, organisationId: organisation.id, invites: true });
  await worker.handlers['mail.receive']({ tenantId: tenant.tenantId, incomingMailId: mail!.id }, signal);
  expect(await waiting()).toEqual([]);
  const [ticket] = await tickets();
  expect(ticket).toMatchObject({
    subject: 'Angebot',
    customer: { name: 'Eva Fremd', email: 'eva@fremd.example' },
    organisation: { id: organisation.id },
  });
  worker.ports.clock.advance(1000);
  await worker.receive(tenant, from('eva@fremd.example', { subject: 'Noch eins' }));
  expect(await tickets()).toHaveLength(2);
  await expect(releaseMail(tenant.as.agent, { id: mail!.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('after its days a mail is gone without a trace: row, file, sender and the memory of the answer', async () => {
  await decide('known', { quarantineDays: 3 });
  await worker.receive(tenant, from('eva@spurlos.example', { subject: 'Spurlos' }));
  await answerAll();
  worker.ports.clock.advance(3 * 86_400_000 - 1000);
  await night();
  expect(await waiting()).toHaveLength(1);
  worker.ports.clock.advance(1000);
  await night();
  await night();
  expect(await waiting()).toEqual([]);
  const left = await everything();
  expect(left).not.toMatch(/spurlos/i);
  expect(left).not.toContain('addressHash');
  const blobs = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('blobs').select(['blobId', 'sha256']).where('tenantId', '=', tenant.tenantId).execute(),
  );
  for (const blob of blobs) await worker.handlers['files.delete-blob']({ tenantId: tenant.tenantId, ...blob }, signal);
  const keys = [];
  for await (const { key } of worker.ports.files.list(`${tenant.tenantId}/`)) keys.push(key);
  expect(keys).toEqual([]);
});

test('an agent deletes one at once', async () => {
  await decide('known');
  await worker.receive(tenant, from('eva@fremd.example'));
  const [mail] = await waiting();
  await deleteQuarantinedMail(tenant.as.agent, { id: mail!.id });
  expect(await worker.incoming(tenant)).toEqual([]);
  await expect(deleteQuarantinedMail(tenant.as.agent, { id: mail!.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('Zendesk relay spam 2025: a stranger gets one neutral answer a day, without a word of the message', async () => {
  await decide('known');
  for (const subject of ['Gewinnspiel klicken', 'Gewinnspiel klicken!'])
    await worker.receive(tenant, from('opfer@fremd.example', { subject, text: 'https://boese.example' }));
  await answerAll();
  expect(worker.sent).toHaveLength(1);
  const [answer] = worker.sent;
  expect(answer).toMatchObject({
    to: { name: '', address: 'opfer@fremd.example' },
    from: { address: tenant.supportAddress },
    automatic: 'auto-replied',
  });
  expect(JSON.stringify(answer)).not.toMatch(/Gewinnspiel|boese|Eva/);
  worker.ports.clock.advance(86_400_000);
  await worker.receive(tenant, from('opfer@fremd.example', { subject: 'Am Tag danach' }));
  await answerAll();
  expect(worker.sent).toHaveLength(2);
});

test.each<[string, string, string | undefined]>([
  ['a machine', from('eva@fremd.example', { headers: ['Auto-Submitted: auto-replied'] }), undefined],
  ['a list', from('eva@fremd.example', { headers: ['List-Id: <liste.fremd.example>'] }), undefined],
  ['the null sender', from('eva@fremd.example'), ''],
  ['a no-reply address', from('no-reply@fremd.example'), undefined],
  ['two From headers', from('eva@fremd.example', { headers: ['From: Chef <chef@firma.example>'] }), undefined],
])('no answer to %s', async (_, raw, envelopeFrom) => {
  await decide('invited');
  await worker.receive(tenant, raw, envelopeFrom ?? 'eva@fremd.example');
  await answerAll();
  expect(await waiting()).toHaveLength(1);
  expect(worker.sent).toEqual([]);
});

test('no answer to an address that takes in mail here, to the own staff, or where the tenant wants none', async () => {
  const neighbour = await mintTenant(worker.ports);
  await decide('known');
  await worker.receive(tenant, from(neighbour.supportAddress));
  await worker.receive(tenant, from(tenant.email.agent));
  await decide('known', { answersStrangers: false });
  await worker.receive(tenant, from('eva@fremd.example'));
  await answerAll();
  expect(await waiting()).toHaveLength(3);
  expect(worker.sent).toEqual([]);
});

test('contract holders: known people come in as long as their organisation has a contract in force', async () => {
  await decide('contract');
  const { id: organisationId } = await createOrganisation(tenant.as.agent, {
    name: 'Werft',
    domains: ['werft.example'],
  });
  await worker.receive(tenant, from('ohne@werft.example'));
  expect((await waiting()).map(({ reason }) => reason)).toEqual(['noContract']);
  await createContract(tenant.as.agent, { organisationId, number: 'W', startsOn: '2026-01-01', endsOn: '2026-12-31' });
  await worker.receive(tenant, from('neu@werft.example'));
  expect((await tickets()).map(({ customer }) => customer!.email)).toEqual(['neu@werft.example']);
});

test('who is in an open ticket may answer whatever the policy; in a closed one the policy decides', async () => {
  const ticket = await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'Druckt nicht.' });
  await decide('invited');
  const answer = letter({ from: tenant.email.customer, subject: `Re: Drucker [#${ticket.number}]` });
  worker.ports.clock.advance(1000);
  await worker.receive(tenant, answer);
  expect((await getTicket(tenant.as.agent, { id: ticket.id })).articles).toHaveLength(2);
  await updateTicket(tenant.as.agent, { id: ticket.id, state: 'closed' });
  await worker.receive(tenant, letter({ from: tenant.email.customer, subject: `Nochmal [#${ticket.number}]` }));
  expect((await waiting()).map(({ reason }) => reason)).toEqual(['notInvited']);
});

test('an address of its own may decide otherwise than the tenant', async () => {
  await decide('known');
  await setChannelIntake(tenant.as.admin, { id: tenant.channelId, policy: 'open' });
  await worker.receive(tenant, from('eva@fremd.example'));
  expect(await tickets()).toHaveLength(1);
});

test('the portal and the api hold to the same policy', async () => {
  await decide('contract');
  await expect(createTicket(tenant.as.customer, { subject: 'x', body: 'y' })).rejects.toMatchObject({
    code: 'forbidden',
    fields: [{ field: 'customer', problem: 'notAccepted' }],
  });
  await decide('known');
  await createTicket(tenant.as.customer, { subject: 'x', body: 'y' });
});

test('the 61st mail of a sender within an hour waits, and an hour later the next comes through', async () => {
  await withTenant(worker.ports.db, tenant.tenantId, async (tx) => {
    await worker.receive(tenant, from('viel@kunde.example'));
    const first = await tx
      .selectFrom('incomingMails')
      .selectAll()
      .where('tenantId', '=', tenant.tenantId)
      .executeTakeFirstOrThrow();
    const rows = Array.from({ length: 59 }, (_, at) => ({
      ...first,
      incomingMailId: crypto.randomUUID(),
      messageId: `<${at}@kunde.example>`,
    }));
    await tx.insertInto('incomingMails').values(rows).execute();
  });
  await worker.receive(tenant, from('viel@kunde.example', { subject: 'Nummer 61' }));
  expect(await tickets()).toHaveLength(1);
  expect((await waiting()).map(({ reason, subject }) => [reason, subject])).toEqual([['tooMany', 'Nummer 61']]);
  worker.ports.clock.advance(3_600_001);
  await worker.receive(tenant, from('viel@kunde.example', { subject: 'Später' }));
  expect(await tickets()).toHaveLength(2);
});

test('zammad #2358, #5643: of five hundred people in To and Cc none becomes a person here, only the sender a contact', async () => {
  const many = Array.from({ length: 500 }, (_, at) => `n${at}@viele.example`).join(', ');
  await worker.receive(tenant, from('eva@fremd.example', { headers: [`Cc: ${many}`] }));
  expect(await people()).toEqual(['eva@fremd.example', tenant.email.customer]);
  const { items } = await listCustomers(tenant.as.agent, { hasLogin: true, limit: 10 });
  expect(items.map(({ email }) => email)).toEqual([tenant.email.customer]);
});

test('Zendesk ticket trick, CC spoofing 2024: a name in CC takes part in nothing', async () => {
  await worker.receive(
    tenant,
    from('eva@fremd.example', { headers: ['Cc: boese@dritte.example'], messageId: '<a@b>' }),
  );
  const [ticket] = await tickets();
  worker.ports.clock.advance(1000);
  await worker.receive(
    tenant,
    letter({ from: 'boese@dritte.example', inReplyTo: '<a@b>', subject: `Re: [#${ticket!.number}]` }),
  );
  expect(await tickets()).toHaveLength(2);
  expect((await getTicket(tenant.as.agent, { id: ticket!.id })).articles).toHaveLength(1);
});

test('zammad #5064: the number alone threads a stranger into nothing, and opens no way past the policy', async () => {
  const ticket = await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'Druckt nicht.' });
  await decide('known');
  await worker.receive(tenant, from('eva@fremd.example', { subject: `AW: Drucker [#${ticket.number}]` }));
  expect((await waiting()).map(({ reason }) => reason)).toEqual(['unknown']);
  expect((await getTicket(tenant.as.agent, { id: ticket.id })).articles).toHaveLength(1);
});

test('the same sender is known to one tenant and a stranger to the other', async () => {
  const neighbour = await mintTenant(worker.ports);
  await decide('known');
  await setIntake(neighbour.as.admin, { policy: 'known', answersStrangers: true, quarantineDays: 7 });
  await createCustomer(tenant.as.agent, { firstName: 'Eva', lastName: 'Beides', email: 'eva@beides.example' });
  await worker.receive(tenant, from('eva@beides.example'));
  await worker.receive(neighbour, from('eva@beides.example'));
  expect(await tickets()).toHaveLength(1);
  expect((await listTickets(neighbour.as.agent, { limit: 10 })).items).toEqual([]);
  const [mail] = (await listQuarantine(neighbour.as.agent, { limit: 10 })).items;
  await expect(getQuarantinedMail(tenant.as.agent, { id: mail!.id })).rejects.toMatchObject({ code: 'notFound' });
  await expect(releaseMail(tenant.as.agent, { id: mail!.id })).rejects.toMatchObject({ code: 'notFound' });
});
