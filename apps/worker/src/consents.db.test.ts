import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  beginErasure,
  createConsentPurpose,
  createCustomer,
  giveConsent,
  hasConsent,
  listConsents,
  mergeCustomers,
  noteConsent,
  noteWithdrawal,
  previewRetention,
  runErasure,
  runRetention,
  withdrawConsent,
} from '@redlich/domain';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '@redlich/domain/testing';

let test1: TestPorts;
let tenant: TestTenant;
let purposeId: string;
let me: string;
const words = { de: 'Rundbrief', en: 'Newsletter' };
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
  me = tenant.as.customer.actor.id!;
  const made = { key: 'newsletter', name: words, text: words, offeredToVisitors: true };
  purposeId = (await createConsentPurpose(tenant.as.dpo, made)).id;
});
afterAll(() => test1.close());

const has = (customerId: string) =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    hasConsent({ tx, tenantId: tenant.tenantId }, customerId, 'newsletter'),
  );
const rows = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('consents').selectAll().orderBy('givenAt').execute(),
  );

describe('merging two records of one person', () => {
  const other = async () =>
    (await createCustomer(tenant.as.agent, { firstName: 'Jutta', lastName: 'Kern', email: 'jk@werft.example' })).id;
  const note = 'Telefonat';
  const merge = (otherId: string) =>
    mergeCustomers(tenant.as.agent, { id: me, otherId, name: 'kept', email: 'kept', organisation: 'kept' });

  test('a consent goes over with its proof', async () => {
    const otherId = await other();
    await noteConsent(tenant.as.agent, { id: otherId, purposeId, channel: 'phone', note });
    await merge(otherId);
    expect(await has(me)).toBe(true);
    expect(await rows()).toMatchObject([{ customerId: me, givenNote: note }]);
  });

  test('a withdrawal of either wins', async () => {
    const otherId = await other();
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await noteConsent(tenant.as.agent, { id: otherId, purposeId, channel: 'phone', note });
    await noteWithdrawal(tenant.as.agent, { id: otherId, purposeId, channel: 'mail', note });
    await merge(otherId);
    expect(await has(me)).toBe(false);
    expect(await rows()).toHaveLength(2);
  });
});

describe('the end of the proof', () => {
  test('of a deleted person a keyed hash is left: found by the address, readable by nobody, without notes', async () => {
    await noteConsent(tenant.as.agent, { id: me, purposeId, channel: 'phone', note: 'Frau Kern am Telefon' });
    await beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
    const { erasureId } = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('erasures').select('erasureId').executeTakeFirstOrThrow(),
    );
    await runErasure(tenant.system, erasureId);
    await runErasure(tenant.system, erasureId);
    const [row] = await rows();
    expect(row).toMatchObject({ customerId: null, givenNote: '', withdrawnChannel: 'erasure', textVersion: 1 });
    expect(JSON.stringify(row)).not.toMatch(/Kern|kunde/i);
    const list = { id: purposeId, limit: 10 };
    expect((await listConsents(tenant.as.dpo, { ...list, text: tenant.email.customer })).items).toMatchObject([
      { person: null, state: 'withdrawn' },
    ]);
    expect((await listConsents(tenant.as.dpo, { ...list, text: 'kunde' })).items).toEqual([]);
  });

  test('it goes three years after the end of the year of the withdrawal, and not a day before; the preview says the same', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await withdrawConsent(tenant.as.customer, { purposeId });
    const run = (at: string) => runRetention(tenant.system, new Date(at));
    const shown = async (at: string) =>
      (
        await previewRetention(tenant.as.dpo, {
          category: 'consentProof',
          period: 'P3Y',
          toYearEnd: true,
          at: new Date(at),
        })
      ).objects;
    // The last second of 2029 in Berlin.
    expect(await shown('2029-12-31T22:59:59Z')).toBe(0);
    await run('2029-12-31T22:59:59Z');
    expect(await rows()).toHaveLength(1);
    expect(await shown('2029-12-31T23:00:00Z')).toBe(1);
    await run('2029-12-31T23:00:00Z');
    await run('2029-12-31T23:00:00Z');
    expect(await rows()).toHaveLength(0);
  });

  test('a consent in force has no end', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await runRetention(tenant.system, new Date('2060-01-01T00:00:00Z'));
    expect(await rows()).toHaveLength(1);
  });
});
