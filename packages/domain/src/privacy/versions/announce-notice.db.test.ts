import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import { getAnnouncement } from '../../announcements/index.ts';
import { setRetentionRule } from '../../retention/index.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { announceNotice, publishNotice } from '../index.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
  tenant = await mintTenant(open.ports);
  await stateRegisters(tenant);
  await publishNotice(tenant.as.dpo, undefined);
  open.ports.clock.advance(86_400_000);
  await setRetentionRule(tenant.system, { category: 'closedTickets', period: 'P1000D', reason: '' });
  await publishNotice(tenant.as.dpo, undefined);
});
afterAll(() => open.close());

test('a version is told of in both languages: what it says differently, and where it stands', async () => {
  const made = await announceNotice(tenant.as.dpo, { version: 2 });
  expect(made).toMatchObject({
    class: 'service',
    state: 'draft',
    noticeVersion: 2,
    audience: { kind: 'everybody' },
    subject: { de: expect.stringContaining('11. März 2026'), en: expect.stringContaining('11 March 2026') },
  });
  expect(made.body.de).toContain(`http://${tenant.host}:3000/privacy/versions/2`);
  expect(made.body.en).toContain(`http://${tenant.host}:3000/privacy/versions/2?lang=en`);
  expect(made.body.de).toContain('1.000 Tage');
  expect(made.body.de).not.toContain('365 Tage');
  // Asked twice, there is one draft.
  expect((await announceNotice(tenant.as.dpo, { version: 2 })).id).toBe(made.id);
  expect(await getAnnouncement(tenant.as.admin, { id: made.id })).toMatchObject({ noticeVersion: 2 });
});

test('a version that is not there is not told of, and not everybody tells', async () => {
  await expect(announceNotice(tenant.as.dpo, { version: 9 })).rejects.toMatchObject({ code: 'notFound' });
  await expect(announceNotice(tenant.as.agent, { version: 2 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('K31 marketing that left without a consent is seen', async () => {
  const { tenantId } = tenant;
  const sent = () =>
    withTenant(open.ports.db, tenantId, async (tx) => {
      const { live } = await readLiveFacts({ ...tenant.as.dpo, tx, now: open.ports.clock.now() });
      return live.sentAfterWithdrawal;
    });
  expect(await sent()).toBe(0);
  const at = open.ports.clock.now();
  const [purposeId, announcementId, copyId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await withTenant(open.ports.db, tenantId, async (tx) => {
    await tx
      .insertInto('consentPurposes')
      .values({
        tenantId,
        consentPurposeId: purposeId,
        key: 'news',
        currentVersion: 1,
        offeredToVisitors: false,
        createdAt: at,
      })
      .execute();
    await tx
      .insertInto('announcements')
      .values({
        tenantId,
        announcementId,
        class: 'marketing',
        state: 'sending',
        subjectDe: 'Neues',
        bodyDe: 'Text',
        subjectEn: '',
        bodyEn: '',
        audience: 'everybody',
        consentPurposeId: purposeId,
        createdAt: at,
        changedAt: at,
        startedAt: at,
      })
      .execute();
    await tx
      .insertInto('announcementCopies')
      .values({
        tenantId,
        announcementCopyId: copyId,
        announcementId,
        customerId: tenant.as.customer.actor.id!,
        language: 'de',
        state: 'sent',
        dueAt: at,
        changedAt: at,
        sentAt: at,
      })
      .execute();
  });
  expect(await sent()).toBe(1);
});
