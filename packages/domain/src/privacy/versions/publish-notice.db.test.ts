import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import { setRetentionRule } from '../../retention/index.ts';
import { checkNotice, getNotice, getNoticeVersion, listNoticeVersions, publishNotice } from '../index.ts';
import { hashOf } from '../notice/hash.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
  tenant = await mintTenant(open.ports);
});
afterAll(() => open.close());

const later = (days: number) => open.ports.clock.advance(days * 86_400_000);

test('what is missing refuses publication, article and item named in both languages', async () => {
  await expect(publishNotice(tenant.as.dpo, undefined)).rejects.toMatchObject({
    code: 'invalid',
    fields: expect.arrayContaining([
      {
        field: 'missing.controller',
        problem: 'noticeItemMissing',
        value: {
          de: 'Art. 13 Abs. 1 Buchst. a DSGVO, Name und Kontaktdaten des Verantwortlichen',
          en: 'Art. 13(1)(a) GDPR, Name and contact details of the controller',
        },
      },
    ]),
  });
  expect((await listNoticeVersions(tenant.as.dpo, undefined)).items).toEqual([]);
});

test('only who keeps the registers publishes', async () => {
  for (const role of ['agent', 'admin', 'customer'] as const)
    await expect(publishNotice(tenant.as[role], undefined)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a published notice stays as it was until the next one is published, and every day has its own', async () => {
  await stateRegisters(tenant);
  const first = await publishNotice(tenant.as.dpo, undefined);
  expect(first.version).toBe(1);
  expect((await publishNotice(tenant.as.dpo, undefined)).version).toBe(1);
  const firstDay = open.ports.clock.now();
  later(10);
  // The software itself is never refused; a person would be told first, see drift.
  await setRetentionRule(tenant.system, { category: 'closedTickets', period: 'P1000D', reason: '' });
  const inForce = await getNotice(tenant.as.customer, { language: 'de' });
  expect(JSON.stringify(inForce)).toContain('365 Tage');
  expect(JSON.stringify(inForce)).not.toContain('1.000 Tage');

  const check = await checkNotice(tenant.as.dpo, { language: 'en' });
  const untrue = check.sentences.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
  expect(untrue.toSorted()).toEqual(['retention.closedTickets', 'summary.tickets']);
  expect(check.changes.map(({ id }) => id).toSorted()).toEqual(['retention.closedTickets', 'summary.tickets']);
  const row = check.sentences.find(({ id }) => id === 'retention.closedTickets');
  expect(JSON.stringify(row?.evidence)).toMatch(/365.*1000/);

  const second = await publishNotice(tenant.as.dpo, undefined);
  expect(second.version).toBe(2);
  for (const [at, version] of [
    [firstDay, first],
    [open.ports.clock.now(), second],
  ] as const)
    for (const language of ['de', 'en'] as const) {
      const {
        published,
        changedAt: _,
        missing: __,
        ...document
      } = await getNotice(tenant.as.customer, { language, at });
      expect(published).toEqual(version);
      expect(hashOf(document)).toBe(version.sha256[language]);
    }
  const { changes } = await getNoticeVersion(tenant.as.customer, { version: 2, language: 'de' });
  expect(changes.find(({ id }) => id === 'retention.closedTickets')).toMatchObject({
    before: expect.stringContaining('365 Tage'),
    after: expect.stringContaining('1.000 Tage'),
  });
});

test('a version cannot be changed or removed by the application', async () => {
  const { tenantId } = tenant;
  await expect(
    withTenant(open.ports.db, tenantId, (tx) =>
      tx.updateTable('noticeVersions').set({ publishedBy: randomUUID() }).where('tenantId', '=', tenantId).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    withTenant(open.ports.db, tenantId, (tx) =>
      tx.deleteFrom('noticeVersions').where('tenantId', '=', tenantId).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('two publications at once make one version', async () => {
  const own = await mintTenant(open.ports);
  await stateRegisters(own);
  const made = await Promise.all([publishNotice(own.as.dpo, undefined), publishNotice(own.as.dpo, undefined)]);
  expect(made.map(({ version }) => version)).toEqual([1, 1]);
  expect((await listNoticeVersions(own.as.dpo, undefined)).items).toHaveLength(1);
});
