import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../testing/index.ts';
import { createContract } from './contracts/index.ts';
import type { Scope } from './kernel/index.ts';
import { listLedger } from './ledger/index.ts';
import { addKeepingDuty, applyLocks } from './locks/index.ts';
import { createOrganisation } from './people/index.ts';
import { checkNotice, getNotice, getNoticeVersion, publishNotice } from './privacy/index.ts';
import { stateRegisters } from '../testing/state-registers.ts';
import {
  applyRetentionChanges,
  cancelRetentionChange,
  listRetentionChanges,
  listRetentionRules,
  planRemoval,
  planRetentionRule,
  previewRetention,
  runRetention,
  setRetentionRule,
  setRetentionSettings,
} from './retention/index.ts';
import { completed } from './retention/rules.ts';
import { createQueue, createTicket, listTickets, updateTicket } from './tickets/index.ts';
import { askForRestoration, decideOnRestoration, listRestorations, listTrash } from './trash/index.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => void (open = await openTestPorts()));
afterAll(() => open.close());
beforeEach(async () => void (tenant = await mintTenant(open.ports)));

const dayMs = 86_400_000;
const now = () => open.ports.clock.now();
const later = (days: number) => new Date(now().getTime() + days * dayMs);

/** A closed ticket that is this old. */
async function closed(daysAgo: number, change: Record<string, unknown> = {}): Promise<string> {
  const { id } = await createTicket(tenant.as.customer, { subject: `vor ${daysAgo} Tagen`, body: 'Es geht nicht.' });
  await updateTicket(tenant.as.agent, { id, state: 'closed' });
  const at = new Date(now().getTime() - daysAgo * dayMs);
  await withTenant(open.ports.db, tenant.tenantId, (tx) =>
    tx
      .updateTable('tickets')
      .set({ closedAt: at, createdAt: at, ...change })
      .where('tenantId', '=', tenant.tenantId)
      .where('ticketId', '=', id)
      .execute(),
  );
  return id;
}

const left = async (scope: Scope = tenant.as.agent): Promise<Set<string>> =>
  new Set((await listTickets(scope, { limit: 100 })).items.map(({ id }) => id));
const run = (days = 0) => runRetention(tenant.system, later(days));
const rule = (period: string, more: object = {}) => completed({ category: 'closedTickets', period, ...more });

test('a class goes before the general rule, longer or shorter; of two classes that fit the shorter counts', async () => {
  const { id: queueId } = await createQueue(tenant.as.admin, { name: 'Abrechnung' });
  await setRetentionRule(tenant.as.dpo, rule('P1Y'));
  await setRetentionRule(tenant.as.dpo, rule('P3Y', { class: { kind: 'queue', reference: 'abrechnung' } }));
  await setRetentionRule(tenant.as.dpo, rule('P30D', { class: { kind: 'tag', reference: 'spam' } }));
  await closed(400);
  const billed = await closed(400, { queueId });
  await closed(40, { tags: sql`'{spam}'::text[]` });
  await closed(40, { queueId, tags: sql`'{spam}'::text[]` });
  const young = await closed(40);
  expect((await previewRetention(tenant.as.dpo, rule('P1Y'))).objects).toBe(1);
  const tag = { class: { kind: 'tag', reference: 'spam' } };
  expect((await previewRetention(tenant.as.dpo, rule('P30D', tag))).objects).toBe(2);
  await run();
  expect(await left()).toEqual(new Set([billed, young]));
});

test('from the end of the contract: as long as one runs nothing begins, without one closing counts', async () => {
  const { id: organisationId } = await createOrganisation(tenant.as.admin, { name: 'Werft GmbH' });
  const contract = (number: string, endsOn: string | null) =>
    createContract(tenant.as.admin, { organisationId, number, startsOn: '2020-01-01', endsOn });
  await setRetentionRule(tenant.as.dpo, rule('P1Y', { start: 'contractEnd' }));
  await closed(400);
  const within = await closed(400, { organisationId });
  await contract('W-1', '2021-12-31');
  const endsOn = later(10).toISOString().slice(0, 10);
  await contract('W-2', endsOn);
  await run();
  expect(await left()).toEqual(new Set([within]));
  await run(365 + 10);
  expect(await left()).toEqual(new Set([within]));
  await run(365 + 13);
  expect(await left()).toEqual(new Set());
});

test('a contract that has tickets kept locks them at the end of their period until its day', async () => {
  const { id: organisationId } = await createOrganisation(tenant.as.admin, { name: 'Reederei' });
  const keepsTicketsUntil = later(100).toISOString().slice(0, 10);
  await createContract(tenant.as.admin, { organisationId, number: 'R-1', startsOn: '2020-01-01', keepsTicketsUntil });
  await setRetentionRule(tenant.as.dpo, rule('P30D'));
  const kept = await closed(40, { organisationId });
  expect((await previewRetention(tenant.as.dpo, rule('P30D'))).objects).toBe(0);
  await run();
  expect(await left()).toEqual(new Set());
  const [row] = await rowsOf(kept);
  expect(row).toMatchObject({ lockedAs: 'RETENTION_LOCK', lockStatute: '§ 35 Abs. 3 BDSG' });
  await run(99);
  expect(await rowsOf(kept)).toHaveLength(1);
  await run(102);
  expect(await rowsOf(kept)).toHaveLength(0);
});

const rowsOf = (ticketId: string) =>
  withTenant(open.ports.db, tenant.tenantId, async (tx) => {
    await sql`select set_config('app.sees_locked', 'on', true)`.execute(tx);
    return tx
      .selectFrom('tickets')
      .selectAll()
      .where('tenantId', '=', tenant.tenantId)
      .where('ticketId', '=', ticketId)
      .execute();
  });

test('a period that ends before the statute it rests on, or before that of its own class, is refused by name', async () => {
  await stateRegisters(tenant);
  const refused = (given: object, period = 'P6Y') =>
    expect(planRetentionRule(tenant.as.dpo, rule(period, given))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'period', problem: 'endsBeforeFloor' }],
    });
  await refused({ statute: 'commercialLetter' });
  await refused({ statute: 'voucher', toYearEnd: true }, 'P7Y');
  const given = rule('P6Y', { statute: 'commercialLetter', toYearEnd: true });
  expect((await previewRetention(tenant.as.dpo, given)).objects).toBe(0);
  await addKeepingDuty(tenant.as.dpo, { kind: 'commercialLetter', tag: 'auftrag' });
  await refused({ class: { kind: 'tag', reference: 'auftrag' } }, 'P2Y');
  // The limitation of claims is a reason to keep, no duty.
  expect((await previewRetention(tenant.as.dpo, rule('P2Y', { statute: 'claim' }))).objects).toBe(0);
});

test('only tickets have classes, contracts and anonymising; an unknown class is refused by name', async () => {
  const refused = (given: object, field: string, problem: string) =>
    expect(
      planRetentionRule(tenant.as.dpo, completed({ category: 'rawMails', period: 'P30D', ...given })),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ field, problem }] });
  await refused({ action: 'anonymise' }, 'action', 'ticketsOnly');
  await refused({ start: 'contractEnd' }, 'start', 'ticketsOnly');
  await refused({ class: { kind: 'tag', reference: 'a' } }, 'class', 'ticketsOnly');
  await refused({ class: { kind: 'queue', reference: 'gibt es nicht' } }, 'class.reference', 'unknown');
});

test('what lets something go sooner waits, can be called off, and otherwise takes effect on its day', async () => {
  const ticketId = await closed(100);
  const lasting = await planRetentionRule(tenant.as.dpo, rule('P1Y'));
  expect(lasting).toMatchObject({ rule: { period: 'P1Y', version: 1 }, change: null });
  const shorter = await planRetentionRule(tenant.as.dpo, rule('P90D'));
  expect(shorter).toMatchObject({ rule: null, change: { state: 'waiting', terms: { period: 'P90D' } } });
  expect(new Date(shorter.change!.takesEffectAt).getTime()).toBe(later(7).getTime());
  await applyRetentionChanges(tenant.system);
  await run();
  expect(await left()).toEqual(new Set([ticketId]));

  await cancelRetentionChange(tenant.as.dpo, { id: shorter.change!.id });
  await expect(cancelRetentionChange(tenant.as.dpo, { id: shorter.change!.id })).rejects.toMatchObject({
    code: 'conflict',
  });
  // A second one takes the place of the first.
  await planRetentionRule(tenant.as.dpo, rule('P60D'));
  const { change } = await planRetentionRule(tenant.as.dpo, rule('P80D'));
  const states = (await listRetentionChanges(tenant.as.dpo, undefined)).items.map(({ state }) => state);
  expect(states.sort()).toEqual(['cancelled', 'cancelled', 'waiting']);
  open.ports.clock.advance(7 * dayMs);
  await applyRetentionChanges(tenant.system);
  await applyRetentionChanges(tenant.system);
  const { items } = await listRetentionRules(tenant.as.dpo, undefined);
  expect(items.find(({ category }) => category === 'closedTickets')).toMatchObject({ period: 'P80D', version: 2 });
  expect(
    (await listRetentionChanges(tenant.as.dpo, undefined)).items.find(({ id }) => id === change!.id),
  ).toMatchObject({
    state: 'done',
  });
  await run();
  expect(await left()).toEqual(new Set());
});

test('a duty that came while a change waited is heeded: the change fails, the former rule stays, and somebody is told', async () => {
  await stateRegisters(tenant);
  const ticketId = await closed(400, { tags: sql`'{auftrag}'::text[]` });
  const ofClass = { class: { kind: 'tag', reference: 'auftrag' } };
  await setRetentionRule(tenant.as.dpo, rule('P10Y', ofClass));
  const { change } = await planRetentionRule(tenant.as.dpo, rule('P1Y', ofClass));
  await addKeepingDuty(tenant.as.dpo, { kind: 'commercialLetter', tag: 'auftrag' });
  open.ports.clock.advance(7 * dayMs);
  await applyRetentionChanges(tenant.system);
  const { items } = await listRetentionChanges(tenant.as.dpo, undefined);
  expect(items).toMatchObject([{ id: change!.id, state: 'failed' }]);
  const rules = await listRetentionRules(tenant.as.dpo, undefined);
  expect(rules.items.find(({ class: of }) => of !== null)).toMatchObject({ period: 'P10Y', version: 1 });
  const mails = await withTenant(open.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('notifications')
      .select('kind')
      .where('tenantId', '=', tenant.tenantId)
      .where('kind', '=', 'retention-change-failed')
      .execute(),
  );
  expect(mails.length).toBeGreaterThan(0);
  expect(await left()).toEqual(new Set([ticketId]));
});

test('removing the rule of a class that keeps longer waits too; removing a general one applies at once', async () => {
  await closed(100, { tags: sql`'{projekt}'::text[]` });
  await setRetentionRule(tenant.as.dpo, rule('P30D'));
  const longer = await setRetentionRule(tenant.as.dpo, rule('P3Y', { class: { kind: 'tag', reference: 'projekt' } }));
  expect((await planRemoval(tenant.as.dpo, { id: longer.id })).change).toMatchObject({ state: 'waiting', terms: null });
  open.ports.clock.advance(7 * dayMs);
  await applyRetentionChanges(tenant.system);
  const { items } = await listRetentionRules(tenant.as.dpo, undefined);
  const general = items.find(({ category }) => category === 'closedTickets')!;
  expect(items.some(({ class: of }) => of !== null)).toBe(false);
  expect((await planRemoval(tenant.as.dpo, { id: general.id })).change).toBeNull();
});

test('a planned change asks for the notice before it is planned, and publishes it on its day, not before', async () => {
  await stateRegisters(tenant);
  await closed(400);
  await setRetentionRule(tenant.as.dpo, rule('P3Y'));
  await publishNotice(tenant.as.dpo, undefined);
  const said = async () => {
    const { published } = await getNotice(tenant.as.dpo, { language: 'de' });
    const found = await getNoticeVersion(tenant.as.dpo, { version: published!.version, language: 'de' });
    return JSON.stringify(found.document);
  };
  await expect(planRetentionRule(tenant.as.dpo, rule('P1Y'))).rejects.toMatchObject({ code: 'noticeDrift' });
  expect((await listRetentionChanges(tenant.as.dpo, undefined)).items).toEqual([]);
  const { change } = await planRetentionRule({ ...tenant.as.dpo, onNoticeDrift: 'publish' }, rule('P1Y'));
  expect(change).toMatchObject({ state: 'waiting' });
  expect(await said()).toContain('3 Jahre');
  const verdicts = async () =>
    (await checkNotice(tenant.as.dpo, { language: 'de', of: 'published' })).sentences.map(({ verdict }) => verdict);
  expect(await verdicts()).not.toContain('contradicted');
  open.ports.clock.advance(7 * dayMs);
  await applyRetentionChanges(tenant.system);
  expect(await said()).toContain('1 Jahr');
  expect(await said()).toContain('1 Jahr nach');
  expect(await verdicts()).not.toContain('contradicted');
});

test('the calendar counts what goes in which month, with the rule and as it is', async () => {
  await setRetentionRule(tenant.as.dpo, rule('P2Y'));
  for (const days of [700, 400, 10]) await closed(days);
  const { months, later: rest, firstGoesAt, waitsUntil } = await previewRetention(tenant.as.dpo, rule('P1Y'));
  const sum = (of: 'objects' | 'before') => months.reduce((total, month) => total + month[of], 0);
  expect(months).toHaveLength(24);
  expect(sum('objects') + rest.objects).toBe(3);
  expect(sum('before') + rest.before).toBe(3);
  expect(months[0]!.objects).toBe(2);
  expect(new Date(firstGoesAt!) < now()).toBe(true);
  expect(new Date(waitsUntil!).getTime()).toBe(later(7).getTime());
});

test('the trash: hidden for its days, restored by two people alone, then spared for thirty days', async () => {
  const ticketId = await closed(40);
  await setRetentionRule(tenant.as.dpo, rule('P30D'));
  await setRetentionSettings(tenant.as.dpo, { waitingDays: 7, trashDays: 5 });
  await run();
  expect(await left()).toEqual(new Set());
  expect((await listTrash(tenant.as.dpo, { limit: 10 })).items).toMatchObject([{ id: ticketId, isAskedFor: false }]);
  await run(4);
  await applyLocks(tenant.system);
  expect((await listTrash(tenant.as.dpo, { limit: 10 })).items).toHaveLength(1);

  const { id } = await askForRestoration(tenant.as.dpo, { id: ticketId, reason: 'Streit um die Rechnung' });
  await expect(askForRestoration(tenant.as.admin, { id: ticketId, reason: 'auch' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(decideOnRestoration(tenant.as.dpo, { id, isRestored: true })).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ field: 'isRestored', problem: 'ownRestoration' }],
  });
  await expect(decideOnRestoration(tenant.as.agent, { id, isRestored: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await decideOnRestoration(tenant.as.admin, { id, isRestored: true })).toMatchObject({ state: 'restored' });
  expect(await left()).toEqual(new Set([ticketId]));
  expect((await previewRetention(tenant.as.dpo, rule('P30D'))).objects).toBe(0);
  await run(28);
  expect(await left()).toEqual(new Set([ticketId]));
  await run(31);
  expect(await left()).toEqual(new Set());
  await run(35);
  expect(await rowsOf(ticketId)).toHaveLength(1);
  await run(36.5);
  expect(await rowsOf(ticketId)).toHaveLength(0);
  expect((await listRestorations(tenant.as.dpo, undefined)).items).toMatchObject([{ state: 'restored' }]);
});

test('the class of a contract is the tickets of its organisation', async () => {
  const { id: organisationId } = await createOrganisation(tenant.as.admin, { name: 'Hafen AG' });
  const contract = await createContract(tenant.as.admin, { organisationId, number: 'H-7', startsOn: '2020-01-01' });
  const ofContract = await closed(40, { organisationId });
  await closed(40);
  const { rule: set } = await planRetentionRule(
    tenant.as.dpo,
    rule('P1Y', { class: { kind: 'contract', reference: 'h-7' } }),
  );
  expect(set?.class).toEqual({ kind: 'contract', id: contract.id, name: 'H-7' });
  await setRetentionRule(tenant.as.dpo, rule('P30D'));
  await run();
  expect(await left()).toEqual(new Set([ofContract]));
});

test('a rule that anonymises keeps the ticket without its people, once, and the ledger says so', async () => {
  const ticketId = await closed(40);
  await setRetentionRule(tenant.as.dpo, rule('P30D', { action: 'anonymise' }));
  await run();
  expect(await left()).toEqual(new Set([ticketId]));
  const [row] = await rowsOf(ticketId);
  expect(row).toMatchObject({ customerId: null });
  expect(row!.anonymisedAt).not.toBeNull();
  const lines = async () =>
    (await listLedger(tenant.as.dpo, { limit: 10 })).items.map(({ category, objectIds }) => ({ category, objectIds }));
  expect(await lines()).toEqual([{ category: 'anonymisedTickets', objectIds: [ticketId] }]);
  await run();
  expect(await lines()).toHaveLength(1);
  // From keeping without people to deleting: something would be lost by it.
  await closed(40);
  expect((await planRetentionRule(tenant.as.dpo, rule('P30D'))).change).toMatchObject({ state: 'waiting' });
});
