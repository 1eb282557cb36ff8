import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActivityBasis } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import {
  mintTenant,
  openTestPorts,
  stateRegisters,
  testActivity,
  type TestPorts,
  type TestTenant,
} from '../../../testing/index.ts';
import { createApiToken } from '../../api-tokens/index.ts';
import { createConsentPurpose } from '../../consents/index.ts';
import { setIntake } from '../../intake/index.ts';
import { createOrganisation, updateOrganisation } from '../../people/index.ts';
import { defaultPortalSettings, setPortalSettings } from '../../portal/index.ts';
import { setReadAccessLog } from '../../read-accesses/index.ts';
import { setOwnHosts } from '../../connections/index.ts';
import { createWebhook } from '../../webhooks/index.ts';
import {
  checkNotice,
  createActivity,
  createMeasure,
  deleteActivity,
  getActivityChoices,
  getRegisters,
  listMeasures,
  publishNotice,
  setAutomatedDecisions,
  setController,
  setHosting,
  setIdentityPolicy,
  setProvision,
  setRepresentative,
  updateActivity,
} from '../index.ts';

let open: TestPorts;
let bare: TestTenant;
let complete: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
  bare = await mintTenant(open.ports, { registers: 'empty' });
  complete = await mintTenant(open.ports, { registers: 'empty' });
  await stateRegisters(complete);
});
afterAll(() => open.close());

const none = { de: '', en: '' };
const both = (text: string) => ({ de: text, en: text });
const ground = (basis: ActivityBasis['basis'], more: Partial<ActivityBasis> = {}): ActivityBasis => ({
  basis,
  covers: none,
  interest: none,
  duty: null,
  statute: none,
  ...more,
});
const refused = (field: string, problem: string) => ({ code: 'invalid', fields: [{ field, problem }] });
const address = { street: 'Bahnhofstrasse 1', postalCode: '8001', city: 'Zürich', country: 'CH' };
const closed = { policy: 'known', answersStrangers: true, quarantineDays: 7 } as const;

const switches: [string, string, (tenant: TestTenant) => Promise<unknown>][] = [
  [
    'a webhook',
    'name',
    async ({ as }) => {
      await setOwnHosts(as.dpo, { hosts: ['hooks.example'] });
      return createWebhook(as.admin, { name: 'x', url: 'https://hooks.example/', events: ['ticket.created'] });
    },
  ],
  [
    'an API token',
    'name',
    ({ as }) => createApiToken(as.agent, { name: 'x', scopes: ['ticket.list'], expiresInDays: 1 }),
  ],
  [
    'a purpose for consents',
    'key',
    ({ as }) =>
      createConsentPurpose(as.dpo, { key: 'news', name: both('x'), text: both('x'), offeredToVisitors: false }),
  ],
  ['sharing', 'sharing', ({ as }) => createOrganisation(as.admin, { name: 'Werft', sharing: 'organisation' })],
  [
    'an open intake',
    'policy',
    async ({ as }) => {
      await setIntake(as.admin, closed);
      return setIntake(as.admin, { ...closed, policy: 'open' });
    },
  ],
  [
    'the form of visitors',
    'requests.open',
    ({ as }) =>
      setPortalSettings(as.admin, { ...defaultPortalSettings, requests: { open: true, nameRequired: false } }),
  ],
  [
    'the log of reading',
    'keeps',
    async ({ as }) => {
      await setReadAccessLog(as.dpo, { keeps: false });
      return setReadAccessLog(as.dpo, { keeps: true });
    },
  ],
];

test.each(switches)('%s without a purpose is refused on %s, and taken with one', async (_, field, switchOn) => {
  await expect(switchOn(bare)).rejects.toMatchObject(refused(field, 'activityMissing'));
  await expect(switchOn(complete)).resolves.toBeDefined();
});

test('what is shared already can be shared otherwise, and what is on keeps its purpose', async () => {
  const { as } = complete;
  const [activity] = (await getRegisters(as.dpo, undefined)).activities;
  const id = activity!.id;
  await expect(updateActivity(as.dpo, { id, ...testActivity({ features: ['requests'] }) })).rejects.toMatchObject(
    refused('features', 'featureInUse'),
  );
  await expect(deleteActivity(as.dpo, { id })).rejects.toMatchObject(refused('features', 'featureInUse'));
  const second = await createActivity(as.dpo, testActivity());
  await deleteActivity(as.dpo, { id: second.id });
  const shared = await createOrganisation(as.admin, { name: 'Hafen', sharing: 'organisation' });
  await expect(updateOrganisation(as.admin, { id: shared.id, sharing: 'chosen' })).resolves.toBeDefined();
});

test('each ground of a purpose has what belongs to it, and nothing else is kept', async () => {
  const { as } = complete;
  const create = (...bases: ActivityBasis[]) => createActivity(as.dpo, testActivity({ bases, features: [] }));
  await expect(create(ground('legitimateInterest'))).rejects.toMatchObject(
    refused('bases.0.interest.de', 'interestMissing'),
  );
  await expect(create(ground('legalObligation'))).rejects.toMatchObject(
    refused('bases.0.statute.de', 'statuteMissing'),
  );
  await expect(create(ground('legalObligation', { duty: 'DE.none' }))).rejects.toMatchObject(
    refused('bases.0.duty', 'dutyUnknown'),
  );
  await expect(create(ground('contract'), ground('consent'))).rejects.toMatchObject(
    refused('bases.0.covers.de', 'coversMissing'),
  );
  const covers = both('für Kunden');
  await expect(create(ground('consent', { covers }), ground('consent', { covers }))).rejects.toMatchObject(
    refused('bases.1.basis', 'basisTwice'),
  );
  const made = await create(
    ground('contract', { covers, interest: both('fremd') }),
    ground('legalObligation', { covers, duty: 'DE.voucher', statute: both('fremd') }),
  );
  expect(made.bases).toEqual([
    ground('contract', { covers }),
    ground('legalObligation', { covers, duty: 'DE.voucher' }),
  ]);
  const { duties, features } = await getActivityChoices(as.dpo, { language: 'de' });
  expect(duties.find(({ id }) => id === 'DE.voucher')?.text).toContain('§ 147');
  expect(features.filter(({ on, covered }) => on && !covered)).toEqual([]);
});

test('a representative belongs to a controller outside of the EEA, and goes when it moves inside', async () => {
  const { as } = await mintTenant(open.ports);
  const vienna = { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' };
  const record = { name: 'Büro Wien', email: 'wien@moewe.example', address: vienna };
  const controller = { name: 'Berg', legalForm: '', address, email: 'info@berg.example', phone: '' };
  await expect(setRepresentative(as.dpo, record)).rejects.toMatchObject(refused('representative', 'controllerMissing'));
  await setController(as.dpo, { ...controller, address: vienna });
  await expect(setRepresentative(as.dpo, record)).rejects.toMatchObject(
    refused('representative', 'representativeInside'),
  );
  await setController(as.dpo, controller);
  const missing = async () => (await checkNotice(as.dpo, { language: 'de' })).missing.map(({ id }) => id);
  expect(await missing()).toContain('representative');
  await expect(setRepresentative(as.dpo, { ...record, address })).rejects.toMatchObject(
    refused('address.country', 'representativeOutside'),
  );
  await setRepresentative(as.dpo, record);
  expect(await missing()).not.toContain('representative');
  await setController(as.dpo, { ...controller, address: vienna });
  expect((await getRegisters(as.dpo, undefined)).representative).toBeNull();
});

test('records of practice are refused where they leave something out', async () => {
  const { as } = complete;
  await expect(
    setHosting(as.dpo, { selfOperated: false, operator: '', country: 'DE', place: 'Kiel' }),
  ).rejects.toMatchObject(refused('operator', 'operatorMissing'));
  await expect(setIdentityPolicy(as.dpo, { ladder: ['identityCard'] })).rejects.toMatchObject(
    refused('ladder', 'identityCardLast'),
  );
  await expect(setIdentityPolicy(as.dpo, { ladder: ['identityCard', 'loggedIn'] })).rejects.toMatchObject(
    refused('ladder', 'identityCardLast'),
  );
  await expect(
    setAutomatedDecisions(as.dpo, { used: true, logic: both('x'), significance: both('x'), consequences: none }),
  ).rejects.toMatchObject(refused('consequences.de', 'wordsMissing'));
  await expect(setProvision(as.dpo, { duty: 'statute', explanation: none })).rejects.toMatchObject(
    refused('explanation.de', 'wordsMissing'),
  );
});

test('measures show what the product sees, and a failing one leaves the notice and contradicts the published one', async () => {
  const own = await mintTenant(open.ports, { registers: 'empty' });
  await stateRegisters(own);
  await createMeasure(own.as.dpo, { group: 'availability', text: both('Wir sichern jede Nacht.') });
  const outcomes = async () =>
    new Map((await listMeasures(own.as.dpo, undefined)).map(({ id, check }) => [id, check?.outcome ?? 'statement']));
  await setOwnHosts(own.as.dpo, { hosts: ['hooks.example'] });
  await createWebhook(own.as.admin, { name: 'x', url: 'https://hooks.example/', events: ['ticket.created'] });
  const before = await outcomes();
  for (const kind of ['passwords', 'secrets', 'separation', 'versions', 'checksums', 'guessing', 'reading'])
    expect(before.get(kind), kind).toBe('holds');
  expect([...before.values()]).toContain('statement');
  await withTenant(open.ports.db, own.tenantId, (tx) =>
    tx.deleteFrom('webhooks').where('tenantId', '=', own.tenantId).execute(),
  );
  await publishNotice(own.as.dpo, undefined);
  await withTenant(open.ports.db, own.tenantId, (tx) =>
    tx.updateTable('logins').set({ passwordHash: 'klartext' }).where('tenantId', '=', own.tenantId).execute(),
  );
  expect((await outcomes()).get('passwords')).toBe('fails');
  const { sentences } = await checkNotice(own.as.dpo, { language: 'de' });
  const untrue = sentences.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
  expect(untrue).toContain('security.passwords');
});
