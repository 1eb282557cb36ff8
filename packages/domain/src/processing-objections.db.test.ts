import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityInput, Feature } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import {
  mintTenant,
  openTestPorts,
  stateRegisters,
  testActivity,
  type TestPorts,
  type TestTenant,
} from '../testing/index.ts';
import { createAnnouncement, getReach, startAnnouncement, type NewAnnouncement } from './announcements/index.ts';
import { setOwnHosts } from './connections/index.ts';
import { createConsentPurpose, giveConsent } from './consents/index.ts';
import { closeDataRequest, listDataRequests, noteDataRequest } from './data-requests/index.ts';
import { eraseOnRequest, listErasures, runErasure } from './erasure/index.ts';
import { command, customerActor, type Scope } from './kernel/index.ts';
import { applyLocks, liftRestriction, listRestrictions, restrictCustomer, tellOfLifting } from './locks/index.ts';
import { deliverAnnouncement } from './mail/deliver-announcement.ts';
import type { OutgoingMail } from './mail/outgoing-mail.ts';
import { mergeCustomers } from './merging/index.ts';
import { createCustomer, createOrganisation, updateCustomer } from './people/index.ts';
import { checkNotice, createActivity } from './privacy/index.ts';
import {
  countObjectionProofBefore,
  decideObjection,
  deleteObjectionProofBefore,
  endObjection,
  getOwnProcessingObjections,
  getRequestObjections,
  listProcessingObjections,
  objectToProcessing,
  recordObjection,
  takeBackObjection,
} from './processing-objections/index.ts';
import { createTicket, getTicket, listTickets, updateTicket } from './tickets/index.ts';
import { readLiveFacts } from './privacy/controls/read-live-facts.ts';
import { createWebhook, deliverWebhook, type WebhookPoster } from './webhooks/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  testPorts = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(testPorts.ports);
});
afterAll(() => testPorts.close());

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(testPorts.ports.db, tenant.tenantId, work);
const create = command('mail.deliver', createAnnouncement);
const start = command('mail.deliver', startAnnouncement);
const words = { subject: { de: 'Neues', en: '' }, body: { de: 'Es gibt Neues.', en: '' } };
const everybody: NewAnnouncement = { class: 'service', ...words, audience: { kind: 'everybody' } };
const as = (customerId: string): Scope => ({
  ...tenant.as.customer,
  actor: customerActor({ id: customerId, loginId: null }),
});
const me = () => tenant.as.customer.actor.id!;

const none = { de: '', en: '' };
const onInterest: ActivityInput['bases'] = [
  {
    basis: 'legitimateInterest',
    covers: none,
    interest: { de: 'gemeinsam arbeiten', en: 'working together' },
    duty: null,
    statute: none,
  },
];
const purposeWith = async (...features: Feature[]) => {
  const purpose = { de: `Zweck ${features.join(' ')}`, en: `purpose ${features.join(' ')}` };
  return (await createActivity(tenant.as.dpo, testActivity({ purpose, bases: onInterest, features }))).id;
};
const objectTo = async (activityId: string, scope = tenant.as.customer) => {
  const own = await objectToProcessing(scope, {
    kind: 'purpose',
    activityId,
    reasons: 'Mein früherer Chef liest mit.',
  });
  return own.purposes.find((choice) => choice.activityId === activityId)!.objection!;
};
const mailsOf = (kind: string) =>
  inTenant((tx) => tx.selectFrom('notifications').select('customerId').where('kind', '=', kind).execute());

/** Sends what waits of an announcement and returns whom to. */
async function send(announcementId: string, before: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const mails: OutgoingMail[] = [];
  await start(tenant.system, announcementId);
  await before();
  const { runId } = await inTenant((tx) =>
    tx
      .selectFrom('announcements')
      .select('runId')
      .where('announcementId', '=', announcementId)
      .executeTakeFirstOrThrow(),
  );
  const sender = { send: async (mail: OutgoingMail) => void mails.push(mail) };
  await deliverAnnouncement(tenant.system, sender, { announcementId, runId: runId! });
  return mails.map(({ to }) => to.address);
}

describe('an objection to marketing', () => {
  const newsletter = async () => {
    const { id } = await createConsentPurpose(tenant.as.dpo, {
      key: 'newsletter',
      name: { de: 'Rundbrief', en: 'Newsletter' },
      text: { de: 'Ich möchte den Rundbrief.', en: 'I want the newsletter.' },
      offeredToVisitors: false,
    });
    await giveConsent(tenant.as.customer, { purposeId: id, version: 1 });
    return id;
  };
  const marketing = (purposeId: string) => create(tenant.system, { ...everybody, class: 'marketing', purposeId });

  test('leaves the person out although a consent is in force, given before or after; service goes on', async () => {
    const purposeId = await newsletter();
    expect(await getReach(tenant.as.dpo, { id: await marketing(purposeId) })).toMatchObject({ gets: { de: 1 } });
    const { marketing: made } = await objectToProcessing(tenant.as.customer, { kind: 'marketing' });
    expect(made).toMatchObject({ kind: 'marketing', stops: ['marketing'], restricts: false, endedAt: null });
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    const id = await marketing(purposeId);
    expect(await getReach(tenant.as.dpo, { id })).toEqual({
      gets: { de: 0, en: 0 },
      leftOut: [{ reason: 'objected', count: 1 }],
    });
    expect(await send(id)).toEqual([]);
    expect(await send(await create(tenant.system, everybody))).toEqual([tenant.email.customer]);
    expect(await mailsOf('marketing-stopped')).toEqual([{ customerId: me() }]);
    // No desk work: nobody has to answer it.
    expect((await listDataRequests(tenant.as.dpo, { part: 'open', limit: 10 })).items).toEqual([]);
  });

  test('made between the start and the mail stops the copy that waits', async () => {
    const id = await marketing(await newsletter());
    expect(await send(id, () => objectToProcessing(tenant.as.customer, { kind: 'marketing' }))).toEqual([]);
    const copies = await inTenant((tx) =>
      tx.selectFrom('announcementCopies').select(['state', 'reason']).where('announcementId', '=', id).execute(),
    );
    expect(copies).toEqual([{ state: 'leftOut', reason: 'objected' }]);
  });

  test('twice is once; taken back, the consent counts again', async () => {
    const purposeId = await newsletter();
    const first = await objectToProcessing(tenant.as.customer, { kind: 'marketing' });
    expect(await objectToProcessing(tenant.as.customer, { kind: 'marketing' })).toEqual(first);
    const after = await takeBackObjection(tenant.as.customer, { id: first.marketing!.id });
    expect(after).toMatchObject({ marketing: null, others: [{ id: first.marketing!.id, endedAs: 'takenBack' }] });
    expect(await send(await marketing(purposeId))).toEqual([tenant.email.customer]);
    await expect(takeBackObjection(tenant.as.customer, { id: first.marketing!.id })).rejects.toMatchObject({
      fields: [{ field: 'state', problem: 'objectionEnded' }],
    });
  });

  test('cannot be refused, by the code and by the database', async () => {
    const { marketing: made } = await objectToProcessing(tenant.as.customer, { kind: 'marketing' });
    const refusal = { id: made!.id, decision: 'refused', grounds: 'Wir verdienen daran.' } as const;
    await expect(decideObjection(tenant.as.dpo, refusal)).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field: 'decision', problem: 'marketingAlwaysStops' }],
    });
    const now = new Date();
    await expect(
      inTenant((tx) => tx.updateTable('processingObjections').set({ decision: 'refused', decidedAt: now }).execute()),
    ).rejects.toThrow(/processing_objections_marketing/);
  });

  test('of somebody else is not found', async () => {
    const other = await createCustomer(tenant.as.agent, { firstName: '', lastName: 'B', email: 'b@kunde.example' });
    const { marketing: theirs } = await objectToProcessing(as(other.id), { kind: 'marketing' });
    await expect(takeBackObjection(tenant.as.customer, { id: theirs!.id })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('an objection to a purpose', () => {
  test('can be made only to what rests on a legitimate interest; it is a request with its clock', async () => {
    const contract = await createActivity(tenant.as.dpo, testActivity());
    const body = { kind: 'purpose', activityId: contract.id, reasons: 'Weil' } as const;
    await expect(objectToProcessing(tenant.as.customer, body)).rejects.toMatchObject({
      fields: [{ field: 'activityId', problem: 'noInterest' }],
    });
    const activityId = await purposeWith('sharing');
    const { purposes } = await getOwnProcessingObjections(tenant.as.customer, undefined);
    expect(purposes).toMatchObject([{ activityId, stops: ['sharing'], restricts: false, objection: null }]);
    await objectTo(activityId);
    const { items } = await listDataRequests(tenant.as.dpo, { part: 'open', limit: 10 });
    expect(items).toMatchObject([{ right: 'objection', source: 'portal', state: 'received', dueOn: '2026-04-10' }]);
    const made = await getRequestObjections(tenant.as.dpo, { id: items[0]!.id });
    expect(made.items).toMatchObject([{ activityId, reasons: 'Mein früherer Chef liest mit.' }]);
    expect(made.choices).toEqual({ marketing: true, purposes: [] });
    expect(await mailsOf('data-request-letter')).toHaveLength(1);
  });

  test('hides the own tickets from colleagues at once, not theirs from the person; refused, they are shared again', async () => {
    const activityId = await purposeWith('sharing');
    const { id: organisationId } = await createOrganisation(tenant.as.admin, {
      name: 'Werft',
      sharing: 'organisation',
    });
    await updateCustomer(tenant.as.admin, { id: me(), organisationId });
    const colleague = await createCustomer(tenant.as.admin, {
      firstName: 'Petra',
      lastName: 'Kollegin',
      email: 'petra@werft.example',
      organisationId,
    });
    const mine = await createTicket(tenant.as.customer, { subject: 'Meine', body: 'Text' });
    const theirs = await createTicket(as(colleague.id), { subject: 'Ihre', body: 'Text' });
    const seen = async (scope: Scope) =>
      (await listTickets(scope, { limit: 10 })).items.map(({ subject }) => subject).toSorted();
    expect(await seen(as(colleague.id))).toEqual(['Ihre', 'Meine']);
    const { id } = await objectTo(activityId);
    expect(await seen(as(colleague.id))).toEqual(['Ihre']);
    await expect(getTicket(as(colleague.id), { id: mine.id })).rejects.toMatchObject({ code: 'notFound' });
    expect((await listTickets(as(colleague.id), { limit: 10, text: 'Meine' })).items).toEqual([]);
    expect(await seen(tenant.as.customer)).toEqual(['Ihre', 'Meine']);
    expect(await getTicket(tenant.as.customer, { id: theirs.id })).toMatchObject({ subject: 'Ihre' });
    expect(await seen(tenant.as.agent)).toEqual(['Ihre', 'Meine']);
    const refused = await decideObjection(tenant.as.dpo, { id, decision: 'refused', grounds: 'Haftung der Werft' });
    expect(refused).toMatchObject({ endedAs: 'refused', decision: 'refused', grounds: 'Haftung der Werft' });
    expect(await seen(as(colleague.id))).toEqual(['Ihre', 'Meine']);
    const { others } = await getOwnProcessingObjections(tenant.as.customer, undefined);
    expect(others).toMatchObject([{ id, endedAs: 'refused', grounds: 'Haftung der Werft' }]);
  });

  test('keeps programs from hearing of the person, what is owed already included; upheld, it stays so', async () => {
    const activityId = await purposeWith('webhooks');
    await setOwnHosts(tenant.as.dpo, { hosts: ['crm.werft.example'] });
    await createWebhook(tenant.as.admin, {
      name: 'CRM',
      url: 'https://crm.werft.example/hook',
      events: ['ticket.created', 'ticket.updated'],
    });
    const deliveries = () =>
      inTenant((tx) =>
        tx
          .selectFrom('webhookDeliveries')
          .select(['webhookDeliveryId', 'state', 'reason'])
          .orderBy('createdAt')
          .execute(),
      );
    const ticket = await createTicket(tenant.as.customer, { subject: 'Vorher', body: 'Text' });
    const [owed] = await deliveries();
    const { id } = await objectTo(activityId);
    await updateTicket(tenant.as.agent, { id: ticket.id, state: 'closed' });
    await createTicket(tenant.as.customer, { subject: 'Nachher', body: 'Text' });
    expect(await deliveries()).toHaveLength(1);
    let posted = 0;
    const poster: WebhookPoster = { post: async () => ({ status: 200, ms: ++posted }) };
    await deliverWebhook(tenant.system, poster, owed!.webhookDeliveryId);
    expect(posted).toBe(0);
    expect(await deliveries()).toMatchObject([{ state: 'failed', reason: 'objected' }]);
    expect(await decideObjection(tenant.as.dpo, { id, decision: 'upheld' })).toMatchObject({ endedAt: null });
    await createTicket(tenant.as.customer, { subject: 'Danach', body: 'Text' });
    expect(await deliveries()).toHaveLength(1);
    await expect(decideObjection(tenant.as.dpo, { id, decision: 'upheld' })).rejects.toMatchObject({
      fields: [{ field: 'state', problem: 'objectionDecided' }],
    });
    await endObjection(tenant.as.dpo, { id });
    await createTicket(tenant.as.customer, { subject: 'Wieder', body: 'Text' });
    expect(await deliveries()).toHaveLength(2);
  });

  test('does not keep recipients from hearing what Art. 19 wants them told', async () => {
    const activityId = await purposeWith('webhooks');
    await setOwnHosts(tenant.as.dpo, { hosts: ['crm.werft.example'] });
    await createWebhook(tenant.as.admin, {
      name: 'CRM',
      url: 'https://crm.werft.example/hook',
      events: ['customer.updated', 'customer.rectified'],
    });
    await objectTo(activityId);
    await updateCustomer(tenant.as.agent, { id: tenant.as.customer.actor.id!, lastName: 'Kern-Ahlers' });
    const owed = await inTenant((tx) =>
      tx.selectFrom('webhookDeliveries').select(['webhookDeliveryId', 'event']).execute(),
    );
    expect(owed.map(({ event }) => event)).toEqual(['customer.rectified']);
    let posted = 0;
    const poster: WebhookPoster = { post: async () => ({ status: 200, ms: ++posted }) };
    await deliverWebhook(tenant.system, poster, owed[0]!.webhookDeliveryId);
    expect(posted).toBe(1);
    const { live } = await inTenant((tx) =>
      readLiveFacts({ ...tenant.as.dpo, tx, now: new Date(testPorts.ports.clock.now().getTime() + 600_000) }),
    );
    expect(live.despiteObjections).toMatchObject({ inForce: 1, deliveries: 0 });
  });

  test('leaves the person out of service announcements, never of a warning', async () => {
    await objectTo(await purposeWith('announcements'));
    expect(await send(await create(tenant.system, everybody))).toEqual([]);
    expect(await send(await create(tenant.system, { ...everybody, class: 'security' }))).toEqual([
      tenant.email.customer,
    ]);
  });

  test('that cannot be stopped for one person restricts the data; taken back by the person, they are seen again at once', async () => {
    const activityId = await purposeWith('requests', 'sharing');
    await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'Text' });
    const count = async (scope: Scope) => (await listTickets(scope, { limit: 10 })).items.length;
    const objection = await objectTo(activityId);
    expect(objection).toMatchObject({ stops: ['sharing'], restricts: true });
    await applyLocks(tenant.system);
    expect([await count(tenant.as.agent), await count(tenant.as.customer)]).toEqual([0, 0]);
    const [restriction] = (await listRestrictions(tenant.as.dpo, { limit: 10 })).items;
    expect(restriction).toMatchObject({ ground: 'objection', toldAt: null, liftedAt: null });
    // While the objection is in force the stop cannot be taken from under it.
    const refused = { fields: [{ field: 'objection', problem: 'objectionInForce' }] };
    await expect(tellOfLifting(tenant.as.dpo, { id: restriction!.id })).rejects.toMatchObject(refused);
    await takeBackObjection(tenant.as.customer, { id: objection.id });
    await applyLocks(tenant.system);
    expect(await count(tenant.as.agent)).toBe(1);
    expect(await mailsOf('restriction-ending')).toEqual([{ customerId: me() }]);
  });

  test('refused, the person is told before the restriction is lifted; another objection keeps it', async () => {
    const [one, two] = [await purposeWith('requests'), await purposeWith('accessLog')];
    const [first, second] = [await objectTo(one), await objectTo(two)];
    const restriction = async () => (await listRestrictions(tenant.as.dpo, { limit: 10 })).items;
    expect(await restriction()).toHaveLength(1);
    const grounds = 'Wir brauchen die Anfragen für den laufenden Prozess.';
    await decideObjection(tenant.as.dpo, { id: first.id, decision: 'refused', grounds });
    expect(await restriction()).toMatchObject([{ toldAt: null, liftedAt: null }]);
    await decideObjection(tenant.as.dpo, { id: second.id, decision: 'refused', grounds });
    const [told] = await restriction();
    expect(told).toMatchObject({ toldAt: expect.any(String), liftedAt: null });
    expect(await liftRestriction(tenant.as.dpo, { id: told!.id })).toMatchObject({ liftedAt: expect.any(String) });
  });

  test('of somebody restricted on another ground rides along and leaves that restriction alone', async () => {
    const activityId = await purposeWith('requests');
    const { id } = await restrictCustomer(tenant.as.dpo, { email: tenant.email.customer, ground: 'accuracy' });
    const objection = await objectTo(activityId);
    await takeBackObjection(tenant.as.customer, { id: objection.id });
    const { items } = await listRestrictions(tenant.as.dpo, { limit: 10 });
    expect(items).toMatchObject([{ id, ground: 'accuracy', toldAt: null, liftedAt: null }]);
  });
});

test('who asked by letter is recorded; a request of another right, of nobody known, or answered records nothing', async () => {
  const activityId = await purposeWith('sharing');
  const letter = {
    source: 'letter',
    receivedOn: '2026-03-09',
    name: 'Jutta',
    address: 'Am Hafen 1',
    language: 'de',
    text: 'Ich widerspreche.',
  } as const;
  const { id } = await noteDataRequest(tenant.as.dpo, { ...letter, right: 'objection', email: tenant.email.customer });
  const recorded = await recordObjection(tenant.as.dpo, { id, kind: 'purpose', activityId, reasons: '' });
  expect(recorded).toMatchObject({ source: 'staff', dataRequest: { id }, customer: { id: me() } });
  await recordObjection(tenant.as.dpo, { id, kind: 'marketing' });
  const { items, choices } = await getRequestObjections(tenant.as.dpo, { id });
  expect(items).toHaveLength(2);
  expect(choices).toEqual({ marketing: false, purposes: [] });
  const list = await listProcessingObjections(tenant.as.admin, { part: 'inForce', limit: 1 });
  expect(list).toMatchObject({ items: [{}], nextCursor: expect.any(String) });
  const rest = await listProcessingObjections(tenant.as.admin, { part: 'inForce', limit: 1, cursor: list.nextCursor! });
  expect(rest.nextCursor).toBeNull();
  const other = await noteDataRequest(tenant.as.dpo, { ...letter, right: 'access', email: tenant.email.customer });
  const marketing = { kind: 'marketing' } as const;
  await expect(recordObjection(tenant.as.dpo, { id: other.id, ...marketing })).rejects.toMatchObject({
    fields: [{ field: 'right', problem: 'noObjection' }],
  });
  const stranger = await noteDataRequest(tenant.as.dpo, { ...letter, right: 'objection', email: 'wer@fremd.example' });
  await expect(recordObjection(tenant.as.dpo, { id: stranger.id, ...marketing })).rejects.toMatchObject({
    fields: [{ field: 'customer', problem: 'nobodyKnown' }],
  });
  await expect(closeDataRequest(tenant.as.dpo, { id })).rejects.toMatchObject({ code: 'conflict' });
});

test('merged, what either objected to is stopped, once', async () => {
  const activityId = await purposeWith('requests');
  const other = await createCustomer(tenant.as.agent, { firstName: 'J', lastName: 'K', email: 'jk@kunde.example' });
  await objectTo(activityId);
  await objectTo(activityId, as(other.id));
  await objectToProcessing(as(other.id), { kind: 'marketing' });
  const choice = { name: 'kept', email: 'kept', organisation: 'kept' } as const;
  await mergeCustomers(tenant.as.admin, { id: me(), otherId: other.id, ...choice });
  const own = await getOwnProcessingObjections(tenant.as.customer, undefined);
  expect(own).toMatchObject({ marketing: { kind: 'marketing' }, others: [{ endedAs: 'merged' }] });
  expect(own.purposes[0]!.objection).toMatchObject({ restricts: true });
  // The restriction that goes on serves the objection that stays.
  await takeBackObjection(tenant.as.customer, { id: own.purposes[0]!.objection!.id });
  expect((await listRestrictions(tenant.as.dpo, { limit: 10 })).items.filter(({ liftedAt }) => !liftedAt)).toEqual([]);
});

test('of an erased person a hash is left without a word, until the proof is over', async () => {
  await objectTo(await purposeWith('sharing'));
  await eraseOnRequest(tenant.as.dpo, { email: tenant.email.customer, confirmed: true });
  const { id } = (await listErasures(tenant.as.dpo, undefined)).items[0]!;
  await runErasure(tenant.system, id);
  const rows = () => inTenant((tx) => tx.selectFrom('processingObjections').selectAll().execute());
  expect(await rows()).toMatchObject([
    { customerId: null, personHash: expect.stringMatching(/^[0-9a-f]{64}$/), reasons: '', endedAs: 'erased' },
  ]);
  const after = new Date(testPorts.ports.clock.now().getTime() + 1000);
  const remove = command('retention.run', (scope, cutoffAt: Date) => {
    scope.audit({ objectKind: 'processingObjection', objectId: null });
    return deleteObjectionProofBefore(scope, cutoffAt, 10);
  });
  expect(await inTenant((tx) => countObjectionProofBefore({ tx, tenantId: tenant.tenantId }, after))).toMatchObject({
    objects: 1,
  });
  expect(await remove(tenant.system, after)).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('K41 holds, and is contradicted when something happened although somebody objects to it', async () => {
  await stateRegisters(tenant);
  const activityId = await purposeWith('announcements');
  const id = await create(tenant.system, everybody);
  await send(id);
  const verdict = async () => {
    const { sentences } = await checkNotice(tenant.as.dpo, { language: 'de' });
    return sentences.find((sentence) => sentence.id === 'rights.objection')!;
  };
  await objectTo(activityId);
  expect(await verdict()).toMatchObject({ verdict: 'holds' });
  await inTenant((tx) =>
    tx
      .updateTable('processingObjections')
      .set({ objectedAt: new Date('2026-03-09T09:00:00Z') })
      .execute(),
  );
  expect(await verdict()).toMatchObject({ verdict: 'contradicted' });
});
