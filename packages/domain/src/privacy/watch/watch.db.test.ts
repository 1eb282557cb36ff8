import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, publishStated, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import { checkNoticeNow, listNoticeChecks, setRetentionRule, watchDueNotices } from '../../index.ts';
import { changesOf } from './compare.ts';

let open: TestPorts;
let tenant: TestTenant;
const minute = 60_000;
const day = 86_400_000;
beforeAll(async () => {
  open = await openTestPorts();
  tenant = await mintTenant(open.ports);
  await publishStated(tenant);
});
afterAll(() => open.close());

const later = (ms: number) => open.ports.clock.advance(ms);
const checks = () => listNoticeChecks(tenant.as.dpo, { language: 'de' });
const mails = () =>
  withTenant(open.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('notifications')
      .select('agentId')
      .where('tenantId', '=', tenant.tenantId)
      .where('kind', '=', 'notice-contradicted')
      .execute(),
  );
const untrue = ['retention.auditLog'];

test('what is contradicted, new or again, is told; that a new sentence is true is kept', () => {
  const known = new Map([
    ['a', 'holds'],
    ['b', 'contradicted'],
    ['c', 'statement'],
  ] as const);
  const found = new Map([
    ['a', 'contradicted'],
    ['b', 'contradicted'],
    ['d', 'holds'],
  ] as const);
  expect(changesOf(known, found)).toEqual([
    { sentenceId: 'a', was: 'holds', became: 'contradicted' },
    { sentenceId: 'd', was: null, became: 'holds' },
    { sentenceId: 'c', was: 'statement', became: null },
  ]);
});

test('a notice that is true raises nothing, and is compared again only after its rest', async () => {
  await watchDueNotices(open.ports);
  const first = await checks();
  expect(first).toMatchObject({ alerts: [], changes: [], checkedAt: open.ports.clock.now().toISOString() });
  later(2 * minute);
  await watchDueNotices(open.ports);
  expect((await checks()).checkedAt).toBe(first.checkedAt);
});

test('a log that grows too old raises one alert and one mail to the data protection officer within five minutes', async () => {
  // No run deletes here: after the period and two days of grace the sentence is untrue.
  later(368 * day);
  await watchDueNotices(open.ports);
  const { alerts, changes, runs } = await checks();
  expect(alerts.map(({ sentenceId }) => sentenceId)).toEqual(expect.arrayContaining(untrue));
  expect(alerts[0]?.text).toBeTruthy();
  expect(changes.map(({ became }) => became)).toContain('contradicted');
  expect(runs[0]).toMatchObject({ kind: 'watch', version: 1 });
  expect(await mails()).toEqual([{ agentId: tenant.as.dpo.actor.id }]);
  later(4 * minute);
  await watchDueNotices(open.ports);
  expect((await checks()).alerts).toEqual(alerts);
  expect(await mails()).toHaveLength(1);
});

test('an alert closes by itself, and the history keeps that it was there', async () => {
  await setRetentionRule(tenant.system, { category: 'auditLog', period: 'P365D', reason: 'neu gesetzt' });
  later(4 * minute);
  await watchDueNotices(open.ports);
  const { alerts, changes } = await checks();
  expect(alerts.map(({ sentenceId }) => sentenceId)).not.toContain('retention.auditLog');
  expect(changes.filter(({ sentenceId }) => sentenceId === 'retention.auditLog').map(({ became }) => became)).toEqual([
    'holds',
    'contradicted',
  ]);
});

test('who asks gets a run at once; before a notice is published there is nothing to compare', async () => {
  expect(await checkNoticeNow(tenant.as.dpo, undefined)).toMatchObject({ kind: 'asked', version: 1 });
  const other = await mintTenant(open.ports);
  await expect(checkNoticeNow(other.as.dpo, undefined)).rejects.toMatchObject({ code: 'notFound' });
  await expect(checkNoticeNow(tenant.as.agent, undefined)).rejects.toMatchObject({ code: 'forbidden' });
});

test('one tenant that cannot be compared does not keep the others waiting', async () => {
  const broken = await mintTenant(open.ports);
  const document = JSON.stringify({});
  await withTenant(open.ports.db, broken.tenantId, (tx) =>
    tx
      .insertInto('noticeVersions')
      .values({
        tenantId: broken.tenantId,
        version: 1,
        validFrom: open.ports.clock.now(),
        publishedAt: open.ports.clock.now(),
        documentDe: document,
        documentEn: document,
        sha256De: '0'.repeat(64),
        sha256En: '0'.repeat(64),
      })
      .execute(),
  );
  later(4 * minute);
  await watchDueNotices(open.ports);
  expect((await checks()).checkedAt).toBe(open.ports.clock.now().toISOString());
  expect(open.logged).toContainEqual(expect.objectContaining({ message: 'notice not compared' }));
});
