import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../testing/index.ts';
import { answerDataRequest, noteDataRequest, proposeRequestLetter, proveIdentity } from './data-requests/index.ts';
import { deliverNotification } from './mail/index.ts';
import { eraseOnRequest, resumeErasures, runErasure } from './erasure/index.ts';
import { applyLocks, placeHold, restrictCustomer } from './locks/index.ts';
import { mergeCustomers } from './merging/index.ts';
import { createCustomer, updateCustomer } from './people/index.ts';
import { updateProfile } from './portal/index.ts';
import { checkNotice } from './privacy/index.ts';
import { createRecipient } from './recipients/index.ts';
import { runRetention } from './retention/index.ts';
import { createTicket } from './tickets/index.ts';
import { createWebhook, deliverWebhook } from './webhooks/index.ts';
import {
  correctDisclosure,
  deleteDisclosure,
  exceptNotice,
  forgetPersonsOfOldNotices,
  listDisclosures,
  listRecipientNotices,
  proposeNoticeLetter,
  recordDisclosure,
  tellRecipient,
} from './disclosures/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
const begin = new Date('2026-03-10T09:00:00Z');
const dayMs = 86_400_000;
const setNow = (at: Date) => test1.ports.clock.advance(at.getTime() - test1.ports.clock.now().getTime());
const later = (days: number) => setNow(new Date(begin.getTime() + days * dayMs));
beforeAll(async () => {
  test1 = await openTestPorts({ now: begin });
});
beforeEach(async () => {
  setNow(begin);
  tenant = await mintTenant(test1.ports);
  await stateRegisters(tenant);
});
afterAll(() => test1.close());

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(test1.ports.db, tenant.tenantId, work);
const customerId = () => tenant.as.customer.actor.id!;
const toAdviser = (more: object = {}) =>
  recordDisclosure(tenant.as.dpo, {
    email: tenant.email.customer,
    recipientId: null,
    party: { name: 'Kanzlei Nord', email: 'kanzlei@nord.example' },
    categories: ['customers'],
    on: '2026-02-01',
    ground: 'Streit um die Rechnung 7',
    ...more,
  });
const log = async (filter: object = {}) => (await listDisclosures(tenant.as.dpo, { limit: 50, ...filter })).items;
const notices = async (part: 'open' | 'done' = 'open') =>
  (await listRecipientNotices(tenant.as.dpo, { part, limit: 50 })).items;
const firstOpen = async () => (await notices())[0]!.id;
const rectify = (lastName: string) => updateCustomer(tenant.as.agent, { id: customerId(), lastName });
const letter = async (id: string, way: 'mail' | 'paper') => ({
  language: 'de' as const,
  email: way === 'mail' ? 'kanzlei@nord.example' : '',
  letter: { ...(await proposeNoticeLetter(tenant.as.dpo, { id, language: 'de' })), way },
});

/** A controller of its own that programs of ours tell of events. */
async function billingWithWebhook(events: Parameters<typeof createWebhook>[1]['events']) {
  const { id } = await createRecipient(tenant.as.dpo, {
    name: 'Abrechnung Süd',
    role: 'controller',
    purpose: { de: 'Abrechnung', en: 'billing' },
    country: 'DE',
    transferMechanism: null,
    hosts: ['hooks.sued.example'],
  });
  await createWebhook(tenant.as.admin, { name: 'Abrechnung', url: 'https://hooks.sued.example/in', events });
  return id;
}

/** Carries out what webhooks are owed. */
async function deliverAll(status: number): Promise<string[]> {
  const owed = await inTenant((tx) =>
    tx
      .selectFrom('webhookDeliveries')
      .select(['webhookDeliveryId', 'event'])
      .where('tenantId', '=', tenant.tenantId)
      .where('state', '=', 'queued')
      .orderBy('createdAt')
      .execute(),
  );
  for (const { webhookDeliveryId } of owed)
    await deliverWebhook(tenant.system, { post: async () => ({ status, ms: 1 }) }, webhookDeliveryId).catch(() => {});
  return owed.map(({ event }) => event);
}

/** Sends what waits to be mailed to recipients. */
async function mailAll(fails = false): Promise<{ to: string; text: string }[]> {
  const sent: { to: string; text: string }[] = [];
  const queued = await inTenant((tx) =>
    tx
      .selectFrom('notifications')
      .select('notificationId')
      .where('tenantId', '=', tenant.tenantId)
      .where('kind', '=', 'recipient-notice')
      .where('state', '=', 'queued')
      .execute(),
  );
  const sender = {
    async send(mail: unknown) {
      if (fails) throw Object.assign(new Error('refused'), { permanent: true, reason: '550 no such user' });
      sent.push({ to: JSON.stringify((mail as { to: unknown }).to), text: JSON.stringify(mail) });
    },
  };
  for (const { notificationId } of queued) await deliverNotification(tenant.system, sender as never, notificationId);
  return sent;
}

describe('the log', () => {
  test('what is recorded twice is one entry that covers both days', async () => {
    await toAdviser({ categories: ['customers', 'closedTickets'] });
    await toAdviser({ on: '2026-03-01', ground: 'Nachtrag' });
    expect(await log()).toMatchObject([
      {
        category: 'customers',
        times: 2,
        firstAt: '2026-02-01T00:00:00.000Z',
        lastAt: '2026-03-01T00:00:00.000Z',
        ground: 'Nachtrag',
      },
      { category: 'closedTickets', times: 1, origin: 'recorded', recipient: { id: null, name: 'Kanzlei Nord' } },
    ]);
    expect(await log({ recipient: 'kanzlei nord', email: tenant.email.customer.toUpperCase() })).toHaveLength(2);
    expect(await log({ recipient: 'Kanzlei Süd' })).toEqual([]);
  });

  test('nothing is recorded of nobody, to nobody, or of a day to come', async () => {
    const fails = (more: object, field: string, problem: string) =>
      expect(toAdviser(more)).rejects.toMatchObject({ fields: [{ field, problem }] });
    await fails({ email: 'niemand@fremd.example' }, 'email', 'unknown');
    await fails({ party: null }, 'party.name', 'required');
    await fails({ party: null, recipientId: tenant.tenantId }, 'recipientId', 'unknown');
    await fails({ on: '2026-03-11' }, 'on', 'inTheFuture');
    await expect(recordDisclosure(tenant.as.agent, {} as never)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a delivered webhook is a disclosure to the recipient of its host, and one that failed is none', async () => {
    const recipientId = await billingWithWebhook(['ticket.created']);
    await createTicket(tenant.as.customer, { subject: 'Rechnung', body: 'Bitte' });
    await deliverAll(500);
    expect(await log()).toEqual([]);
    await createTicket(tenant.as.customer, { subject: 'Noch eine', body: 'Bitte' });
    await deliverAll(200);
    const [entry, ...more] = await log();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      customer: { id: customerId() },
      recipient: { id: recipientId, name: 'Abrechnung Süd' },
      category: 'closedTickets',
      origin: 'automatic',
      times: 2,
    });
    await expect(deleteDisclosure(tenant.as.dpo, { id: entry!.id })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('an entry made by hand is corrected and taken out', async () => {
    const { items } = await toAdviser();
    const id = items[0]!.id;
    const change = { firstOn: '2026-01-05', lastOn: '2026-01-06', times: 3, ground: 'Mahnung' };
    expect(await correctDisclosure(tenant.as.dpo, { id, ...change })).toMatchObject({ times: 3, ground: 'Mahnung' });
    await expect(correctDisclosure(tenant.as.dpo, { id, ...change, lastOn: '2026-01-04' })).rejects.toMatchObject({
      fields: [{ field: 'lastOn', problem: 'endBeforeStart' }],
    });
    await deleteDisclosure(tenant.as.dpo, { id });
    expect(await log()).toEqual([]);
  });

  test('merged people have one log, counted together', async () => {
    await toAdviser();
    const other = await createCustomer(tenant.as.admin, {
      firstName: 'Jutta',
      lastName: 'Kern',
      email: 'alt@kunde.example',
    });
    await toAdviser({ email: 'alt@kunde.example', on: '2026-01-01' });
    await updateCustomer(tenant.as.admin, { id: other.id, lastName: 'Korn' });
    const chosen = { name: 'kept', email: 'kept', organisation: 'kept' } as const;
    await mergeCustomers(tenant.as.admin, { id: customerId(), otherId: other.id, ...chosen });
    expect(await log()).toMatchObject([
      { times: 2, firstAt: '2026-01-01T00:00:00.000Z', customer: { id: customerId() } },
    ]);
    expect(await notices()).toMatchObject([{ customer: { id: customerId() } }]);
  });
});

describe('what recipients are told of', () => {
  test('a rectification opens one notice for each recipient, and what reads as before opens none', async () => {
    await toAdviser({ categories: ['customers', 'closedTickets'] });
    await toAdviser({ party: { name: 'Werkstatt West', email: '' } });
    const { lastName } = await updateCustomer(tenant.as.agent, { id: customerId(), seesOrganisation: false });
    await rectify(lastName);
    expect(await notices()).toEqual([]);
    await updateProfile(tenant.as.customer, { lastName: 'Neumann' });
    await rectify('Neumann-Kern');
    const open = await notices();
    expect(open.map(({ recipient, occasion }) => [recipient.name, occasion])).toEqual(
      expect.arrayContaining([
        ['Kanzlei Nord', 'rectification'],
        ['Werkstatt West', 'rectification'],
      ]),
    );
    expect(open).toHaveLength(2);
  });

  test('the letter says who it is as things are now; mailed, the notice is told and keeps no word of it', async () => {
    await toAdviser();
    await rectify('Neumann');
    const id = await firstOpen();
    const input = await letter(id, 'mail');
    expect(input.letter.body).toMatch(/Neumann/);
    expect(await tellRecipient(tenant.as.dpo, { id, ...input })).toMatchObject({ state: 'open', mail: 'queued' });
    await expect(tellRecipient(tenant.as.dpo, { id, ...input })).rejects.toMatchObject({ code: 'conflict' });
    const [mail] = await mailAll();
    expect(mail!.to).toMatch(/kanzlei@nord\.example/);
    expect(mail!.text).toMatch(/Neumann/);
    expect(await notices()).toEqual([]);
    expect(await notices('done')).toMatchObject([
      { state: 'told', way: 'mail', settledBy: { id: tenant.as.dpo.actor.id } },
    ]);
    const row = await inTenant((tx) =>
      tx.selectFrom('recipientNotices').selectAll().where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ subject: '', body: '', about: '' });
  });

  test('a mail that was refused leaves the notice open, and paper settles it', async () => {
    await toAdviser();
    await rectify('Neumann');
    const id = await firstOpen();
    await tellRecipient(tenant.as.dpo, { id, ...(await letter(id, 'mail')) });
    await mailAll(true);
    expect(await notices()).toMatchObject([{ id, mail: 'failed' }]);
    expect(await tellRecipient(tenant.as.dpo, { id, ...(await letter(id, 'paper')) })).toMatchObject({
      state: 'told',
      way: 'paper',
    });
  });

  test('an exception needs a reason that names nobody', async () => {
    await toAdviser();
    await rectify('Neumann');
    const id = await firstOpen();
    const exception = 'impossible' as const;
    await expect(
      exceptNotice(tenant.as.dpo, { id, exception, reason: 'Frau Neumann kennt dort niemand.' }),
    ).rejects.toMatchObject({ fields: [{ field: 'reason', problem: 'namesPerson' }] });
    const reason = 'Die Kanzlei gibt es nicht mehr; ein Nachfolger ist nicht bekannt.';
    expect(await exceptNotice(tenant.as.dpo, { id, exception, reason })).toMatchObject({ state: 'excepted', reason });
    await expect(exceptNotice(tenant.as.dpo, { id, exception, reason })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a webhook that listens tells its recipient once it was delivered, and one that fails leaves it open', async () => {
    await billingWithWebhook(['customer.updated', 'customer.rectified', 'customer.erased']);
    await rectify('Eins');
    await deliverAll(200);
    expect(await notices()).toEqual([]);
    await rectify('Zwei');
    expect(await notices()).toMatchObject([{ byEvent: true, recipient: { name: 'Abrechnung Süd' } }]);
    expect((await deliverAll(503)).toSorted()).toEqual(['customer.rectified', 'customer.updated']);
    expect(await notices()).toHaveLength(1);
    await deliverAll(204);
    expect(await notices()).toEqual([]);
    expect(await notices('done')).toMatchObject([{ state: 'told', way: 'event', settledBy: null }]);
  });

  test('a request for rectification that was met is told to whoever was not told of it yet, and its letter names them', async () => {
    await toAdviser();
    const request = await noteDataRequest(tenant.as.dpo, {
      right: 'rectification',
      source: 'letter',
      receivedOn: '2026-03-09',
      name: 'Jutta Kern',
      email: tenant.email.customer,
      address: '',
      language: 'de',
      text: 'Bitte berichtigen.',
    });
    await rectify('Neumann');
    expect(await notices()).toMatchObject([{ request: { id: request.id } }]);
    await toAdviser({ party: { name: 'Werkstatt West', email: '' } });
    await proveIdentity(tenant.as.dpo, { id: request.id, rung: 'knowledge', note: '' });
    const proposal = await proposeRequestLetter(tenant.as.dpo, { id: request.id, kind: 'fulfilled' });
    expect(proposal.body).toMatch(/Kanzlei Nord, Werkstatt West/);
    const body = proposal.body.replaceAll(/‹[^›]*›/g, 'der Name');
    await answerDataRequest(tenant.as.dpo, {
      id: request.id,
      outcome: 'fulfilled',
      refusal: null,
      letter: { subject: proposal.subject, body, way: 'paper' },
    });
    const ofRequest = await listRecipientNotices(tenant.as.dpo, { part: 'open', dataRequestId: request.id, limit: 50 });
    expect(ofRequest.items.map(({ recipient }) => recipient.name).toSorted()).toEqual([
      'Kanzlei Nord',
      'Werkstatt West',
    ]);
  });

  test('a restriction is told too', async () => {
    await toAdviser();
    await restrictCustomer(tenant.as.dpo, { email: tenant.email.customer, ground: 'accuracy' });
    expect(await notices()).toMatchObject([{ occasion: 'restriction', recipient: { name: 'Kanzlei Nord' } }]);
  });
});

describe('erasure', () => {
  async function erase() {
    await eraseOnRequest(tenant.as.dpo, { email: tenant.email.customer, confirmed: true });
    const { erasureId } = await inTenant((tx) =>
      tx.selectFrom('erasures').select('erasureId').where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
    );
    await runErasure(tenant.system, erasureId);
  }
  /** So that the erasure has nothing to take but what is held. */
  const removeAccount = () =>
    inTenant((tx) => tx.deleteFrom('logins').where('customerId', '=', customerId()).execute());
  const everything = async () =>
    JSON.stringify(
      await inTenant(async (tx) => [
        await tx.selectFrom('disclosures').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
        await tx.selectFrom('recipientNotices').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
      ]),
    );

  test('the recipient learns whom it concerns after the person is gone; told, nothing names the person and the proof stays', async () => {
    await rectify('Neumann');
    await toAdviser();
    const id = customerId();
    await erase();
    expect(await log()).toEqual([]);
    const [notice] = await notices();
    expect(notice).toMatchObject({ occasion: 'erasure', customer: null });
    expect(notice!.about).toMatch(/Neumann.*@/);
    const input = await letter(notice!.id, 'mail');
    expect(input.letter.body).toMatch(/Neumann/);
    await tellRecipient(tenant.as.dpo, { id: notice!.id, ...input });
    expect(await mailAll()).toHaveLength(1);
    expect(await notices('done')).toMatchObject([
      { occasion: 'erasure', state: 'told', way: 'mail', recipient: { name: 'Kanzlei Nord' } },
    ]);
    const left = await everything();
    expect(left).not.toMatch(/Neumann/);
    expect(left).not.toContain(tenant.email.customer);
    expect(left).not.toContain(id);
  });

  test('the answer to the person names the recipients when the log has gone', async () => {
    await toAdviser();
    const { id } = await noteDataRequest(tenant.as.dpo, {
      right: 'erasure',
      source: 'letter',
      receivedOn: '2026-03-09',
      name: 'Jutta Kern',
      email: tenant.email.customer,
      address: '',
      language: 'en',
      text: 'Please erase.',
    });
    await erase();
    const { body } = await proposeRequestLetter(tenant.as.dpo, { id, kind: 'fulfilled' });
    expect(body).toMatch(/learn of it \(Art\. 19 GDPR\): Kanzlei Nord\./);
  });

  test('a program hears of it by event, under the id it knows', async () => {
    await billingWithWebhook(['customer.updated', 'customer.erased']);
    await rectify('Neumann');
    await deliverAll(200);
    await erase();
    expect(await notices()).toMatchObject([{ occasion: 'erasure', byEvent: true }]);
    expect(await deliverAll(200)).toContain('customer.erased');
    expect(await notices()).toEqual([]);
    expect(await everything()).not.toMatch(/Neumann/);
  });

  test('that finds everything kept says so once, however often it is tried again', async () => {
    await billingWithWebhook(['customer.erased']);
    const { id } = await createTicket(tenant.as.customer, { subject: 'Streit', body: 'Text' });
    await placeHold(tenant.as.dpo, { kind: 'ticket', reference: id, reason: 'Klage', reviewOn: '2026-06-01' });
    await applyLocks(tenant.system);
    await removeAccount();
    await erase();
    await resumeErasures(tenant.system);
    await resumeErasures(tenant.system);
    expect(await deliverAll(200)).toEqual(['customer.erased']);
  });

  test('a notice nobody settles forgets the person after three months', async () => {
    await rectify('Neumann');
    await toAdviser();
    await erase();
    later(80);
    await forgetPersonsOfOldNotices(tenant.system);
    expect(await everything()).toMatch(/Neumann/);
    later(95);
    await forgetPersonsOfOldNotices(tenant.system);
    expect(await everything()).not.toMatch(/Neumann/);
    expect(await notices()).toMatchObject([{ about: '', customer: null }]);
  });

  test('what was told goes with the period of requests', async () => {
    await toAdviser();
    await rectify('Neumann');
    const id = await firstOpen();
    await tellRecipient(tenant.as.dpo, { id, ...(await letter(id, 'paper')) });
    await toAdviser({ party: { name: 'Werkstatt West', email: '' } });
    await rectify('Neumann-Kern');
    later(1_095);
    await runRetention(tenant.system, test1.ports.clock.now());
    expect(await notices('done')).toHaveLength(1);
    later(1_097);
    await runRetention(tenant.system, test1.ports.clock.now());
    expect(await notices('done')).toEqual([]);
    expect(await notices()).toHaveLength(2);
  });
});

describe('control K40', () => {
  const verdict = async () => {
    const { sentences } = await checkNotice(tenant.as.dpo, { language: 'de' });
    return sentences.find(({ id }) => id === 'rights.recipients');
  };

  test('holds while notices are young, told or excepted, and is contradicted by one older than a month', async () => {
    await toAdviser();
    expect(await verdict()).toMatchObject({ verdict: 'holds' });
    await rectify('Neumann');
    later(28);
    expect(await verdict()).toMatchObject({ verdict: 'holds' });
    later(33);
    expect(await verdict()).toMatchObject({ verdict: 'contradicted' });
    expect((await listRecipientNotices(tenant.as.dpo, { part: 'open', limit: 5 })).overdue).toBe(1);
    expect(await notices()).toMatchObject([{ overdue: true, dueOn: '2026-04-10' }]);
    const id = await firstOpen();
    await exceptNotice(tenant.as.dpo, {
      id,
      exception: 'disproportionate',
      reason: 'Nur Datum und Betreff gingen hinüber.',
    });
    expect(await verdict()).toMatchObject({ verdict: 'holds' });
  });
});
