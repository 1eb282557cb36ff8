import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, publishStated, type TestPorts, type TestTenant } from '../testing/index.ts';
import { getAnnouncement, listAnnouncements, listCopies } from './announcements/index.ts';
import { judgeConnection } from './connections/index.ts';
import { mergeCustomers } from './merging/index.ts';
import { draftOrganisationContract, recordOrganisationContract, sendOrganisationContract } from './papers/index.ts';
import { createCustomer, createOrganisation } from './people/index.ts';
import { checkNotice, getNotice, getRegisters, publishNotice, setController } from './privacy/index.ts';
import { addRecipientEvidence, createRecipient, deleteRecipient, updateRecipient } from './recipients/index.ts';
import { previewRetention, runRetention, setRetentionRule } from './retention/index.ts';
import {
  addSubscriber,
  announceSubProcessor,
  answerObjection,
  getOwnSubProcessors,
  getSubProcessorChange,
  listObjections,
  listSubProcessorChanges,
  listSubProcessors,
  listSubscribers,
  noteObjection,
  objectToSubProcessor,
  removeSubscriber,
  subscribeToSubProcessors,
  withdrawSubProcessorChange,
} from './sub-processors/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let dir: string;
const reason = { de: 'Mehr Platz für Sicherungen.', en: 'More room for backups.' };
beforeAll(async () => {
  test1 = await openTestPorts();
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-papers-'));
});
beforeEach(async () => {
  at(new Date('2028-01-30T22:59:00Z'));
  tenant = await mintTenant(test1.ports);
});
afterAll(async () => {
  await test1.close();
  await rm(dir, { recursive: true });
});

const at = (moment: Date) => test1.ports.clock.advance(moment.getTime() - test1.ports.clock.now().getTime());

const processor = (name = 'Archiv Nord GmbH') => ({
  name,
  role: 'processor' as const,
  purpose: { de: 'Sicherungen aufbewahren', en: 'keeping backups' },
  country: 'DE',
  transferMechanism: null,
  hosts: ['archiv.example'],
});

/** A contract with an organisation that promises to tell of new processors. */
async function promise(): Promise<string> {
  const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };
  const controller = { name: 'Möwe IT GmbH', legalForm: '', address, email: 'info@moewe.example', phone: '' };
  await setController(tenant.as.dpo, controller);
  const organisation = await createOrganisation(tenant.as.admin, { name: 'Werft' });
  const { id } = await draftOrganisationContract(tenant.as.admin, { id: organisation.id });
  await sendOrganisationContract(tenant.as.admin, { id });
  await recordOrganisationContract(tenant.as.admin, { id, name: 'Jutta Kern', acceptedOn: '2026-01-02', note: '' });
  return organisation.id;
}

/** Its contract under GDPR Art. 28(3), signed long ago. */
async function sign(id: string): Promise<void> {
  const content = `Vertrag ${id}`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(dir, sha256);
  await writeFile(path, content);
  const file = { path, bytes: content.length, sha256 };
  const paper = { fileName: 'vertrag.pdf', contentType: 'application/pdf', file };
  await addRecipientEvidence(tenant.as.dpo, { id, signedOn: '2026-01-02', ...paper });
}

const ask = () =>
  judgeConnection(test1.ports, { tenantId: tenant.tenantId, purpose: 'webhook', host: 'archiv.example', port: 443 });

async function announced(effectiveOn = '2028-02-29') {
  const { id } = await createRecipient(tenant.as.dpo, processor());
  const change = await announceSubProcessor(tenant.as.dpo, { recipientId: id, effectiveOn, reason });
  await sign(id);
  return { id, change };
}

describe('where a contract promises it', () => {
  test('a new processor is still to come, whatever its contract says: no list, notice or connection has it', async () => {
    await promise();
    const { id, standing } = await createRecipient(tenant.as.dpo, processor());
    expect(standing).toBe('unannounced');
    await sign(id);
    expect(await ask()).toEqual({ refusal: 'inactive', recipient: 'Archiv Nord GmbH' });
    const registers = await getRegisters(tenant.as.dpo, undefined);
    expect([registers.recipients.length, registers.comingRecipients[0]?.standing]).toEqual([0, 'unannounced']);
    expect(JSON.stringify(await getNotice(tenant.as.customer, { language: 'de' }))).not.toContain('Archiv Nord');
    expect(await listSubProcessors(tenant.as.customer, undefined)).toEqual({ items: [], planned: [], promised: true });
  });

  test('so is a controller that becomes a processor', async () => {
    await promise();
    const { id, standing } = await createRecipient(tenant.as.dpo, { ...processor(), role: 'controller' });
    expect(standing).toBe('notNeeded');
    expect(await updateRecipient(tenant.as.dpo, { id, ...processor() })).toMatchObject({ standing: 'unannounced' });
  });

  test('the people of the organisation and the subscribed are told, once each', async () => {
    const organisationId = await promise();
    const person = { firstName: 'Ole', lastName: 'Lund', email: `ole@werft-${tenant.slug}.example`, organisationId };
    const { id: ole } = await createCustomer(tenant.as.admin, person);
    await createCustomer(tenant.as.admin, { firstName: 'U', lastName: 'N', email: `u@sonst-${tenant.slug}.example` });
    await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
    await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
    const { change } = await announced();
    const copies = await listCopies(tenant.as.dpo, { id: change.announcementId!, state: 'waiting', limit: 50 });
    expect(copies.items.map(({ person: who }) => who?.id).sort()).toEqual([ole, tenant.as.customer.actor.id].sort());
    const { subject, body } = await getAnnouncement(tenant.as.dpo, { id: change.announcementId! });
    expect(subject.de).toBe('Neuer Auftragsverarbeiter ab 29. Februar 2028: Archiv Nord GmbH');
    expect(body.en).toContain(`from 29 February 2028 Firma ${tenant.slug} intends to use another processor`);
    expect(body.de).toContain(`${tenant.host}:3000/sub-processors`);
  });
});

test('the desk subscribes who asked by mail, sees who is told, and ends it; nobody else may', async () => {
  const email = `ada@sonst-${tenant.slug}.example`;
  const { id: ada } = await createCustomer(tenant.as.admin, { firstName: 'Ada', lastName: 'Kern', email });
  await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
  at(new Date('2028-01-30T23:10:00Z'));
  expect(await addSubscriber(tenant.as.dpo, { email: email.toUpperCase() })).toMatchObject({
    id: ada,
    email,
    source: 'staff',
  });
  // Twice is once, and who subscribed alone stays so.
  await addSubscriber(tenant.as.dpo, { email });
  expect(await addSubscriber(tenant.as.dpo, { email: tenant.email.customer })).toMatchObject({ source: 'self' });
  const first = await listSubscribers(tenant.as.admin, { limit: 1 });
  expect(first.items.map(({ id }) => id)).toEqual([ada]);
  const rest = await listSubscribers(tenant.as.admin, { limit: 1, cursor: first.nextCursor! });
  expect(rest).toMatchObject({ items: [{ id: tenant.as.customer.actor.id, source: 'self' }], nextCursor: null });
  await expect(addSubscriber(tenant.as.dpo, { email: 'niemand@nirgends.example' })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'email', problem: 'notCustomers' }],
  });
  await expect(addSubscriber(tenant.as.agent, { email })).rejects.toMatchObject({ code: 'forbidden' });

  const { change } = await announced('2028-03-15');
  const told = await listCopies(tenant.as.dpo, { id: change.announcementId!, state: 'waiting', limit: 50 });
  expect(told.items.map(({ person }) => person?.id).sort()).toEqual([ada, tenant.as.customer.actor.id!].sort());
  await removeSubscriber(tenant.as.dpo, { id: ada });
  await expect(removeSubscriber(tenant.as.dpo, { id: ada })).rejects.toMatchObject({ code: 'notFound' });
  expect((await listSubscribers(tenant.as.admin, { limit: 10 })).items).toHaveLength(1);
});

test('on its first day the published notice lacks it: the drift is seen, and a new version mends it', async () => {
  await announced('2028-03-15');
  await publishStated(tenant);
  const contradicted = async () =>
    (await checkNotice(tenant.as.dpo, { language: 'de', of: 'published' })).sentences.filter(
      ({ verdict }) => verdict === 'contradicted',
    );
  at(new Date('2028-03-14T22:59:00Z'));
  expect(await contradicted()).toEqual([]);
  at(new Date('2028-03-14T23:01:00Z'));
  expect((await contradicted()).some(({ controls }) => controls.includes('K12'))).toBe(true);
  await publishNotice(tenant.as.dpo, undefined);
  expect(await contradicted()).toEqual([]);
  const { items, planned } = await listSubProcessors(tenant.as.customer, undefined);
  expect([items.map(({ name }) => name), planned]).toEqual([['Archiv Nord GmbH'], []]);
});

test('without such a contract a processor may be announced all the same, and nobody is written to where nobody asked', async () => {
  const { id, standing } = await createRecipient(tenant.as.dpo, { ...processor(), toBeAnnounced: true });
  expect(standing).toBe('unannounced');
  const change = await announceSubProcessor(tenant.as.dpo, { recipientId: id, effectiveOn: '2028-02-29', reason });
  expect(change).toMatchObject({ state: 'announced', announcementId: null });
});

test('thirty days lie between, by the desk’s own calendar', async () => {
  const { id } = await createRecipient(tenant.as.dpo, processor());
  const on = (effectiveOn: string) => announceSubProcessor(tenant.as.dpo, { recipientId: id, effectiveOn, reason });
  await expect(on('2028-02-28')).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'effectiveOn', problem: 'announcedTooLate', value: '2028-02-29' }],
  });
  // A minute later it is the next day in Berlin.
  at(new Date('2028-01-30T23:00:00Z'));
  await expect(on('2028-02-29')).rejects.toMatchObject({ fields: [{ value: '2028-03-01' }] });
  expect(await on('2028-03-01')).toMatchObject({ effectiveOn: '2028-03-01' });
});

test('on its day, and not before, it is listed as one of them, stands in the register and may be reached', async () => {
  const { change } = await announced();
  expect(await listSubProcessors(tenant.as.customer, undefined)).toMatchObject({
    items: [],
    planned: [{ changeId: change.id, effectiveOn: '2028-02-29', subProcessor: { name: 'Archiv Nord GmbH' } }],
  });
  at(new Date('2028-02-28T22:59:59Z'));
  expect(await ask()).toMatchObject({ refusal: 'inactive' });
  at(new Date('2028-02-28T23:00:00Z'));
  expect(await ask()).toBeUndefined();
  expect(await listSubProcessors(tenant.as.customer, undefined)).toMatchObject({
    items: [{ name: 'Archiv Nord GmbH' }],
    planned: [],
  });
  expect((await getRegisters(tenant.as.dpo, undefined)).comingRecipients).toEqual([]);
  expect((await listSubProcessorChanges(tenant.as.dpo, undefined)).items).toMatchObject([{ state: 'inForce' }]);
});

test('what is announced is not announced twice, and who works already is not', async () => {
  const { id } = await announced();
  const again = { recipientId: id, effectiveOn: '2028-06-01', reason };
  const refused = (problem: string) => ({ code: 'conflict', fields: [{ field: 'recipientId', problem }] });
  await expect(announceSubProcessor(tenant.as.dpo, again)).rejects.toMatchObject(refused('announcedAlready'));
  at(new Date('2028-03-01T09:00:00Z'));
  await expect(announceSubProcessor(tenant.as.dpo, again)).rejects.toMatchObject(refused('worksAlready'));
});

test('whoever was told is told when it is taken back', async () => {
  await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
  const { change } = await announced();
  await subscribeToSubProcessors(tenant.as.customer, { subscribed: false });
  await withdrawSubProcessorChange(tenant.as.dpo, { id: change.id });
  const { items } = await listAnnouncements(tenant.as.dpo, { limit: 50 });
  const withdrawal = items.find(({ id }) => id !== change.announcementId);
  expect(withdrawal?.subject.de).toBe('Zurückgezogen: Archiv Nord GmbH wird kein Auftragsverarbeiter');
  const copies = await listCopies(tenant.as.dpo, { id: withdrawal!.id, state: 'waiting', limit: 50 });
  expect(copies.items.map(({ person }) => person?.id)).toEqual([tenant.as.customer.actor.id]);
});

test('a processor that somebody was told of stays, and the refusal says what is there', async () => {
  await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
  const { id, change } = await announced();
  await objectToSubProcessor(tenant.as.customer, { id: change.id, text: 'Nein.' });
  await withdrawSubProcessorChange(tenant.as.dpo, { id: change.id });
  await expect(deleteRecipient(tenant.as.dpo, { id })).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ field: 'recipient', problem: 'toldOf', value: '1 / 1' }],
  });
});

test('one that nobody was told of goes once it is withdrawn', async () => {
  const { id, change } = await announced();
  await expect(deleteRecipient(tenant.as.dpo, { id })).rejects.toMatchObject({ code: 'conflict' });
  await withdrawSubProcessorChange(tenant.as.dpo, { id: change.id });
  await deleteRecipient(tenant.as.dpo, { id });
  await expect(getSubProcessorChange(tenant.as.dpo, { id: change.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('two at once announce it once', async () => {
  const { id } = await createRecipient(tenant.as.dpo, processor());
  const both = await Promise.allSettled(
    [0, 1].map(() => announceSubProcessor(tenant.as.dpo, { recipientId: id, effectiveOn: '2028-04-01', reason })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await listSubProcessorChanges(tenant.as.dpo, undefined)).items).toHaveLength(1);
});

test('what was taken back is announced anew before it counts', async () => {
  const { id, change } = await announced();
  expect(await withdrawSubProcessorChange(tenant.as.dpo, { id: change.id })).toMatchObject({ state: 'withdrawn' });
  await expect(withdrawSubProcessorChange(tenant.as.dpo, { id: change.id })).rejects.toMatchObject({
    code: 'conflict',
  });
  at(new Date('2028-03-01T09:00:00Z'));
  expect(await ask()).toMatchObject({ refusal: 'inactive' });
  await announceSubProcessor(tenant.as.dpo, { recipientId: id, effectiveOn: '2028-03-31', reason });
  expect((await listSubProcessorChanges(tenant.as.dpo, undefined)).items.map(({ state }) => state)).toEqual([
    'announced',
    'withdrawn',
  ]);
});

describe('what was told stays what comes', () => {
  test.each([
    ['another name', 'name', { name: 'Anderes Archiv GmbH' }],
    ['another country', 'country', { country: 'AT' }],
    ['another purpose', 'purpose.en', { purpose: { de: 'Sicherungen aufbewahren', en: 'reading tickets' } }],
    ['a controller of its own', 'role', { role: 'controller' as const }],
  ])('%s is refused while it is announced', async (_, field, other) => {
    const { id, change } = await announced();
    const update = () => updateRecipient(tenant.as.dpo, { id, ...processor(), ...other });
    await expect(update()).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field, problem: 'announcedAlready' }],
    });
    await withdrawSubProcessorChange(tenant.as.dpo, { id: change.id });
    expect(await update()).toMatchObject(other);
  });

  test('what nobody was told may change', async () => {
    const { id } = await announced();
    const hosts = ['neu.archiv.example'];
    expect(await updateRecipient(tenant.as.dpo, { id, ...processor(), hosts })).toMatchObject({
      hosts,
      standing: 'announced',
      activeFrom: '2028-02-29',
    });
  });
});

describe('objections', () => {
  const text = 'Das Archiv gehört unserem Wettbewerber.';

  test('once, until the day before, answered, and read by the person', async () => {
    const { change } = await announced();
    const objection = await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    await expect(objectToSubProcessor(tenant.as.customer, { id: change.id, text })).rejects.toMatchObject({
      fields: [{ field: 'text', problem: 'objectedAlready' }],
    });
    expect((await listSubProcessorChanges(tenant.as.dpo, undefined)).items[0]!.objections).toEqual({
      open: 1,
      answered: 0,
    });
    const page = await listObjections(tenant.as.dpo, { id: change.id, limit: 50 });
    expect(page.items).toMatchObject([{ text, source: 'portal', person: { email: tenant.email.customer } }]);
    await answerObjection(tenant.as.dpo, { id: objection.id, answer: 'Wir nehmen einen anderen.' });
    await expect(answerObjection(tenant.as.dpo, { id: objection.id, answer: 'Doch.' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await getOwnSubProcessors(tenant.as.customer, undefined)).toMatchObject({
      subscribed: false,
      objections: [{ text, answer: 'Wir nehmen einen anderen.' }],
    });
  });

  test('come too late on the day itself', async () => {
    const { change } = await announced();
    at(new Date('2028-02-28T23:00:00Z'));
    await expect(objectToSubProcessor(tenant.as.customer, { id: change.id, text })).rejects.toMatchObject({
      fields: [{ field: 'text', problem: 'objectionOver' }],
    });
  });

  test('are noted for a customer by the address, and for nobody else', async () => {
    const { change } = await announced();
    const email = tenant.email.customer.toUpperCase();
    const noted = await noteObjection(tenant.as.dpo, { id: change.id, email, text });
    expect(noted).toMatchObject({ source: 'noted' });
    const nobody = { id: change.id, email: 'niemand@nirgends.example', text };
    await expect(noteObjection(tenant.as.dpo, nobody)).rejects.toMatchObject({ fields: [{ field: 'email' }] });
  });

  test('are listed page by page', async () => {
    const { change } = await announced();
    for (let turn = 0; turn < 5; turn += 1) {
      const { email } = await createCustomer(tenant.as.admin, {
        firstName: 'P',
        lastName: String(turn),
        email: `p${turn}@${tenant.slug}.example`,
      });
      at(new Date(Date.UTC(2028, 1, 1, 9, turn)));
      await noteObjection(tenant.as.dpo, { id: change.id, email, text });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listObjections(tenant.as.dpo, { id: change.id, limit: 2, cursor });
      seen.push(...page.items.map(({ person }) => person.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['P 4', 'P 3', 'P 2', 'P 1', 'P 0']);
  });

  test('go over with the subscription when two people are one', async () => {
    const { change } = await announced();
    await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
    await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    const kept = await createCustomer(tenant.as.admin, {
      firstName: 'Ole',
      lastName: 'Lund',
      email: `ole@${tenant.slug}.example`,
    });
    const otherId = tenant.as.customer.actor.id!;
    await mergeCustomers(tenant.as.admin, {
      id: kept.id,
      otherId,
      name: 'kept',
      email: 'other',
      organisation: 'kept',
    });
    const { items } = await listObjections(tenant.as.dpo, { id: change.id, limit: 50 });
    expect(items.map(({ person }) => person.id)).toEqual([kept.id]);
    expect((await listSubProcessorChanges(tenant.as.dpo, undefined)).subscribers).toBe(1);
  });

  test('of two people who are one stay both', async () => {
    const { change } = await announced();
    await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    const email = `ole@${tenant.slug}.example`;
    const kept = await createCustomer(tenant.as.admin, { firstName: 'Ole', lastName: 'Lund', email });
    await noteObjection(tenant.as.dpo, { id: change.id, email, text: 'Am Telefon: lieber nicht.' });
    const otherId = tenant.as.customer.actor.id!;
    await mergeCustomers(tenant.as.admin, {
      id: kept.id,
      otherId,
      name: 'kept',
      email: 'other',
      organisation: 'kept',
    });
    const { items } = await listObjections(tenant.as.dpo, { id: change.id, limit: 50 });
    expect(items.map((one) => [one.person.id, one.text]).sort()).toEqual(
      [
        [kept.id, text],
        [kept.id, 'Am Telefon: lieber nicht.'],
      ].sort(),
    );
    const again = { id: change.id, email: tenant.email.customer, text };
    await expect(noteObjection(tenant.as.dpo, again)).rejects.toMatchObject({
      fields: [{ problem: 'objectedAlready' }],
    });
  });

  test('from the portal are told to the data protection officers, noted ones are not', async () => {
    const { change } = await announced();
    await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    const email = `ole@${tenant.slug}.example`;
    await createCustomer(tenant.as.admin, { firstName: 'Ole', lastName: 'Lund', email });
    await noteObjection(tenant.as.dpo, { id: change.id, email, text });
    const told = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('notifications').select('agentId').where('kind', '=', 'sub-processor-objection').execute(),
    );
    expect(told).toEqual([{ agentId: tenant.as.dpo.actor.id }]);
  });

  test('go by the rule for announcements, counted from the day of the change', async () => {
    const { change } = await announced();
    await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    const left = async () => (await listObjections(tenant.as.dpo, { id: change.id, limit: 50 })).items.length;
    await setRetentionRule(tenant.as.dpo, { category: 'announcements', period: 'P365D', reason: 'Nachweis' });
    for (const [time, expected] of [
      ['2029-02-28T12:00:00Z', 1],
      ['2029-03-02T12:00:00Z', 0],
    ] as const) {
      at(new Date(time));
      await runRetention(tenant.system, new Date(time));
      expect(await left(), time).toBe(expected);
    }
  });

  test('go in the same night as announcements whose time is over too', async () => {
    await subscribeToSubProcessors(tenant.as.customer, { subscribed: true });
    const { change } = await announced();
    await objectToSubProcessor(tenant.as.customer, { id: change.id, text });
    const endedAt = test1.ports.clock.now();
    await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.updateTable('announcements').set({ state: 'sent', endedAt }).execute(),
    );
    await setRetentionRule(tenant.as.dpo, { category: 'announcements', period: 'P365D', reason: 'Nachweis' });
    at(new Date('2029-03-02T12:00:00Z'));
    const days = { category: 'announcements' as const, period: 'P365D' };
    expect((await previewRetention(tenant.as.dpo, days)).objects).toBe(2);
    const gone = await runRetention(tenant.system, new Date('2029-03-02T12:00:00Z'));
    expect(gone.find(({ category }) => category === 'announcements')).toMatchObject({ objects: 2 });
  });
});
