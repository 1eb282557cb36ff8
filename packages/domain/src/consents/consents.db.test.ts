import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { beginErasure, runErasure } from '../erasure/index.ts';
import { mergeCustomers } from '../merging/index.ts';
import { createCustomer } from '../people/index.ts';
import { previewRetention, runRetention } from '../retention/index.ts';
import { tokenOf } from '../tokens/index.ts';
import { testPassword } from '../../testing/index.ts';
import {
  createConsentPurpose,
  deleteUnconfirmedConsents,
  getConsentPurpose,
  getCustomerConsents,
  getOwnConsents,
  giveAsVisitor,
  giveConsent,
  hasConsent,
  listConsents,
  noteConsent,
  noteWithdrawal,
  openConsentLink,
  updateConsentPurpose,
  withdrawByLink,
  withdrawConsent,
} from './index.ts';
import { command } from '../kernel/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let purposeId: string;
let me: string;
const words = {
  name: { de: 'Rundbrief', en: 'Newsletter' },
  text: { de: 'Ich möchte den Rundbrief.', en: 'I want the newsletter.' },
};
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
  me = tenant.as.customer.actor.id!;
  const made = { key: 'newsletter', ...words, offeredToVisitors: true };
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
const tick = command('request.create', (scope, version: number) => {
  scope.audit({ objectKind: 'ticket', objectId: null });
  return giveAsVisitor(scope, { customerId: me, language: 'en', consents: [{ purposeId, version }] });
});

describe('K31 consents per purpose', () => {
  test('nothing counts before it is given, and nothing after it is withdrawn', async () => {
    expect(await has(me)).toBe(false);
    expect((await getOwnConsents(tenant.as.customer, undefined)).items).toMatchObject([{ state: 'none', version: 1 }]);
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    expect(await has(me)).toBe(true);
    await withdrawConsent(tenant.as.customer, { purposeId });
    expect(await has(me)).toBe(false);
    // Twice is the same as once.
    await withdrawConsent(tenant.as.customer, { purposeId });
    expect(await rows()).toHaveLength(1);
  });

  test('a changed text is a new version; earlier consents keep pointing to the words they were given for', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    const text = { de: 'Ich möchte den Rundbrief jede Woche.', en: 'I want the newsletter every week.' };
    const changed = await updateConsentPurpose(tenant.as.dpo, { id: purposeId, text });
    expect(changed).toMatchObject({
      version: 2,
      versions: [
        { version: 2, inForce: 0 },
        { version: 1, inForce: 1 },
      ],
    });
    const [own] = (await getOwnConsents(tenant.as.customer, undefined)).items;
    expect(own).toMatchObject({ state: 'inForce', version: 1, text: words.text });
    // The same words again make no version.
    expect((await updateConsentPurpose(tenant.as.dpo, { id: purposeId, text })).version).toBe(2);
    await expect(giveConsent(tenant.as.customer, { purposeId, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field: 'version', problem: 'wordsChanged' }],
    });
    await giveConsent(tenant.as.customer, { purposeId, version: 2 });
    const [item] = (await getCustomerConsents(tenant.as.agent, { id: me })).items;
    expect(item!.history.map(({ version, state, withdrawalChannel }) => [version, state, withdrawalChannel])).toEqual([
      [2, 'inForce', null],
      [1, 'withdrawn', 'renewed'],
    ]);
    expect(item!.history[1]!.text).toBe(words.text.de);
    // What a newer one took the place of was not withdrawn by anybody.
    expect(await getConsentPurpose(tenant.as.admin, { id: purposeId })).toMatchObject({ inForce: 1, withdrawn: 0 });
  });

  test('the words of a version cannot be changed, not even by the application itself', async () => {
    const change = withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.updateTable('consentTexts').set({ textDe: 'anders' }).where('tenantId', '=', tenant.tenantId).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test('an agent notes an informal word; the note is kept, the person is told and can take it back without a login', async () => {
    const given = { id: me, purposeId, channel: 'phone', note: 'Anruf vom 9. März, Frau Kern' } as const;
    await noteConsent(tenant.as.agent, given);
    expect(await has(me)).toBe(true);
    const mail = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('notifications').selectAll().where('kind', '=', 'consent-given').executeTakeFirstOrThrow(),
    );
    const token = tokenOf(test1.ports.secret, mail.oneTimeTokenId!);
    const anybody = { ...tenant.system, actor: { ...tenant.system.actor } };
    expect((await openConsentLink(anybody, { token })).consents).toMatchObject([{ state: 'inForce' }]);
    expect(await has(me)).toBe(true);
    await withdrawByLink(anybody, { token, purposeId });
    await withdrawByLink(anybody, { token, purposeId });
    expect(await has(me)).toBe(false);
    const [item] = (await getCustomerConsents(tenant.as.agent, { id: me })).items;
    expect(item!.history[0]).toMatchObject({
      channel: 'phone',
      note: given.note,
      givenBy: { name: 'Person agent' },
      withdrawalChannel: 'link',
    });
    const audit = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('auditEntries').selectAll().execute(),
    );
    expect(JSON.stringify(audit)).not.toContain('Anruf');
  });

  test('every mail keeps its own way out: a newer one does not end it', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await withdrawConsent(tenant.as.customer, { purposeId });
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    const mails = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('notifications').selectAll().where('kind', '=', 'consent-given').execute(),
    );
    for (const { oneTimeTokenId } of mails) {
      const token = tokenOf(test1.ports.secret, oneTimeTokenId!);
      expect((await openConsentLink(tenant.system, { token })).consents).toHaveLength(1);
    }
    expect(mails).toHaveLength(2);
  });

  test('what is typed into a form under an address does not count, and does not touch what its owner decided', async () => {
    expect(await tick(tenant.system, 1)).toBe(true);
    expect(await has(me)).toBe(false);
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    expect(await has(me)).toBe(true);
    await updateConsentPurpose(tenant.as.dpo, { id: purposeId, name: { de: 'Neu', en: 'New' } });
    expect(await tick(tenant.system, 2)).toBe(false);
    expect((await rows()).map(({ textVersion, withdrawnAt }) => [textVersion, withdrawnAt])).toEqual([[1, null]]);
  });

  test('what nobody confirms for seven days goes, in a run that may be repeated', async () => {
    await tick(tenant.system, 1);
    test1.ports.clock.advance(6 * 86_400_000);
    await deleteUnconfirmedConsents(tenant.system);
    expect(await rows()).toHaveLength(1);
    test1.ports.clock.advance(2 * 86_400_000);
    await deleteUnconfirmedConsents(tenant.system);
    await deleteUnconfirmedConsents(tenant.system);
    test1.ports.clock.advance(-8 * 86_400_000);
    expect(await rows()).toHaveLength(0);
  });

  test('a purpose not asked for any more takes no consent, and lets go of those it has', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await updateConsentPurpose(tenant.as.dpo, { id: purposeId, archived: true });
    await noteWithdrawal(tenant.as.agent, { id: me, purposeId, channel: 'mail', note: 'Mail vom 10. März' });
    expect(await has(me)).toBe(false);
    const again = giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await expect(again).rejects.toMatchObject({ fields: [{ field: 'purposeId', problem: 'unknown' }] });
    expect((await getOwnConsents(tenant.as.customer, undefined)).items).toEqual([]);
  });

  test('of many at once one consent is open', async () => {
    await Promise.all(Array.from({ length: 5 }, () => giveConsent(tenant.as.customer, { purposeId, version: 1 })));
    expect((await rows()).filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);
  });
});

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
      (await previewRetention(tenant.as.dpo, { category: 'consentProof', retentionDays: 1096, at: new Date(at) }))
        .objects;
    // 31 December 2029, 23:30 in Berlin: the cut-off lies in the year of the withdrawal.
    expect(await shown('2029-12-31T22:30:00Z')).toBe(0);
    await run('2029-12-31T22:30:00Z');
    expect(await rows()).toHaveLength(1);
    expect(await shown('2030-01-02T00:00:00Z')).toBe(1);
    await run('2030-01-02T00:00:00Z');
    await run('2030-01-02T00:00:00Z');
    expect(await rows()).toHaveLength(0);
  });

  test('a consent in force has no end', async () => {
    await giveConsent(tenant.as.customer, { purposeId, version: 1 });
    await runRetention(tenant.system, new Date('2060-01-01T00:00:00Z'));
    expect(await rows()).toHaveLength(1);
  });
});
