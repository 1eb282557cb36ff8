import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { defaultPortalSettings, getTicket, listTickets, setPortalSettings } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  worker.sent.length = 0;
});
afterAll(() => worker.close());

const { signal } = new AbortController();
/** Delivers what waits, each job twice as after a crash. */
async function deliver(own = tenant) {
  const waiting = await withTenant(worker.ports.db, own.tenantId, (tx) =>
    tx.selectFrom('notifications').select('notificationId').where('state', '=', 'queued').execute(),
  );
  for (const { notificationId } of waiting) {
    const job = { tenantId: own.tenantId, notificationId };
    await worker.handlers['mail.deliver-notification'](job, signal);
    await worker.handlers['mail.deliver-notification'](job, signal);
  }
}
const tickets = async () => (await listTickets(tenant.as.agent, { limit: 100 })).items;
const allow = (change: Partial<typeof defaultPortalSettings>) =>
  setPortalSettings(tenant.as.admin, { ...defaultPortalSettings, ...change });
const withOptIn = { accounts: { ...defaultPortalSettings.accounts, optIn: true } };

describe('K28 a new request is confirmed', () => {
  test('exactly once, to the sender, in the thread, with its number and as an automatic mail', async () => {
    await worker.receive(tenant, letter({ messageId: '<eins@kunde.example>', text: 'Der Drucker druckt nicht.' }));
    await deliver();
    const [ticket] = await tickets();
    expect(worker.sent).toHaveLength(1);
    const [mail] = worker.sent;
    expect(mail).toMatchObject({
      from: { address: tenant.supportAddress },
      to: { address: 'jutta@kunde.example' },
      subject: `Ihre Anfrage [#${ticket!.number}]`,
      inReplyTo: '<eins@kunde.example>',
      references: ['<eins@kunde.example>'],
      automatic: 'auto-replied',
    });
    expect(mail!.text).toContain(`unter der Nummer ${ticket!.number}`);
    expect(mail!.text).not.toContain('token=');
  });

  test('and the answer to it lands in the same ticket without a second confirmation', async () => {
    await worker.receive(tenant, letter());
    await deliver();
    worker.ports.clock.advance(1000);
    const { messageId } = worker.sent[0]!;
    await worker.receive(tenant, letter({ subject: 'ohne Nummer', inReplyTo: messageId, text: 'Noch etwas.' }));
    await deliver();
    const [ticket, ...others] = await tickets();
    expect(others).toEqual([]);
    expect((await getTicket(tenant.as.agent, { id: ticket!.id })).articles).toHaveLength(2);
    expect(worker.sent).toHaveLength(1);
  });

  test('in the words of the tenant and the language of the mail', async () => {
    await allow({ confirmation: { de: '', en: 'We are on it: {number}.' } });
    await worker.receive(tenant, letter({ text: 'Hello, the printer is broken and I need it for the meeting.' }));
    await deliver();
    const [ticket] = await tickets();
    expect(worker.sent[0]!.text).toContain(`We are on it: ${ticket!.number}.`);
    expect(worker.sent[0]!.subject).toBe(`Your request [#${ticket!.number}]`);
  });

  test.each([
    ['de', 'Der Drucker druckt nicht.', 'keine Passwörter und keine persönlichen Daten', 'antworten Sie einfach'],
    ['en', 'Hello, the printer is broken and I need it.', 'no passwords and no personal data', 'simply reply'],
  ])(
    'K16 and asks to leave out what is not needed, unless the tenant has that off: %s',
    async (_, text, hint, rest) => {
      await worker.receive(tenant, letter({ text }));
      await deliver();
      expect(worker.sent[0]!.text).toContain(hint);
      await allow({ minimises: false });
      await worker.receive(tenant, letter({ text, messageId: '<zwei@kunde.example>', subject: 'Etwas anderes' }));
      await deliver();
      expect(worker.sent).toHaveLength(2);
      expect(worker.sent[1]!.text).toContain(rest);
      expect(worker.sent[1]!.text).not.toContain(hint);
    },
  );

  test('not at all where the tenant switched it off', async () => {
    await allow({ confirmsReceipt: false });
    await worker.receive(tenant, letter());
    await deliver();
    expect(worker.sent).toEqual([]);
  });
});

test.each([
  ['an automatic mail', { headers: ['Auto-Submitted: auto-generated'] }, undefined],
  ['a bulk mail', { headers: ['Precedence: bulk'] }, undefined],
  ['a mailing list', { headers: ['List-Id: <liste.kunde.example>'] }, undefined],
  ['who asks for silence', { headers: ['X-Auto-Response-Suppress: All'] }, undefined],
  ['the null sender', {}, ''],
  ['two From headers', { headers: ['From: chef@kunde.example'] }, undefined],
  ['a machine’s address', { from: 'MAILER-DAEMON@kunde.example' }, undefined],
])('Auto-reply caps: %s gets no confirmation', async (_, mail, envelopeFrom) => {
  await worker.receive(tenant, letter(mail), envelopeFrom);
  await deliver();
  expect(worker.sent).toEqual([]);
});

test('Auto-reply caps: a channel of ours, of whichever tenant, gets no confirmation', async () => {
  const other = await mintTenant(worker.ports);
  for (const from of [other.supportAddress, tenant.supportAddress]) await worker.receive(tenant, letter({ from }));
  await deliver();
  expect(await tickets()).toHaveLength(2);
  expect(worker.sent).toEqual([]);
});

test('Auto-reply caps: of 40 requests in ten minutes 30 are confirmed', async () => {
  for (let number = 0; number < 40; number += 1) await worker.receive(tenant, letter({ text: `Nachricht ${number}` }));
  await deliver();
  expect(worker.sent).toHaveLength(30);
  worker.ports.clock.advance(11 * 60_000);
  await worker.receive(tenant, letter({ text: 'später' }));
  await deliver();
  expect(worker.sent).toHaveLength(31);
});

describe('JSM CVE-2023-22501 login secrets never in ticket mail', () => {
  test('the link to an account goes to the sender alone and lies in no ticket', async () => {
    await allow(withOptIn);
    await worker.receive(tenant, letter());
    await deliver();
    const token = /\/account\?token=([\w-]{43})/.exec(worker.sent[0]!.text)![1]!;
    const [ticket] = await tickets();
    expect(JSON.stringify(await getTicket(tenant.as.agent, { id: ticket!.id }))).not.toContain(token);
  });

  test('one that comes back quoted is cut out of the article and works no more', async () => {
    await allow(withOptIn);
    await worker.receive(tenant, letter());
    await deliver();
    const quoted = worker.sent[0]!;
    const token = /token=([\w-]{43})/.exec(quoted.text)![1]!;
    worker.ports.clock.advance(1000);
    await worker.receive(tenant, letter({ inReplyTo: quoted.messageId, text: `Danke\n\n> ${quoted.text}` }));
    const [ticket] = await tickets();
    expect(JSON.stringify(await getTicket(tenant.as.agent, { id: ticket!.id }))).not.toContain(token);
    const alive = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('oneTimeTokens').select('oneTimeTokenId').where('usedAt', 'is', null).execute(),
    );
    expect(alive).toEqual([]);
  });
});

test('a placeholder nobody fills in is refused when the words are saved', async () => {
  await expect(allow({ confirmation: { de: 'Hallo {name}', en: '' } })).rejects.toMatchObject({
    fields: [{ field: 'confirmation.de', problem: 'placeholderUnknown' }],
  });
});
