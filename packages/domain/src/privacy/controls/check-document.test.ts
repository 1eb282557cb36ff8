import { expect, test } from 'vitest';
import { buildNotice } from '../notice/build-notice.ts';
import { activityOf, anyFacts, completeFacts } from '../notice/facts.fixture.ts';
import type { NoticeFacts } from '../notice/facts.ts';
import { checkDocument, controls } from './check-document.ts';
import type { LiveFacts } from './live-facts.ts';

const now = new Date('2026-11-26T08:00:00Z');
const live = (facts: NoticeFacts, more: Partial<LiveFacts> = {}): LiveFacts => ({
  now,
  facts,
  documents: buildNotice(facts),
  overdue: {},
  overdueQuarantine: 0,
  overdueUploads: 0,
  outgoingHosts: [],
  ownHosts: [],
  refusedHosts: [],
  mailColumns: [],
  places: [],
  profileSources: ['mail'],
  unhashedPasswords: 0,
  unprotectedTables: 0,
  ...more,
});
const contradictedBy = (published: NoticeFacts, present: LiveFacts) =>
  checkDocument(buildNotice(published).de, present)
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ id }) => id);

const { controller } = completeFacts.registers;
const inKiel = {
  name: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
  address: { street: 'Holstenstraße 98', postalCode: '24103', city: 'Kiel', country: 'DE' },
  email: 'mail@datenschutzzentrum.de',
  website: 'https://www.datenschutzzentrum.de',
};
const facts: NoticeFacts = { ...completeFacts, registers: { ...completeFacts.registers, authority: inKiel } };

test('whatever a tenant has set, every claim has a control and every sentence gets evidence', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const any = anyFacts(seed);
    for (const document of Object.values(buildNotice(any)))
      for (const { evidence, controls: names } of checkDocument(document, live(any))) {
        expect(names.every((name) => name in controls)).toBe(true);
        expect(evidence.length).toBeGreaterThan(0);
      }
  }
});

test('a notice made from what is set is contradicted nowhere', () => {
  expect(contradictedBy(facts, live(facts))).toEqual([]);
});

test('what only the controller can know is marked as a statement, never as checked', () => {
  const verdicts = new Map(checkDocument(buildNotice(facts).de, live(facts)).map(({ id, verdict }) => [id, verdict]));
  for (const id of ['controller.record', 'purposes.a1', 'recipients.r1', 'rights.access', 'mandatory.duty'])
    expect(verdicts.get(id), id).toBe('statement');
  for (const id of [
    'intake.policy',
    'retention.closedTickets',
    'storage.session',
    'security.passwords',
    'complaint.record',
  ])
    expect(verdicts.get(id), id).toBe('holds');
});

const said = (text: string) => ({ de: text, en: text });
const withRegisters = (more: Partial<NoticeFacts['registers']>): Partial<NoticeFacts> => ({
  registers: { ...facts.registers, ...more },
});

// Every item of the configuration that a notice speaks of, changed one at a time after it was published.
const changes: Record<string, Partial<NoticeFacts>> = {
  host: { host: 'anders.desk.example' },
  scheme: { scheme: 'http' },
  addresses: { channels: [{ address: 'neu@moewe.example', policy: null }] },
  'an address with an intake of its own': { channels: facts.channels.map((channel) => ({ ...channel, policy: null })) },
  'controller: phone': { registers: { ...facts.registers, controller: { ...controller!, phone: '+49 1' } } },
  'controller: e-mail': { registers: { ...facts.registers, controller: { ...controller!, email: 'x@moewe.example' } } },
  'controller: street': {
    registers: {
      ...facts.registers,
      controller: { ...controller!, address: { ...controller!.address, street: 'Am Deich 1' } },
    },
  },
  dpo: { registers: { ...facts.registers, dpo: { ...facts.registers.dpo!, email: 'dsb@moewe.example' } } },
  authority: { registers: { ...facts.registers, authority: { ...inKiel, email: 'y@aufsicht.example' } } },
  'a purpose more': {
    registers: {
      ...facts.registers,
      activities: [...facts.registers.activities, { ...facts.registers.activities[0]!, id: 'a9' }],
    },
  },
  'a purpose less': { registers: { ...facts.registers, activities: facts.registers.activities.slice(1) } },
  'a legal ground': {
    registers: {
      ...facts.registers,
      activities: facts.registers.activities.map(({ id, purpose }) => activityOf(id, purpose, ['legalObligation'])),
    },
  },
  'a recipient more': {
    registers: {
      ...facts.registers,
      recipients: [...facts.registers.recipients, { ...facts.registers.recipients[0]!, id: 'r9', name: 'Neu' }],
    },
  },
  'a recipient less': { registers: { ...facts.registers, recipients: [] } },
  'the country of a recipient': {
    registers: {
      ...facts.registers,
      recipients: facts.registers.recipients.map((recipient) => ({ ...recipient, country: 'JP' })),
    },
  },
  'what allows a transfer': {
    registers: {
      ...facts.registers,
      recipients: facts.registers.recipients.map((recipient) => ({ ...recipient, transferMechanism: 'bcr' as const })),
    },
  },
  ...Object.fromEntries(
    facts.retentionRules.map(({ category }) => [
      `retention of ${category}`,
      {
        retentionRules: facts.retentionRules.map((rule) =>
          rule.category === category ? { ...rule, retentionDays: 400 } : rule,
        ),
      },
    ]),
  ),
  ...Object.fromEntries(
    facts.retentionRules.map(({ category }) => [
      `no retention of ${category}`,
      { retentionRules: facts.retentionRules.filter((rule) => rule.category !== category) },
    ]),
  ),
  'data of a purpose': withRegisters({
    activities: facts.registers.activities.map((activity) => ({ ...activity, dataCategories: ['uploads'] })),
  }),
  'joint controllers': withRegisters({ jointControllers: [] }),
  hosting: withRegisters({ hosting: { selfOperated: false, operator: 'Halle', country: 'DE', place: 'Kiel' } }),
  identity: withRegisters({ identity: { ladder: ['loggedIn', 'callBack'] } }),
  'automated decisions': withRegisters({
    automated: { used: true, logic: said('L.'), significance: said('S.'), consequences: said('C.') },
  }),
  provision: withRegisters({ provision: { duty: 'contract', explanation: said('Vertrag.') } }),
  'consequences of missing data': withRegisters({
    mandatory: { consequences: { visitorRequest: said('A.'), request: said('B.'), activation: said('C.') } },
  }),
  'a measure of the tenant’s own': { ownMeasures: [] },
  'a password without a hash': { protection: { ...facts.protection, unhashedPasswords: 1 } },
  'a secret that is not sealed': { protection: { ...facts.protection, unsealedSecrets: 1 } },
  'a version without mends': { protection: { ...facts.protection, ended: ['Node.js 18'] } },
  'files without checksums': { protection: { ...facts.protection, filesSummed: false } },
  'intake: policy': { intake: { ...facts.intake, policy: 'open' } },
  'intake: answers': { intake: { ...facts.intake, answersStrangers: false } },
  'intake: days': { intake: { ...facts.intake, quarantineDays: 30 } },
  'portal: receipt': { portal: { ...facts.portal, confirmsReceipt: false } },
  'portal: name': { portal: { ...facts.portal, requests: { open: true, nameRequired: true } } },
  'portal: form': { portal: { ...facts.portal, requests: { open: false, nameRequired: false } } },
  ...Object.fromEntries(
    Object.keys(facts.portal.accounts).map((way) => [
      `portal: ${way}`,
      { portal: { ...facts.portal, accounts: { ...facts.portal.accounts, [way]: false } } },
    ]),
  ),
  'session: idle': { session: { ...facts.session, idleMinutes: 600 } },
  'session: longest': { session: { ...facts.session, longestHours: 24 } },
  'second factor': { factorRoles: [] },
  sharing: { sharesRequests: false },
  'read-access log': { keepsReadAccesses: false },
};

test.each(Object.entries(changes))('a published notice is contradicted when this changes: %s', (_, change) => {
  expect(contradictedBy(facts, live({ ...facts, ...change })).length).toBeGreaterThan(0);
});

test('what the rows show contradicts a notice that agrees with every setting', () => {
  expect(contradictedBy(facts, live(facts, { overdue: { accessLog: 3 } }))).toEqual(
    expect.arrayContaining(['retention.accessLog', 'access-log.fields']),
  );
  expect(contradictedBy(facts, live(facts, { overdueQuarantine: 1 }))).toContain('retention.quarantine');
  expect(contradictedBy(facts, live(facts, { overdueUploads: 1 }))).toContain('retention.uploads');
  expect(contradictedBy(facts, live(facts, { unhashedPasswords: 1 }))).toContain('security.passwords');
  expect(contradictedBy(facts, live(facts, { unprotectedTables: 1 }))).toContain('security.separation');
  expect(contradictedBy(facts, live(facts, { profileSources: ['crm'] }))).toContain('data.sources');
});

test('a function that is on and belongs to no purpose contradicts what is said of purposes', () => {
  const activities = facts.registers.activities.map((activity) => ({
    ...activity,
    features: activity.features.filter((feature) => feature !== 'webhooks'),
  }));
  const loose = { ...facts, registers: { ...facts.registers, activities } };
  expect(contradictedBy(loose, live(loose))).toEqual(['summary.purposes', 'purposes.intro']);
  const off = { ...loose, featuresOn: loose.featuresOn.filter((feature) => feature !== 'webhooks') };
  expect(contradictedBy(off, live(off))).toEqual([]);
});

test('an identity card that comes first is contradicted', () => {
  const first = { ...facts, ...withRegisters({ identity: { ladder: ['identityCard', 'loggedIn'] } }) };
  expect(contradictedBy(first, live(first))).toEqual(['rights.identity']);
});

test('a webhook to a host that belongs to no recipient contradicts what is said of recipients', () => {
  expect(contradictedBy(facts, live(facts, { outgoingHosts: ['hooks.clouddesk.example'] }))).toEqual([]);
  expect(contradictedBy(facts, live(facts, { outgoingHosts: ['hooks.other.example'] }))).toContain('recipients.intro');
  const alone = { ...facts, registers: { ...facts.registers, recipients: [] } };
  expect(contradictedBy(alone, live(alone, { outgoingHosts: ['hooks.other.example'] }))).toContain('recipients.none');
});

test('an adequacy decision that is not in force, and the authority of another state, are contradicted', () => {
  const recipients = facts.registers.recipients.map((one) => ({
    ...one,
    country: 'IN',
    transferMechanism: 'adequacy' as const,
  }));
  const india = { ...facts, registers: { ...facts.registers, recipients } };
  expect(contradictedBy(india, live(india))).toContain('transfers.r1');
  const authority = { ...inKiel, name: 'Bayerisches Landesamt für Datenschutzaufsicht' };
  const bavarian = { ...facts, registers: { ...facts.registers, authority } };
  expect(contradictedBy(bavarian, live(bavarian))).toContain('complaint.record');
});
