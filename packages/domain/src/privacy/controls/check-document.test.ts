import { describe, expect, test } from 'vitest';
import { buildNotice } from '../notice/build-notice.ts';
import { anyFacts, completeFacts } from '../notice/facts.fixture.ts';
import type { NoticeFacts } from '../notice/facts.ts';
import { accessLogFields } from '../notice/sections/protection.ts';
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
  overdueSessions: 0,
  oldestAttemptAt: null,
  accessLogColumns: accessLogFields(),
  sentAfterWithdrawal: 0,
  marketingWithoutConsent: 0,
  despiteObjections: { inForce: 1, copies: 0, deliveries: 0, unrestricted: 0 },
  announcementClasses: ['service'],
  alteredVersions: [],
  outgoingHosts: [],
  ownHosts: [],
  refusedHosts: [],
  mailColumns: [],
  places: [],
  profileSources: ['mail'],
  unhashedPasswords: 0,
  unprotectedTables: 0,
  recipientNotices: { disclosures: 2, open: 1, told: 1, excepted: 0, overdue: 0 },
  ...more,
});
const contradictedBy = (published: NoticeFacts, present: LiveFacts) =>
  checkDocument(buildNotice(published).de, present)
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ id }) => id);

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

// What the running system shows beside what is set; settings: see drift/mutations.db.test.ts.
const changes: Record<string, Partial<NoticeFacts>> = {
  host: { host: 'anders.desk.example' },
  scheme: { scheme: 'http' },
  'a password without a hash': { protection: { ...facts.protection, unhashedPasswords: 1 } },
  'a secret that is not sealed': { protection: { ...facts.protection, unsealedSecrets: 1 } },
  'a version without mends': { protection: { ...facts.protection, ended: ['Node.js 18'] } },
  'files without checksums': { protection: { ...facts.protection, filesSummed: false } },
};
const withRegisters = (more: Partial<NoticeFacts['registers']>): Partial<NoticeFacts> => ({
  registers: { ...facts.registers, ...more },
});

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
  expect(contradictedBy(facts, live(facts, { overdueSessions: 1 }))).toContain('storage.ends');
  const late = { disclosures: 2, open: 1, told: 3, excepted: 0, overdue: 1 };
  expect(contradictedBy(facts, live(facts, { recipientNotices: late }))).toEqual(['rights.recipients']);
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  expect(contradictedBy(facts, live(facts, { oldestAttemptAt: daysAgo(2) }))).toEqual([]);
  expect(contradictedBy(facts, live(facts, { oldestAttemptAt: daysAgo(4) }))).toContain('security.guessing');
  const accessLogColumns = [...accessLogFields(), 'referrer'];
  expect(contradictedBy(facts, live(facts, { accessLogColumns }))).toContain('access-log.fields');
  expect(contradictedBy(facts, live(facts, { sentAfterWithdrawal: 1 }))).toContain('rights.withdrawal');
  expect(contradictedBy(facts, live(facts, { outgoingHosts: ['scores.example'] }))).toContain('automated.enrichment');
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

describe('K16 forms and confirmations ask for little', () => {
  const portal = completeFacts.portal;

  test('holds, with forms and confirmations as evidence', () => {
    const checked = checkDocument(buildNotice(facts).en, live(facts)).filter(({ controls: by }) => by.includes('K16'));
    expect(checked.map(({ id, verdict, setting }) => [id, verdict, setting])).toEqual([
      ['intake.sparing', 'holds', '/settings/portal'],
      ['intake.sparing.receipt', 'holds', '/settings/portal'],
      ['intake.redaction', 'holds', '/settings/portal'],
    ]);
  });

  test('each sentence is contradicted once it is off', () => {
    const off: NoticeFacts = { ...facts, portal: { ...portal, minimises: false } };
    expect(contradictedBy(facts, live(off))).toEqual(['intake.sparing', 'intake.sparing.receipt', 'intake.redaction']);
  });

  test('a form that opens asks too, and contradicts nothing of it', () => {
    const closed: NoticeFacts = { ...facts, portal: { ...portal, requests: { ...portal.requests, open: false } } };
    expect(contradictedBy(closed, live(facts))).not.toContain('intake.sparing');
  });
});

test('K23 a version whose text was altered contradicts that each has its hash', () => {
  expect(contradictedBy(facts, live(facts, { alteredVersions: [3] }))).toEqual(['scope.version']);
});

test.each([{ marketingWithoutConsent: 1 }, { announcementClasses: ['service', 'other'] }])(
  'K32 announcements are of a class, and marketing has its consent: %o',
  (more) => {
    expect(contradictedBy(facts, live(facts, more))).toEqual(['intake.announcements']);
  },
);
