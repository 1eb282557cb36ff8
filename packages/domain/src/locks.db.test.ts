import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  mintTenant,
  openTestPorts,
  stateRegisters,
  testPassword,
  type TestPorts,
  type TestTenant,
} from '../testing/index.ts';
import { getReach, writeAnnouncement } from './announcements/index.ts';
import { beginErasure, eraseOnRequest, listErasures, resumeErasures, runErasure } from './erasure/index.ts';
import { readingLocked, type Scope } from './kernel/index.ts';
import {
  addKeepingDuty,
  applyLocks,
  liftRestriction,
  listHolds,
  listLockedTickets,
  lookAtLockedTicket,
  placeHold,
  releaseHold,
  remindOfHolds,
  restrictCustomer,
  reviewHold,
  tellOfLifting,
} from './locks/index.ts';
import { createOrganisation, listCustomers, updateCustomer } from './people/index.ts';
import { listReadAccesses } from './read-accesses/index.ts';
import { previewRetention, runRetention, setRetentionRule } from './retention/index.ts';
import { countTickets, createArticle, createTicket, getTicket, listTickets, updateTicket } from './tickets/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
const start = new Date('2026-03-02T09:00:00Z');
beforeAll(async () => {
  testPorts = await openTestPorts({ now: start });
});
beforeEach(async () => {
  at(start);
  tenant = await mintTenant(testPorts.ports);
});
afterAll(() => testPorts.close());

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(testPorts.ports.db, tenant.tenantId, work);
const at = (moment: Date) => testPorts.ports.clock.advance(moment.getTime() - testPorts.ports.clock.now().getTime());
const on = (day: string) => at(new Date(`${day}T09:00:00Z`));
const soon = '2026-06-01';

async function closedTicket(subject: string, more: { tags?: string[] } = {}) {
  const { id } = await createTicket(tenant.as.customer, { subject, body: `Text von ${subject}` });
  await createArticle(tenant.as.agent, { id, visibility: 'internal', body: `Notiz zu ${subject}` });
  await updateTicket(tenant.as.agent, { id, state: 'closed', ...more });
  return id;
}
const seen = async (scope: Scope) => (await listTickets(scope, { limit: 50 })).items.map(({ id }) => id);
const archived = async () => (await listLockedTickets(tenant.as.dpo, { limit: 50 })).items;
const left = () =>
  readingLocked(tenant.system, async ({ tx }) =>
    (await tx.selectFrom('tickets').select('ticketId').execute()).map(({ ticketId }) => ticketId),
  );
const rule = { category: 'closedTickets', period: 'P30D', reason: '' } as const;

test('a ticket under legal hold survives disposal and is hidden; released, it is seen and goes with the next run', async () => {
  const [held, free] = [await closedTicket('Streit'), await closedTicket('Alltag')];
  await setRetentionRule(tenant.as.dpo, rule);
  const hold = await placeHold(tenant.as.dpo, { kind: 'ticket', reference: held, reason: 'Klage', reviewOn: soon });
  expect(hold.about).toMatchObject({ kind: 'ticket', id: held, name: expect.stringMatching(/^#\d+$/) });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([free]);
  expect(await seen(tenant.as.customer)).toEqual([free]);
  expect((await listTickets(tenant.as.agent, { limit: 50, text: 'Streit' })).items).toEqual([]);
  await expect(getTicket(tenant.as.agent, { id: held })).rejects.toMatchObject({ code: 'notFound' });
  await expect(updateTicket(tenant.as.agent, { id: held, state: 'open' })).rejects.toMatchObject({ code: 'notFound' });
  expect(await archived()).toMatchObject([{ id: held, lock: 'LEGAL_HOLD', until: null }]);

  on('2026-05-02');
  expect((await previewRetention(tenant.as.dpo, rule)).objects).toBe(1);
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([held]);

  await releaseHold(tenant.as.dpo, { id: hold.id, reason: 'Vergleich' });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([held]);
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([]);
  expect((await listHolds(tenant.as.dpo, { limit: 10 })).items).toMatchObject([
    { about: null, releaseReason: 'Vergleich' },
  ]);
});

test('a hold on a person or an organisation keeps what is closed, leaves what is worked on in use, and new ones come under it', async () => {
  const organisation = await createOrganisation(tenant.as.admin, { name: 'Werft', domains: [], note: '' });
  await updateCustomer(tenant.as.admin, { id: tenant.as.customer.actor.id!, organisationId: organisation.id });
  const closed = await closedTicket('Früher');
  const open = await createTicket(tenant.as.customer, { subject: 'Jetzt', body: 'Text' });
  await placeHold(tenant.as.dpo, { kind: 'organisation', reference: 'werft', reason: 'Audit', reviewOn: soon });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([open.id]);
  await updateTicket(tenant.as.agent, { id: open.id, state: 'closed' });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([]);
  expect((await archived()).map(({ id }) => id).sort()).toEqual([closed, open.id].sort());
});

test('the database itself refuses to delete what is held', async () => {
  const id = await closedTicket('Streit');
  await placeHold(tenant.as.dpo, { kind: 'ticket', reference: id, reason: 'Klage', reviewOn: soon });
  const ripOut = inTenant(async (tx) => {
    await tx.deleteFrom('articles').where('ticketId', '=', id).execute();
    await tx.deleteFrom('tickets').where('ticketId', '=', id).execute();
  });
  await expect(ripOut).rejects.toMatchObject({ constraint: 'legal_holds_one' });
});

test('erasure leaves what is held, with the person and without the account, and is finished after the release', async () => {
  const held = await closedTicket('Streit');
  await closedTicket('Alltag');
  const hold = await placeHold(tenant.as.dpo, { kind: 'ticket', reference: held, reason: 'Klage', reviewOn: soon });
  await beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
  const [erasure] = (await listErasures(tenant.as.dpo, undefined)).items;
  await runErasure(tenant.system, erasure!.id);
  await runErasure(tenant.system, erasure!.id);
  expect((await listErasures(tenant.as.dpo, undefined)).items).toMatchObject([
    {
      finishedAt: null,
      keptTickets: 1,
      steps: [{ step: 'kept', objects: 1 }, { step: 'requests', objects: 1 }, { step: 'account' }],
    },
  ]);
  expect(await left()).toEqual([held]);
  expect(await archived()).toMatchObject([{ id: held, lock: 'LEGAL_HOLD' }]);

  await releaseHold(tenant.as.dpo, { id: hold.id, reason: 'Vergleich' });
  await applyLocks(tenant.system);
  await resumeErasures(tenant.system);
  expect(await left()).toEqual([]);
  expect(await inTenant((tx) => tx.selectFrom('customers').select('customerId').execute())).toEqual([]);
  expect((await listErasures(tenant.as.dpo, undefined)).items[0]!.finishedAt).not.toBeNull();
});

test('what a statute keeps is archived at its rule’s end: correspondence stays, notes go, and all of it on its exact day', async () => {
  await stateRegisters(tenant);
  const letter = await closedTicket('Auftrag', { tags: ['auftrag'] });
  const other = await closedTicket('Alltag');
  await setRetentionRule(tenant.as.dpo, rule);
  const duty = await addKeepingDuty(tenant.as.dpo, { kind: 'commercialLetter', tag: 'auftrag' });
  expect(duty).toMatchObject({ years: 6, statute: expect.stringContaining('§ 257') });
  on('2026-05-02');
  expect((await previewRetention(tenant.as.dpo, rule)).objects).toBe(1);
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([letter]);
  expect(other).not.toBe(letter);
  expect(await archived()).toMatchObject([
    { id: letter, lock: 'RETENTION_LOCK', until: '2033-01-01', statute: duty.statute },
  ]);
  const look = await lookAtLockedTicket(tenant.as.dpo, { id: letter, reason: 'Betriebsprüfung' });
  expect(look.articles.map(({ visibility }) => visibility)).toEqual(['public']);

  // Closed in 2026, kept until the end of 2032 (§ 257(5) HGB): the last second of it, and the first after it, in Berlin.
  at(new Date('2032-12-31T22:59:59Z'));
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([letter]);
  at(new Date('2032-12-31T23:00:00Z'));
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([]);
});

test('restricted data are stored and nothing else: hidden, kept past their period, lifted only after the person was told', async () => {
  const id = await closedTicket('Streitig');
  await setRetentionRule(tenant.as.dpo, rule);
  const customerId = tenant.as.customer.actor.id!;
  const restriction = await restrictCustomer(tenant.as.dpo, { email: tenant.email.customer, ground: 'accuracy' });
  await expect(
    restrictCustomer(tenant.as.dpo, { email: tenant.email.customer, ground: 'claims' }),
  ).rejects.toMatchObject({
    fields: [{ field: 'email', problem: 'restrictedAlready' }],
  });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([]);
  on('2026-05-02');
  await runRetention(tenant.system, testPorts.ports.clock.now());
  expect(await left()).toEqual([id]);

  await expect(liftRestriction(tenant.as.dpo, { id: restriction.id })).rejects.toMatchObject({ code: 'conflict' });
  await tellOfLifting(tenant.as.dpo, { id: restriction.id });
  const mails = await inTenant((tx) => tx.selectFrom('notifications').select(['kind', 'customerId']).execute());
  expect(mails).toContainEqual({ kind: 'restriction-ending', customerId });
  await liftRestriction(tenant.as.dpo, { id: restriction.id });
  await applyLocks(tenant.system);
  expect(await seen(tenant.as.agent)).toEqual([id]);
});

test('a look into the archive stands in the log of readings with its reason; only locked tickets can be looked at', async () => {
  const [locked, open] = [await closedTicket('Streit'), await closedTicket('Alltag')];
  await placeHold(tenant.as.dpo, { kind: 'ticket', reference: locked, reason: 'Klage', reviewOn: soon });
  await applyLocks(tenant.system);
  await expect(lookAtLockedTicket(tenant.as.dpo, { id: open, reason: 'x' })).rejects.toMatchObject({
    code: 'notFound',
  });
  const look = await lookAtLockedTicket(tenant.as.dpo, { id: locked, reason: 'Anfrage des Anwalts' });
  expect(look).toMatchObject({ subject: 'Streit', articles: [{}, {}] });
  const { items } = await listReadAccesses(tenant.as.dpo, { limit: 10 });
  expect(items).toMatchObject([
    { reader: { id: tenant.as.dpo.actor.id }, ticket: { id: locked }, reason: 'Anfrage des Anwalts' },
  ]);
});

test('a hold is looked at within six months: refused beyond, reminded once on its day, and again after a new one', async () => {
  const reference = await closedTicket('Streit');
  const place = (reviewOn: string) =>
    placeHold(tenant.as.dpo, { kind: 'ticket', reference, reason: 'Klage', reviewOn });
  const refused = (problem: string) => ({ fields: [{ field: 'reviewOn', problem }] });
  await expect(place('2026-03-02')).rejects.toMatchObject(refused('inThePast'));
  await expect(place('2026-09-03')).rejects.toMatchObject(refused('reviewTooLate'));
  const hold = await place('2026-09-02');
  const reminders = async () => {
    await remindOfHolds(tenant.system, undefined);
    const kind = 'hold-review';
    return (await inTenant((tx) => tx.selectFrom('notifications').select('agentId').where('kind', '=', kind).execute()))
      .length;
  };
  expect(await reminders()).toBe(0);
  on('2026-09-02');
  expect([await reminders(), await reminders()]).toEqual([1, 1]);
  await reviewHold(tenant.as.dpo, { id: hold.id, reviewOn: '2027-03-02' });
  on('2027-03-02');
  expect(await reminders()).toBe(2);
});

test('locked tickets are in no count of the desk', async () => {
  const { id } = await createTicket(tenant.as.customer, { subject: 'Offen', body: 'Text' });
  expect((await countTickets(tenant.as.agent, undefined)).open).toBe(1);
  await restrictCustomer(tenant.as.dpo, { email: tenant.email.customer, ground: 'claims' });
  await applyLocks(tenant.system);
  expect((await countTickets(tenant.as.agent, undefined)).open).toBe(0);
  expect((await archived()).map((ticket) => ticket.id)).toEqual([id]);
});

test('whose data are restricted is found by no search and gets no announcement, but is warned', async () => {
  const { email } = tenant;
  const listed = async (text?: string) =>
    (await listCustomers(tenant.as.agent, { text, limit: 10 })).items.filter((one) => one.email === email.customer);
  const find = async () => [await listed(email.customer), await listed()].map((found) => found.length);
  expect(await find()).toEqual([1, 1]);
  await restrictCustomer(tenant.as.dpo, { email: email.customer, ground: 'claims' });
  expect(await find()).toEqual([0, 0]);
  const words = { subject: { de: 'Wartung', en: '' }, body: { de: 'Heute Nacht.', en: '' } };
  const reach = async (kind: 'service' | 'security') => {
    const audience = { kind: 'everybody' as const };
    const { id } = await writeAnnouncement(tenant.as.dpo, {
      class: kind,
      ...words,
      audience,
      purposeId: null,
      channelId: null,
    });
    return (await getReach(tenant.as.dpo, { id })).leftOut;
  };
  expect(await reach('service')).toEqual([{ reason: 'restricted', count: 1 }]);
  expect(await reach('security')).toEqual([]);
});

test('who asked by mail is erased by the data protection officer; twice, without confirming or unknown is refused', async () => {
  await closedTicket('Alltag');
  const { email } = tenant;
  const erase = (input: { email: string; confirmed: boolean }) => eraseOnRequest(tenant.as.dpo, input);
  const refused = (field: string, problem: string) => ({ fields: [{ field, problem }] });
  await expect(erase({ email: email.customer, confirmed: false })).rejects.toMatchObject(
    refused('confirmed', 'required'),
  );
  await expect(erase({ email: 'niemand@firma.example', confirmed: true })).rejects.toMatchObject(
    refused('email', 'unknown'),
  );
  await expect(eraseOnRequest(tenant.as.agent, { email: email.customer, confirmed: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await erase({ email: email.customer.toUpperCase(), confirmed: true });
  await expect(erase({ email: email.customer, confirmed: true })).rejects.toMatchObject(
    refused('email', 'erasedAlready'),
  );
  const [erasure] = (await listErasures(tenant.as.dpo, undefined)).items;
  await runErasure(tenant.system, erasure!.id);
  expect(await left()).toEqual([]);
  expect(await inTenant((tx) => tx.selectFrom('customers').select('customerId').execute())).toEqual([]);
});

test.each(['hold', 'restriction'] as const)(
  'a %s on the person keeps the person, with requests and without',
  async (kind) => {
    const { email } = tenant;
    const reason = 'Klage';
    const hold =
      kind === 'hold'
        ? await placeHold(tenant.as.dpo, { kind: 'customer', reference: email.customer, reason, reviewOn: soon })
        : undefined;
    if (!hold) await restrictCustomer(tenant.as.dpo, { email: email.customer, ground: 'claims' });
    await eraseOnRequest(tenant.as.dpo, { email: email.customer, confirmed: true });
    const [erasure] = (await listErasures(tenant.as.dpo, undefined)).items;
    await runErasure(tenant.system, erasure!.id);
    const people = () => inTenant((tx) => tx.selectFrom('customers').select('customerId').execute());
    expect(await people()).toHaveLength(1);
    expect((await listErasures(tenant.as.dpo, undefined)).items).toMatchObject([{ finishedAt: null, steps: [] }]);
    if (!hold) return;
    await releaseHold(tenant.as.dpo, { id: hold.id, reason: 'Vergleich' });
    await resumeErasures(tenant.system);
    expect(await people()).toEqual([]);
  },
);
