import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import { agentActor, type Scope } from '../../kernel/index.ts';
import { setRetentionRule } from '../../retention/index.ts';
import {
  createOwnSentence,
  decideNoticeReview,
  deleteOwnSentence,
  getNotice,
  getNoticeFeed,
  getNoticeShape,
  getPublication,
  getWordedSentence,
  listNoticeVersions,
  publishNotice,
  requestNoticeReview,
  setNoticeSections,
  setOwnWording,
  setReviewRule,
  withdrawNoticeReview,
  withdrawNoticeVersion,
} from '../index.ts';
import { hashOf } from '../notice/hash.ts';

let open: TestPorts;
let tenant: TestTenant;
const german = { language: 'de' } as const;

async function ready(): Promise<TestTenant> {
  const own = await mintTenant(open.ports);
  await stateRegisters(own);
  return own;
}

beforeAll(async () => {
  open = await openTestPorts();
  tenant = await ready();
});
afterAll(() => open.close());

test('an error of the lints in an own sentence keeps the notice from being published, in the words of both languages', async () => {
  const own = await createOwnSentence(tenant.as.dpo, {
    section: 'storage',
    text: { de: 'Grundlage dafür ist auch das TTDSG.', en: 'This also rests on the TTDSG.' },
  });
  await expect(publishNotice(tenant.as.dpo, {})).rejects.toMatchObject({
    code: 'invalid',
    fields: expect.arrayContaining([
      expect.objectContaining({ field: `lints.own.${own.id}`, problem: 'noticeLintError' }),
    ]),
  });
  await deleteOwnSentence(tenant.as.dpo, own);
  await expect(
    createOwnSentence(tenant.as.dpo, { section: 'data', text: { de: 'Stand: [Datum]', en: 'x' } }),
  ).rejects.toMatchObject({ fields: [{ field: 'text.de', problem: 'noticePlaceholder', value: '[Datum]' }] });
});

test('own words need the values of the sentence, name no other period, and raise no error', async () => {
  const worded = (de: string, en = 'Requests are deleted 365 days after they are closed.') =>
    setOwnWording(tenant.as.dpo, { sentence: 'summary.tickets', text: { de, en } });
  await expect(worded('Anfragen löschen wir bald.')).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'text.de', problem: 'noticeValueMissing', value: '365' }],
  });
  await expect(worded('Anfragen löschen wir nach 365 Tagen, spätestens nach 3 Jahren.')).rejects.toMatchObject({
    fields: [{ problem: 'noticeValueOther' }],
  });
  await expect(worded('Anfragen löschen wir nach 365 Tagen, wie es das TTDSG will.')).rejects.toMatchObject({
    fields: [{ problem: 'noticeLintError' }],
  });
  const stored = await worded(
    'Was erledigt ist, löschen wir nach 365 Tagen.',
    'What is done is deleted after 365 days.',
  );
  expect(stored.state).toBe('used');
  await publishNotice(tenant.as.dpo, {});
  expect(JSON.stringify(await getNotice(tenant.as.customer, german))).toContain('Was erledigt ist, löschen wir');
  await setRetentionRule(tenant.system, { category: 'closedTickets', period: 'P400D', reason: '' });
  expect(await getWordedSentence(tenant.as.dpo, { sentence: 'summary.tickets' })).toMatchObject({ state: 'stale' });
  expect((await getNoticeShape(tenant.as.dpo, undefined)).wordings[0]).toMatchObject({ state: 'stale' });
  const { changes } = await getPublication(tenant.as.dpo, german);
  const changed = changes.find(({ id }) => id === 'summary.tickets');
  expect(changed).toMatchObject({ after: expect.stringContaining('400 Tage'), material: true });
  await expect(getWordedSentence(tenant.as.dpo, { sentence: 'retention.closedTickets' })).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('a section that the law asks for cannot be left out; the order counts', async () => {
  const { dpo } = tenant.as;
  await expect(setNoticeSections(dpo, { order: [], hidden: ['rights'] })).rejects.toMatchObject({
    fields: [{ problem: 'noticeSectionRequired' }],
  });
  const { sections } = await setNoticeSections(dpo, { order: ['rights', 'data'], hidden: ['sample'] });
  expect(sections.slice(0, 2).map(({ id }) => id)).toEqual(['summary', 'scope']);
  const ids = sections.map(({ id }) => id);
  expect(ids.indexOf('rights')).toBeLessThan(ids.indexOf('data'));
  expect(sections.find(({ id }) => id === 'sample')).toMatchObject({ optional: true, hidden: true });
});

test('a version with a day to come takes force by itself, and every moment has the one of its time, by hash', async () => {
  const own = await ready();
  const { dpo, customer } = own.as;
  const first = await publishNotice(dpo, {});
  await createOwnSentence(dpo, {
    section: 'data',
    text: {
      de: 'Fotos von Schäden bewahren wir mit der Anfrage auf.',
      en: 'We keep photos of damage with the request.',
    },
  });
  await expect(publishNotice(dpo, { validOn: '2020-01-01' })).rejects.toMatchObject({
    fields: [{ field: 'validOn', problem: 'inThePast' }],
  });
  const day = new Date(open.ports.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
  const second = await publishNotice(dpo, { validOn: day });
  expect(new Date(second.validFrom).getTime()).toBeGreaterThan(open.ports.clock.now().getTime());
  expect((await getNotice(customer, german)).published?.version).toBe(1);
  expect((await getPublication(dpo, german)).pending?.version).toBe(2);
  await expect(publishNotice(dpo, {})).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ problem: 'noticePending' }],
  });
  for (const [at, version] of [
    [open.ports.clock.now(), first],
    [new Date(new Date(second.validFrom).getTime() - 1), first],
    [new Date(second.validFrom), second],
  ] as const) {
    const { published, changedAt: _, missing: __, ...document } = await getNotice(customer, { language: 'en', at });
    expect(published).toEqual(version);
    expect(hashOf(document)).toBe(version.sha256.en);
  }
  open.ports.clock.advance(11 * 86_400_000);
  expect((await getNotice(customer, german)).published?.version).toBe(2);
  await expect(withdrawNoticeVersion(dpo, { version: 2 })).rejects.toMatchObject({
    fields: [{ problem: 'noticeInForce' }],
  });
});

test('a version taken back before its day never is in force, is shown to nobody, and its number is not given again', async () => {
  const own = await ready();
  const { dpo, customer } = own.as;
  await publishNotice(dpo, {});
  const sentence = await createOwnSentence(dpo, {
    section: 'data',
    text: { de: 'Ein eigener Satz.', en: 'A sentence of our own.' },
  });
  const day = new Date(open.ports.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  await publishNotice(dpo, { validOn: day });
  expect(await getNoticeFeed(customer, german)).toContain('/privacy/versions/2');
  await withdrawNoticeVersion(dpo, { version: 2 });
  const { items } = await listNoticeVersions(customer, undefined);
  expect(items.map(({ version }) => version)).toEqual([1]);
  expect(await getNoticeFeed(customer, german)).not.toContain('/privacy/versions/2');
  const at = new Date(`${day}T23:00:00Z`);
  expect((await getNotice(customer, { language: 'de', at })).published?.version).toBe(1);
  expect((await publishNotice(dpo, {})).version).toBe(3);
  await deleteOwnSentence(dpo, sentence);
});

/** Another person with the rights of a data protection officer. */
const another = (scope: Scope): Scope => ({
  ...scope,
  actor: agentActor({ id: '00000000-0000-4000-8000-00000000000a', loginId: null, roles: ['dpo'] }),
});

test('where two are needed nobody publishes alone, and nobody approves what he handed in', async () => {
  const own = await ready();
  const { dpo, admin } = own.as;
  await expect(setReviewRule(dpo, { needsReview: false })).rejects.toMatchObject({ code: 'forbidden' });
  await setReviewRule(admin, { needsReview: true });
  await expect(publishNotice(dpo, {})).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ problem: 'noticeNeedsReview' }],
  });
  const review = await requestNoticeReview(dpo, {});
  await expect(requestNoticeReview(another(dpo), {})).rejects.toMatchObject({
    fields: [{ problem: 'noticeReviewOpen' }],
  });
  await expect(decideNoticeReview(dpo, { id: review.id, approves: true, comment: '' })).rejects.toMatchObject({
    code: 'forbidden',
    fields: [{ problem: 'noticeReviewOwn' }],
  });
  await expect(decideNoticeReview(admin, { id: review.id, approves: false, comment: '' })).rejects.toMatchObject({
    fields: [{ field: 'comment', problem: 'required' }],
  });
  const returned = await decideNoticeReview(admin, { id: review.id, approves: false, comment: 'Bitte kürzer.' });
  expect(returned).toMatchObject({ state: 'returned', comment: 'Bitte kürzer.' });
  expect((await listNoticeVersions(dpo, undefined)).items).toEqual([]);

  const again = await requestNoticeReview(dpo, {});
  await setRetentionRule(dpo, { category: 'rawMails', period: 'P20D', reason: '' });
  expect((await getPublication(admin, german)).review).toMatchObject({ isCurrent: false, isOwn: false });
  await expect(decideNoticeReview(admin, { id: again.id, approves: true, comment: '' })).rejects.toMatchObject({
    fields: [{ problem: 'noticeChangedSince' }],
  });
  await withdrawNoticeReview(dpo, again);
  const third = await requestNoticeReview(dpo, {});
  const approved = await decideNoticeReview(another(dpo), { id: third.id, approves: true, comment: '' });
  expect(approved).toMatchObject({ state: 'approved', isCurrent: true });
  expect((await getNotice(own.as.customer, german)).published?.version).toBe(1);
  await expect(decideNoticeReview(admin, { id: third.id, approves: true, comment: '' })).rejects.toMatchObject({
    fields: [{ problem: 'noticeReviewOver' }],
  });
});
