import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  addRecipientEvidence,
  anonymousActor,
  createActivity,
  createConsentPurpose,
  createContract,
  createInitialPassword,
  createOrganisation,
  createRecipient,
  defaultPortalSettings,
  deleteOldAttempts,
  deleteRecipientEvidence,
  firstLogin,
  getNotice,
  getOwnConsents,
  getPortal,
  giveConsent,
  hasConsent,
  inviteCustomer,
  lintOwnNotice,
  listAccessLog,
  listCustomers,
  listQuarantine,
  listTickets,
  publishNotice,
  setIntake,
  setPortalSettings,
  setRetentionRule,
  updateActivity,
  updateCustomer,
  updateRecipient,
  withdrawConsent,
  writeAccessLog,
} from '@redlich/domain';
import { mintTenant, stateRegisters, testActivity, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

// The five ways to run a desk (A to E): each publishes a notice without an error, does what its notice says, and cannot be
// changed in the way that is typical for it without the notice being asked.

type RecipientInput = Parameters<typeof createRecipient>[1];
type ActivityInput = Parameters<typeof createActivity>[1];
type LegalBasis = ActivityInput['bases'][number]['basis'];

let worker: TestWorker;
let tenant: TestTenant;
const { signal } = new AbortController();
const day = 86_400_000;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  await stateRegisters(tenant);
  await createActivity(
    tenant.as.dpo,
    purposeOn(
      'legitimateInterest',
      { de: 'Abläufe verbessern', en: 'improving our work' },
      { de: 'der Schutz vor Missbrauch', en: 'protection against misuse' },
    ),
  );
  worker.sent.length = 0;
});
afterAll(() => worker.close());

const words = (text: string) => ({ de: text, en: text });
const none = words('');
/** A purpose on one ground, served by nothing of the product alone. */
const purposeOn = (basis: LegalBasis, purpose: ActivityInput['purpose'], interest = none, statute = none) =>
  testActivity({ purpose, bases: [{ basis, covers: none, interest, duty: null, statute }], features: [] });

/** In force, with nothing missing and no error of the lints, in both languages. */
async function publish(): Promise<void> {
  await publishNotice(tenant.as.dpo, undefined);
  for (const language of ['de', 'en'] as const) {
    expect((await getNotice(tenant.as.customer, { language })).published?.version).toBe(1);
    const { findings } = await lintOwnNotice(tenant.as.dpo, { language });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
}
/** Refused with this sentence, and nothing is changed. */
const isRefused = (change: Promise<unknown>, id: string) =>
  expect(change).rejects.toMatchObject({
    code: 'noticeDrift',
    drift: { sentences: expect.arrayContaining([expect.objectContaining({ id })]) },
  });
const tickets = async () => (await listTickets(tenant.as.agent, { limit: 100 })).items;
const people = async () => (await listCustomers(tenant.as.agent, { limit: 100 })).items;
const waiting = async () => (await listQuarantine(tenant.as.agent, { limit: 100 })).items;
const night = async () => {
  await deleteOldAttempts(worker.ports);
  await worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
};
const queued = (kind: string) =>
  withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('notifications as n')
      .innerJoin('customers as c', (on) =>
        on.onRef('c.tenantId', '=', 'n.tenantId').onRef('c.customerId', '=', 'n.customerId'),
      )
      .select('c.email')
      .where('n.tenantId', '=', tenant.tenantId)
      .where('n.kind', 'like', `${kind}%`)
      .execute(),
  );
const processor: RecipientInput = {
  name: 'Rechenzentrum Nord',
  role: 'controller',
  purpose: { de: 'Betrieb der Server', en: 'running the servers' },
  country: 'DE',
  transferMechanism: null,
  hosts: [],
};

test('A: a closed desk for customers with a contract', async () => {
  await setIntake(tenant.as.admin, { policy: 'contract', answersStrangers: true, quarantineDays: 7 });
  await publish();

  await worker.receive(tenant, letter({ from: 'Eva Fremd <eva@fremd.example>', subject: 'Angebot' }));
  expect([await tickets(), (await people()).map(({ email }) => email)]).toEqual([[], [tenant.email.customer]]);
  const [held] = await waiting();
  for (let time = 0; time < 2; time += 1)
    await worker.handlers['mail.answer-stranger']({ tenantId: tenant.tenantId, incomingMailId: held!.id }, signal);
  expect(worker.sent.map(({ to }) => to.address)).toEqual(['eva@fremd.example']);

  const organisation = await createOrganisation(tenant.as.agent, { name: 'Werft' });
  const { id } = (await people())[0]!;
  await updateCustomer(tenant.as.agent, { id, organisationId: organisation.id });
  const today = worker.ports.clock.now().toISOString().slice(0, 10);
  await createContract(tenant.as.agent, {
    organisationId: organisation.id,
    number: 'W-1',
    startsOn: today,
  });
  await worker.receive(tenant, letter({ from: `Jutta Kern <${tenant.email.customer}>`, subject: 'Drucker' }));
  expect(await tickets()).toHaveLength(1);

  worker.ports.clock.advance(8 * day);
  await night();
  expect(await waiting()).toEqual([]);

  const open = { policy: 'open', answersStrangers: true, quarantineDays: 7 } as const;
  await isRefused(setIntake(tenant.as.admin, open), 'intake.policy');
});

test('B: contact form and mail, open to anybody, in a rented German data centre', async () => {
  const { id } = await createRecipient(tenant.as.dpo, processor);
  await setPortalSettings(tenant.as.admin, {
    ...defaultPortalSettings,
    requests: { open: true, nameRequired: false },
  });
  await publish();

  expect((await getPortal(tenant.as.customer, undefined)).requests).toEqual({ open: true, nameRequired: false });
  for (const subject of ['Angebot', 'Noch etwas'])
    await worker.receive(tenant, letter({ from: 'Eva Fremd <eva@fremd.example>', subject }));
  const [eva, ...others] = (await people()).filter(({ email }) => email === 'eva@fremd.example');
  expect(eva).toMatchObject({ firstName: 'Eva', lastName: 'Fremd', source: 'mail', organisation: null });
  expect(others).toEqual([]);
  expect((await tickets()).map(({ customer }) => customer!.id)).toEqual([eva!.id, eva!.id]);

  const american = { ...processor, country: 'US', transferMechanism: 'scc' as const, clausesOn: '2024-03-01' };
  await isRefused(updateRecipient(tenant.as.dpo, { id, ...american }), 'transfers.none');
});

test('C: a closed portal with accounts made by staff and an access log of stated fields and days', async () => {
  const vouchers = { de: 'Belege aufbewahren', en: 'keeping vouchers' };
  await createActivity(tenant.as.dpo, purposeOn('legalObligation', vouchers, none, words('§ 147 AO')));
  await createRecipient(tenant.as.dpo, processor);
  await setRetentionRule(tenant.as.dpo, { category: 'accessLog', period: 'P7D', reason: '' });
  await setPortalSettings(tenant.as.admin, {
    ...defaultPortalSettings,
    accounts: { optIn: false, invitation: false, initialPassword: true, magicLink: false },
  });
  await publish();

  await worker.receive(tenant, letter({ from: 'Eva Fremd <eva@fremd.example>', subject: 'Angebot' }));
  const eva = (await people()).find(({ email }) => email === 'eva@fremd.example')!;
  const { password } = await createInitialPassword(tenant.as.agent, { id: eva.id });
  const first = () =>
    firstLogin(
      { ...tenant.system, actor: anonymousActor },
      { email: eva.email, password, clientAddress: '203.0.113.9' },
    );
  expect(await first()).toBeTruthy();
  await expect(first()).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(inviteCustomer(tenant.as.agent, { id: eva.id })).rejects.toMatchObject({ code: 'invalid' });

  const at = worker.ports.clock.now();
  const line = { browser: 'Firefox 144', operatingSystem: 'Linux', ipAddress: '203.0.113.9', at };
  await writeAccessLog(worker.ports, tenant.tenantId, [line]);
  const lines = async () => (await listAccessLog(tenant.as.dpo, { limit: 10 })).items;
  expect((await lines()).map((found) => Object.keys(found).sort())).toEqual([
    ['at', 'browser', 'id', 'ipAddress', 'operatingSystem'],
  ]);
  worker.ports.clock.advance(8 * day);
  await night();
  expect(await lines()).toEqual([]);

  const longer = { category: 'accessLog', period: 'P400D', reason: '' } as const;
  await isRefused(setRetentionRule(tenant.as.dpo, longer), 'access-log.fields');
});

test('D: an open service desk by a processor in a third country', async () => {
  const american = {
    ...processor,
    role: 'processor' as const,
    name: 'Cloud Desk Inc.',
    country: 'US',
    transferMechanism: 'scc' as const,
    clausesOn: '2024-03-01',
  };
  const { id } = await createRecipient(tenant.as.dpo, american);
  const path = join(await mkdtemp(join(tmpdir(), 'redlich-shapes-')), 'vertrag.pdf');
  await writeFile(path, 'Vertrag');
  const sha256 = createHash('sha256').update('Vertrag').digest('hex');
  const file = { path, bytes: 7, sha256 };
  const signed = { id, signedOn: '2024-03-01', fileName: 'vertrag.pdf', contentType: 'application/pdf', file };
  const bound = await addRecipientEvidence(tenant.as.dpo, signed);
  const accounts = { ...defaultPortalSettings.accounts, optIn: true };
  await setPortalSettings(tenant.as.admin, { ...defaultPortalSettings, accounts });
  await publish();

  await worker.receive(tenant, letter({ from: 'eva@fremd.example', subject: 'Hilfe' }));
  expect((await queued('receipt')).map(({ email }) => email)).toEqual(['eva@fremd.example']);
  const eva = (await people()).find(({ email }) => email === 'eva@fremd.example');
  expect([eva?.firstName, eva?.lastName].filter(Boolean)).toEqual([]);

  const [evidence] = bound.evidence;
  await expect(deleteRecipientEvidence(tenant.as.dpo, { id, evidenceId: evidence!.id })).rejects.toMatchObject({
    code: 'noticeDrift',
  });
});

test('E: a newsletter only with consent, withdrawn as easily as given', async () => {
  const news = { de: 'Neuigkeiten senden', en: 'sending news' };
  const { id } = await createActivity(tenant.as.dpo, purposeOn('consent', news));
  const purpose = await createConsentPurpose(tenant.as.dpo, {
    key: 'newsletter',
    name: { de: 'Neuigkeiten', en: 'News' },
    text: { de: 'Ich möchte Neuigkeiten bekommen.', en: 'I want to get news.' },
    offeredToVisitors: false,
  });
  await createRecipient(tenant.as.dpo, processor);
  await publish();

  const customerId = tenant.as.customer.actor.id!;
  const has = () =>
    withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      hasConsent({ tx, tenantId: tenant.tenantId }, customerId, 'newsletter'),
    );
  expect(await has()).toBe(false);
  const [offered] = (await getOwnConsents(tenant.as.customer, undefined)).items;
  await giveConsent(tenant.as.customer, { purposeId: purpose.id, version: offered!.version });
  expect(await has()).toBe(true);
  await withdrawConsent(tenant.as.customer, { purposeId: purpose.id });
  expect(await has()).toBe(false);

  const without = {
    id,
    ...purposeOn('legitimateInterest', news, {
      de: 'die Werbung für unsere Leistungen',
      en: 'advertising our services',
    }),
  };
  await isRefused(updateActivity(tenant.as.dpo, without), 'rights.withdrawal');
});
