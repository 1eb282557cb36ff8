import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { tokenOf } from '../tokens/index.ts';
import {
  createConsentPurpose,
  deleteUnconfirmedConsents,
  getConsentPurpose,
  getCustomerConsents,
  getOwnConsents,
  giveAsVisitor,
  giveConsent,
  hasConsent,
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
