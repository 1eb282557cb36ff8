import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../testing/index.ts';
import { importAgent } from './staff/index.ts';
import type { OperatorScope } from './operators/index.ts';
import { acceptPlatformContract, getPlatformContract } from './papers/index.ts';
import {
  announcePlatformSubProcessor,
  answerPlatformObjection,
  endPlatformSubProcessor,
  getConsoleSubProcessors,
  getTenantSubProcessors,
  objectToPlatformSubProcessor,
  readPlatformSubProcessors,
  tellAllOfSubProcessor,
  tellTenantOfSubProcessor,
} from './platform-sub-processors/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let neighbour: TestTenant;
let operator: OperatorScope;
const at = (moment: string) =>
  test1.ports.clock.advance(new Date(moment).getTime() - test1.ports.clock.now().getTime());
const input = (activeFrom: string, more: object = {}) => ({
  name: 'Rechenzentrum Harz GmbH',
  purpose: { de: 'Betrieb der Server', en: 'running the servers' },
  country: 'DE',
  transferMechanism: null,
  website: null,
  reason: { de: 'Mehr Platz.', en: 'More room.' },
  activeFrom,
  ...more,
});

beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  neighbour = await mintTenant(test1.ports);
  const { rows } = await test1.ports.db.pool.query<{ id: string }>('select gen_random_uuid() as id');
  operator = {
    ports: test1.ports,
    requestId: rows[0]!.id,
    operator: { operatorId: rows[0]!.id, name: 'Olga', email: 'olga@platform.example', language: 'de' },
  } as unknown as OperatorScope;
});
beforeEach(() => at('2028-01-30T22:59:00Z'));
afterAll(() => test1.close());

const accept = async (of: TestTenant) => {
  const { sha256 } = await getPlatformContract(of.as.admin, { language: 'de' });
  await acceptPlatformContract(of.as.admin, { sha256, name: 'Ada' });
};

// In the order in which a platform comes to be: the database of the file is its own.
test('the first ones are there before anybody has accepted the contract, from today on', async () => {
  await expect(announcePlatformSubProcessor(operator, input('2028-01-29'))).rejects.toMatchObject({
    fields: [{ field: 'activeFrom', problem: 'announcedTooLate', value: '2028-01-30' }],
  });
  expect(await announcePlatformSubProcessor(operator, input('2028-01-30'))).toMatchObject({ state: 'active' });
});

describe('with tenants', () => {
  test('nobody has to accept the contract anew, and who opens it reads of the new one with its day', async () => {
    await accept(tenant);
    const before = await getPlatformContract(tenant.as.admin, { language: 'de' });
    await announcePlatformSubProcessor(operator, input('2028-02-29', { name: 'Archiv Nord GmbH' }));
    const after = await getPlatformContract(tenant.as.admin, { language: 'de' });
    expect([after.isAccepted, after.sha256]).toEqual([true, before.sha256]);
    const text = JSON.stringify(after.paper.blocks);
    expect(text).toContain('Rechenzentrum Harz GmbH');
    expect(text).toContain('Archiv Nord GmbH (ab 29. Februar 2028)');
    expect(JSON.stringify(before.paper.blocks)).not.toContain('Archiv Nord');
  });

  test('thirty days lie between', async () => {
    await expect(announcePlatformSubProcessor(operator, input('2028-02-28'))).rejects.toMatchObject({
      fields: [{ field: 'activeFrom', value: '2028-02-29' }],
    });
  });

  test('outside the EEA it needs what allows the transfer', async () => {
    const outside = input('2028-03-30', { country: 'US' });
    await expect(announcePlatformSubProcessor(operator, outside)).rejects.toMatchObject({
      fields: [{ field: 'transferMechanism', problem: 'mechanismMissing' }],
    });
    const allowed = await announcePlatformSubProcessor(operator, { ...outside, transferMechanism: 'scc' });
    expect(await endPlatformSubProcessor(operator, { id: allowed.id })).toMatchObject({ state: 'withdrawn' });
    await expect(endPlatformSubProcessor(operator, { id: allowed.id })).rejects.toMatchObject({ code: 'conflict' });
    const shown = await readPlatformSubProcessors(test1.ports.db, test1.ports.clock.now());
    expect(shown.map(({ id }) => id)).not.toContain(allowed.id);
  });

  test('administrators and data protection officers get one mail, however often the job runs', async () => {
    // Who is both is one person.
    const { id: both } = await importAgent(tenant.system, {
      name: 'Ada Amt',
      email: `ada@${tenant.slug}.example`,
      roles: ['admin', 'dpo'],
      password: testPassword,
    });
    const { id: subProcessorId } = await announcePlatformSubProcessor(operator, input('2028-05-01'));
    await tellAllOfSubProcessor(test1.ports, { subProcessorId });
    const handed = await test1.ports.db.pool.query(
      `select from pgboss.job where name = 'platform.tell-tenant' and data->>'subProcessorId' = $1`,
      [subProcessorId],
    );
    expect(handed.rowCount).toBe(2);
    await Promise.all([0, 1, 2].map(() => tellTenantOfSubProcessor(tenant.system, { subProcessorId })));
    await tellTenantOfSubProcessor(tenant.system, { subProcessorId });
    const told = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('notifications').select(['agentId', 'kind']).where('objectId', '=', subProcessorId).execute(),
    );
    const expected = [...[tenant.as.admin, tenant.as.dpo].map(({ actor }) => actor.id), both];
    expect(told.map(({ agentId }) => agentId).sort()).toEqual(expected.sort());
  });

  test('a tenant objects once, until the day before, and reads the answer; another tenant sees nothing of it', async () => {
    const { id } = await announcePlatformSubProcessor(operator, input('2028-03-15'));
    const objection = await objectToPlatformSubProcessor(tenant.as.dpo, { id, text: 'Das ist ein Wettbewerber.' });
    const again = objectToPlatformSubProcessor(tenant.as.admin, { id, text: 'Noch einmal.' });
    await expect(again).rejects.toMatchObject({ fields: [{ field: 'text', problem: 'objectedAlready' }] });
    const { objections } = await getConsoleSubProcessors(operator);
    expect(objections[0]).toMatchObject({ id: objection.id, tenant: { id: tenant.tenantId }, answer: null });
    const answer = { id: tenant.tenantId, objectionId: objection.id, answer: 'Wir nehmen einen anderen.' };
    await answerPlatformObjection(operator, answer);
    await expect(answerPlatformObjection(operator, answer)).rejects.toMatchObject({ code: 'conflict' });
    const elsewhere = { ...answer, id: neighbour.tenantId };
    await expect(answerPlatformObjection(operator, elsewhere)).rejects.toMatchObject({ code: 'notFound' });
    expect((await getTenantSubProcessors(tenant.as.admin, undefined)).objections).toMatchObject([
      { subProcessorId: id, answer: 'Wir nehmen einen anderen.' },
    ]);
    expect((await getTenantSubProcessors(neighbour.as.admin, undefined)).objections).toEqual([]);
    at('2028-03-14T23:00:00Z');
    await expect(objectToPlatformSubProcessor(neighbour.as.dpo, { id, text: 'Zu spät.' })).rejects.toMatchObject({
      fields: [{ field: 'text', problem: 'objectionOver' }],
    });
  });

  test('one that ends is listed to the end of its last day', async () => {
    const { id } = await announcePlatformSubProcessor(operator, input('2028-03-01', { name: 'Kurz GmbH' }));
    at('2028-04-01T09:00:00Z');
    expect(await endPlatformSubProcessor(operator, { id })).toMatchObject({ state: 'active', endedOn: '2028-04-01' });
    at('2028-04-01T22:00:00Z');
    const ended = (await getConsoleSubProcessors(operator)).items.find((one) => one.id === id);
    expect(ended?.state).toBe('ended');
  });
});
