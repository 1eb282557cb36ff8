import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createAnnouncement, startAnnouncement, type NewAnnouncement } from '../announcements/index.ts';
import { createConsentPurpose, giveConsent, withdrawConsent } from '../consents/index.ts';
import { command, customerActor, type Scope } from '../kernel/index.ts';
import { createCustomer } from '../people/index.ts';
import type { MailSender } from './deliver-article.ts';
import { deliverAnnouncement } from './deliver-announcement.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

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

/** What the queue does: one job after the other, for as long as there is one. */
async function run(id: string, sender: MailSender) {
  for (;;) {
    const { state, runId } = await announcement(id);
    if (state !== 'sending') return;
    await deliverAnnouncement(tenant.system, sender, { announcementId: id, runId: runId! });
    if ((await announcement(id)).runId === runId) return;
    test1.ports.clock.advance(1_000);
  }
}

async function people(count: number) {
  for (let n = 0; n < count; n++)
    await createCustomer(tenant.system, { firstName: `Nr ${n}`, lastName: 'Test', email: `k${n}@kunde.example` });
}

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
    expect(mails[0]!.html).toContain('&lt;b&gt;Montag&lt;/b&gt;');
    expect(mails[0]!.html).toContain('<a href="https://seewind.example/wartung">https://seewind.example/wartung</a>.');
  });
});
