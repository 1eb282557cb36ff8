import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../testing/index.ts';
import {
  cancelAnnouncement,
  createAnnouncement,
  getReach,
  listCopies,
  sendAnnouncement,
  startAnnouncement,
  testAnnouncement,
  writeAnnouncement,
  type NewAnnouncement,
} from './announcements/index.ts';
import { createConsentPurpose, giveConsent, withdrawByLink, withdrawConsent } from './consents/index.ts';
import { setLanguage } from './identity/index.ts';
import { command, customerActor, type Scope } from './kernel/index.ts';
import { mergeCustomers } from './merging/index.ts';
import { createCustomer, createOrganisation } from './people/index.ts';
import { createChannel } from './mail/index.ts';
import type { MailSender } from './mail/deliver-article.ts';
import { deliverAnnouncement } from './mail/deliver-announcement.ts';
import type { OutgoingMail } from './mail/outgoing-mail.ts';
import { deliverTest, previewAnnouncement } from './mail/preview-announcement.ts';
import { resumeMail } from './mail/resume-mail.ts';

let test1: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
});
afterAll(() => test1.close());

const create = command('mail.deliver', createAnnouncement);
const start = command('mail.deliver', startAnnouncement);
const words = {
  subject: { de: 'Neue Wartung', en: '' },
  body: { de: 'Wir warten am <b>Montag</b>.\n\nMehr: https://seewind.example/wartung.', en: '' },
};
const service: NewAnnouncement = { class: 'service', ...words, audience: { kind: 'everybody' } };

/** Keeps what it was handed; breaks when told to. */
function mailbox(breaks: (mail: OutgoingMail, count: number) => void = () => {}) {
  const mails: OutgoingMail[] = [];
  const sender: MailSender = {
    async send(mail) {
      mails.push(mail);
      breaks(mail, mails.length);
    },
  };
  return { mails, sender };
}

const announcement = async (id: string, { tenantId }: Pick<Scope, 'tenantId'> = tenant) =>
  withTenant(test1.ports.db, tenantId, (tx) =>
    tx
      .selectFrom('announcements')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('announcementId', '=', id)
      .executeTakeFirstOrThrow(),
  );
const copies = (id: string) =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('announcementCopies as y')
      .innerJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 'y.tenantId').onRef('c.customerId', '=', 'y.customerId'),
      )
      .select(['y.announcementCopyId', 'y.state', 'y.reason', 'y.dueAt', 'c.email'])
      .where('y.announcementId', '=', id)
      .orderBy('c.email')
      .execute(),
  );

/** What the queue does: one job after the other, for as long as a copy is due. */
async function run(id: string, sender: MailSender) {
  for (;;) {
    const { state, runId } = await announcement(id);
    if (state !== 'sending') return;
    await deliverAnnouncement(tenant.system, sender, { announcementId: id, runId: runId! });
    const now = test1.ports.clock.now();
    if (!(await copies(id)).some((copy) => copy.state === 'waiting' && copy.dueAt <= now)) return;
  }
}

async function people(count: number) {
  for (let n = 0; n < count; n++)
    await createCustomer(tenant.system, { firstName: `Nr ${n}`, lastName: 'Test', email: `k${n}@kunde.example` });
}

const settled = async (id: string) =>
  Object.fromEntries((await copies(id)).map(({ email, state, reason }) => [email, reason ?? state]));
const asCustomer = (customerId: string): Scope => ({
  ...tenant.as.customer,
  actor: customerActor({ id: customerId, loginId: null }),
});

describe('an announcement', () => {
  test('goes to everybody once, each mail named by its copy, and is sent when the last one left', async () => {
    await people(3);
    const id = await create(tenant.system, service);
    expect(await start(tenant.system, id)).toBe(4);
    const { mails, sender } = mailbox();
    await run(id, sender);
    expect(mails).toHaveLength(4);
    const ids = (await copies(id)).map(({ announcementCopyId }) => announcementCopyId);
    expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual(
      ids.map((copyId) => `<${copyId}@${tenant.slug}.example>`).toSorted(),
    );
    expect(await announcement(id)).toMatchObject({ state: 'sent', runId: null });
    expect(mails[0]).toMatchObject({ bulk: true, from: { address: tenant.supportAddress } });
    expect(mails[0]!.unsubscribeUrl).toBeUndefined();
    expect(mails[0]!.text).not.toContain('/consents');
    expect(mails[0]!.html).toContain('&lt;b&gt;Montag&lt;/b&gt;');
    expect(mails[0]!.html).toContain('<a href="https://seewind.example/wartung">https://seewind.example/wartung</a>.');
    // Whoever comes later is not written to.
    await createCustomer(tenant.system, { firstName: '', lastName: 'Später', email: 'spaeter@kunde.example' });
    await deliverAnnouncement(tenant.system, sender, { announcementId: id, runId: randomUUID() });
    expect(mails).toHaveLength(4);
  });

  test('goes to the people of the chosen organisations only, or to the chosen people', async () => {
    const { id: organisationId } = await createOrganisation(tenant.as.admin, { name: 'Hafen GmbH', domains: [] });
    const inside = await createCustomer(tenant.system, {
      firstName: 'Ina',
      lastName: 'Innen',
      email: 'ina@hafen.example',
      organisationId,
    });
    await people(2);
    for (const audience of [
      { kind: 'organisations', organisationIds: [organisationId] },
      { kind: 'people', customerIds: [inside.id] },
    ] satisfies NewAnnouncement['audience'][]) {
      const id = await create(tenant.system, { ...service, audience });
      expect(await getReach(tenant.as.dpo, { id })).toEqual({ gets: { de: 1, en: 0 }, leftOut: [] });
      await start(tenant.system, id);
      expect(await settled(id)).toEqual({ 'ina@hafen.example': 'waiting' });
    }
    const unknown = { kind: 'people' as const, customerIds: [randomUUID()] };
    await expect(create(tenant.system, { ...service, audience: unknown })).rejects.toMatchObject({
      fields: [{ field: 'audience.customerIds', problem: 'unknown' }],
    });
  });

  test('speaks the reader’s language where it is written in it, German otherwise', async () => {
    await people(1);
    await setLanguage(tenant.as.customer, { language: 'en' });
    const both = { subject: { de: 'Wartung', en: 'Maintenance' }, body: { de: 'Am Montag.', en: 'On Monday.' } };
    const id = await create(tenant.system, { ...service, ...both });
    expect(await getReach(tenant.as.dpo, { id })).toMatchObject({ gets: { de: 1, en: 1 } });
    const onlyGerman = await create(tenant.system, service);
    expect(await getReach(tenant.as.dpo, { id: onlyGerman })).toMatchObject({ gets: { de: 2, en: 0 } });
    await start(tenant.system, id);
    const { mails, sender } = mailbox();
    await run(id, sender);
    expect(mails.map(({ to, subject }) => [to.address, subject]).toSorted()).toEqual([
      ['k0@kunde.example', 'Wartung'],
      [tenant.email.customer, 'Maintenance'],
    ]);
    const half = { subject: { de: 'Wartung', en: 'Maintenance' }, body: { de: 'Am Montag.', en: '' } };
    await expect(create(tenant.system, { ...service, ...half })).rejects.toMatchObject({
      fields: [{ field: 'body.en', problem: 'required' }],
    });
  });
});

describe('marketing', () => {
  let purposeId: string;
  let customerIds: string[];
  beforeEach(async () => {
    const { id } = await createConsentPurpose(tenant.as.dpo, {
      key: 'newsletter',
      name: { de: 'Rundbrief', en: 'Newsletter' },
      text: { de: 'Ich möchte den Rundbrief.', en: 'I want the newsletter.' },
      offeredToVisitors: false,
    });
    purposeId = id;
    customerIds = [];
    for (const name of ['a', 'b', 'c']) {
      const made = await createCustomer(tenant.system, {
        firstName: name,
        lastName: 'M',
        email: `${name}@kunde.example`,
      });
      customerIds.push(made.id);
      await giveConsent(asCustomer(made.id), { purposeId, version: 1 });
    }
  });
  const marketing = () => create(tenant.system, { ...service, class: 'marketing', purposeId });

  test('without a purpose is refused, by the code and by the database', async () => {
    await expect(create(tenant.system, { ...service, class: 'marketing' })).rejects.toMatchObject({
      fields: [{ field: 'purposeId', problem: 'required' }],
    });
    const id = await create(tenant.system, service);
    const { tenantId } = tenant;
    await expect(
      withTenant(test1.ports.db, tenantId, (tx) =>
        tx
          .updateTable('announcements')
          .set({ class: 'marketing' })
          .where('tenantId', '=', tenantId)
          .where('announcementId', '=', id)
          .execute(),
      ),
    ).rejects.toThrow(/announcements_marketing_by_consent/);
  });

  test('K31 goes only to whose consent is in force, asked again right before each mail', async () => {
    const id = await marketing();
    expect(await getReach(tenant.as.dpo, { id })).toEqual({
      gets: { de: 3, en: 0 },
      leftOut: [{ reason: 'noConsent', count: 1 }],
    });
    expect(await start(tenant.system, id)).toBe(3);
    const waiting = [...customerIds];
    const { mails, sender } = mailbox();
    // While the first mail is under way, the two others take it back.
    const withdrawing: MailSender = {
      async send(mail, signal) {
        await sender.send(mail, signal);
        const first = mails[0]!.to.address;
        for (const [at, customerId] of waiting.entries())
          if (`${'abc'[at]}@kunde.example` !== first) await withdrawConsent(asCustomer(customerId), { purposeId });
      },
    };
    await run(id, withdrawing);
    expect(mails).toHaveLength(1);
    expect(Object.values(await settled(id)).toSorted()).toEqual(['noConsent', 'noConsent', 'noConsent', 'sent']);
    expect(await announcement(id)).toMatchObject({ state: 'sent' });
  });

  test('carries the way out: a link and the header that mail programs press for the reader (RFC 8058)', async () => {
    const id = await marketing();
    await start(tenant.system, id);
    const { mails, sender } = mailbox();
    await run(id, sender);
    for (const mail of mails) {
      const url = new URL(mail.unsubscribeUrl!);
      expect(`${url.origin}${url.pathname}`).toBe(`http://${tenant.host}:3000/api/v1/consents/one-click`);
      expect(mail.text).toContain(`/consents?token=${url.searchParams.get('token')}`);
      await withdrawByLink(tenant.system, { token: url.searchParams.get('token')!, purposeId, oneClick: true });
    }
    const again = await marketing();
    expect(await getReach(tenant.as.dpo, { id: again })).toMatchObject({ gets: { de: 0, en: 0 } });
    await expect(sendAnnouncement(tenant.as.dpo, { id: again })).rejects.toMatchObject({
      fields: [{ field: 'audience', problem: 'nobodyGetsIt' }],
    });
    expect(await announcement(again)).toMatchObject({ state: 'draft' });
  });
});

describe('the sending', () => {
  test('that dies between a mail and its record repeats that one mail, under the same Message-ID, and no other', async () => {
    await people(5);
    const id = await create(tenant.system, service);
    await start(tenant.system, id);
    const { mails, sender } = mailbox((_, count) => {
      // As kill -9 does: nothing after the hand-over happens.
      if (count === 3)
        test1.ports.clock.now = () => {
          throw new Error('killed');
        };
    });
    const { now } = test1.ports.clock;
    await expect(run(id, sender)).rejects.toThrow('killed');
    test1.ports.clock.now = now;
    await run(id, sender);
    // The one under way is held for two minutes, then it comes again.
    expect(mails).toHaveLength(6);
    test1.ports.clock.advance(121_000);
    await run(id, sender);
    expect(mails).toHaveLength(7);
    const ids = mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(6);
    expect(ids[6]).toBe(ids[2]);
    expect(await announcement(id)).toMatchObject({ state: 'sent' });
  });

  test('by two workers at once sends no mail twice', async () => {
    await people(12);
    const id = await create(tenant.system, service);
    await start(tenant.system, id);
    const { mails, sender } = mailbox();
    const job = { announcementId: id, runId: (await announcement(id)).runId! };
    await Promise.all([1, 2, 3].map(() => deliverAnnouncement(tenant.system, sender, job)));
    await run(id, sender);
    expect(mails).toHaveLength(13);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(13);
  });

  test('records a refusal for good, comes again after any other, and gives up after five days', async () => {
    await people(2);
    const id = await create(tenant.system, service);
    await start(tenant.system, id);
    const { mails, sender } = mailbox(({ to }) => {
      if (to.address === 'k0@kunde.example')
        throw Object.assign(new Error('no'), { permanent: true, reason: '550 5.1.1 unknown' });
      if (to.address === 'k1@kunde.example') throw new Error('421 later');
    });
    await run(id, sender);
    expect(await settled(id)).toEqual({
      'k0@kunde.example': '550 5.1.1 unknown',
      'k1@kunde.example': 'waiting',
      [tenant.email.customer]: 'sent',
    });
    const early = mails.length;
    await run(id, sender);
    expect(mails).toHaveLength(early);
    test1.ports.clock.advance(11_000);
    await run(id, sender);
    expect(mails).toHaveLength(early + 1);
    test1.ports.clock.advance(5 * 86_400_000);
    await run(id, sender);
    expect((await settled(id))['k1@kunde.example']).toMatch(/five days/);
    expect(await announcement(id)).toMatchObject({ state: 'sent' });
    expect(await listCopies(tenant.as.dpo, { id, state: 'failed', limit: 1 })).toMatchObject({
      items: [{ person: { email: 'k1@kunde.example' } }],
      nextCursor: expect.any(String),
    });
  });

  test('ends when it is cancelled: what waited is left out', async () => {
    await people(4);
    const id = await create(tenant.system, service);
    await start(tenant.system, id);
    const { mails, sender } = mailbox();
    const cancelling: MailSender = {
      async send(mail, signal) {
        await sender.send(mail, signal);
        if (mails.length === 2) await cancelAnnouncement(tenant.as.admin, { id });
      },
    };
    await run(id, cancelling);
    expect(mails).toHaveLength(2);
    expect(Object.values(await settled(id)).toSorted()).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'sent',
      'sent',
    ]);
    expect(await announcement(id)).toMatchObject({ state: 'cancelled' });
    await expect(cancelAnnouncement(tenant.as.admin, { id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(sendAnnouncement(tenant.as.admin, { id })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('waits while the tenant is suspended, and goes on when it is released', async () => {
    await people(1);
    const id = await create(tenant.system, service);
    await start(tenant.system, id);
    const set = (suspendedAt: Date | null) =>
      withTenant(test1.ports.db, tenant.tenantId, (tx) =>
        tx
          .updateTable('tenants')
          .set({ suspendedAt, suspensionReason: suspendedAt && 'Missbrauch' })
          .where('tenantId', '=', tenant.tenantId)
          .execute(),
      );
    await set(test1.ports.clock.now());
    const { mails, sender } = mailbox();
    const { runId } = await announcement(id);
    await deliverAnnouncement(tenant.system, sender, { announcementId: id, runId: runId! });
    expect(mails).toHaveLength(0);
    await set(null);
    const resume = command('mail.deliver', async (scope, _: void) => {
      scope.audit({ objectKind: 'tenant', objectId: null });
      await resumeMail(scope);
    });
    await resume(tenant.system, undefined);
    expect((await announcement(id)).runId).not.toBe(runId);
    await run(id, sender);
    expect(mails).toHaveLength(2);
  });

  test('does not begin before the desk is live', async () => {
    const setup = await mintTenant(test1.ports, { state: 'setup' });
    const { id } = await writeAnnouncement(setup.as.admin, { ...service, purposeId: null, channelId: null });
    await expect(sendAnnouncement(setup.as.admin, { id })).rejects.toMatchObject({
      fields: [{ field: 'state', problem: 'notLive' }],
    });
    expect(await announcement(id, setup)).toMatchObject({ state: 'draft' });
  });

  test('K6 does not begin while no purpose of the register names announcements', async () => {
    const bare = await mintTenant(test1.ports, { registers: 'empty' });
    const { id } = await writeAnnouncement(bare.as.admin, { ...service, purposeId: null, channelId: null });
    await expect(sendAnnouncement(bare.as.admin, { id })).rejects.toMatchObject({
      fields: [{ field: 'class', problem: 'activityMissing' }],
    });
  });
});

describe('whose address it comes from', () => {
  const two = async () => {
    const { queueId } = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('channels').select('queueId').where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
    );
    const address = `zz-${tenant.slug}@zuletzt.example`;
    await createChannel(tenant.as.admin, { address, senderName: 'Zuletzt', queueId });
    return address;
  };
  const state = (email: string) =>
    withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      sql`insert into notice_records (tenant_id, kind, record, changed_at)
        values (${tenant.tenantId}, 'controller', ${JSON.stringify({ email })}, now())`.execute(tx),
    );

  test('the controller’s, where mail comes in there, and not the first by the alphabet', async () => {
    const address = await two();
    await state(address.toUpperCase());
    const { id } = await writeAnnouncement(tenant.as.admin, { ...service, purposeId: null, channelId: null });
    expect((await previewAnnouncement(tenant.as.admin, { id, language: 'de' })).from).toContain(address);
  });

  test('is asked for where there are several and none is the controller’s', async () => {
    await two();
    await state('info@anderswo.example');
    const written = { ...service, purposeId: null };
    await expect(writeAnnouncement(tenant.as.admin, { ...written, channelId: null })).rejects.toMatchObject({
      fields: [{ field: 'channelId', problem: 'required' }],
    });
    await expect(
      writeAnnouncement(tenant.as.admin, { ...written, channelId: tenant.channelId }),
    ).resolves.toMatchObject({ channelId: tenant.channelId });
  });
});

test('the test mail goes to whoever asks, in both languages, and makes no copy', async () => {
  const both = { subject: { de: 'Wartung', en: 'Maintenance' }, body: { de: 'Am Montag.', en: 'On Monday.' } };
  const { id } = await writeAnnouncement(tenant.as.dpo, { ...service, ...both, purposeId: null, channelId: null });
  await testAnnouncement(tenant.as.dpo, { id });
  const { mails, sender } = mailbox();
  const job = { announcementId: id, agentId: tenant.as.dpo.actor.id!, testId: randomUUID() };
  await deliverTest(tenant.system, sender, job);
  expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
    [tenant.email.dpo, '[Test] Wartung'],
    [tenant.email.dpo, '[Test] Maintenance'],
  ]);
  expect(await copies(id)).toEqual([]);
  expect(await previewAnnouncement(tenant.as.dpo, { id, language: 'en' })).toMatchObject({
    from: `Firma ${tenant.slug} <${tenant.supportAddress}>`,
    subject: 'Maintenance',
    unsubscribes: false,
  });
});

test('of two people who are merged, one copy stays', async () => {
  const [one, other] = [
    await createCustomer(tenant.system, { firstName: 'E', lastName: 'F', email: 'ef@kunde.example' }),
    await createCustomer(tenant.system, { firstName: 'E', lastName: 'F', email: 'ef2@kunde.example' }),
  ];
  const id = await create(tenant.system, { ...service, audience: { kind: 'people', customerIds: [one.id, other.id] } });
  await start(tenant.system, id);
  const chosen = { name: 'kept', email: 'kept', organisation: 'kept' } as const;
  await mergeCustomers(tenant.as.admin, { id: one.id, otherId: other.id, ...chosen });
  expect(await settled(id)).toEqual({ 'ef@kunde.example': 'waiting' });
});
