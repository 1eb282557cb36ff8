import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BreachInput } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../testing/index.ts';
import { getAnnouncement } from './announcements/index.ts';
import {
  addBreachMeasure,
  assessBreach,
  changeBreach,
  closeBreach,
  completeBreachMeasure,
  decideOnPeople,
  draftBreachAnnouncement,
  getBreach,
  listBreaches,
  noteBreachNotification,
  openBreachLetter,
  recordBreach,
  watchDueBreaches,
  writeBreachLetter,
} from './breaches/index.ts';
import { setController } from './privacy/index.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
});
beforeEach(async () => {
  at('2028-03-03T10:00:00Z');
  tenant = await mintTenant(open.ports);
});
afterAll(() => open.close());

const at = (moment: string) => open.ports.clock.advance(Date.parse(moment) - open.ports.clock.now().getTime());
const facts: BreachInput = {
  title: 'Laptop im Zug vergessen',
  noticedAt: '2028-03-03T09:00:00.000Z',
  what: 'Ein Gerät mit Anfragen von Kunden blieb in der Bahn liegen.',
  kinds: ['confidentiality', 'availability'],
  dataCategories: ['closedTickets', 'customers'],
  peopleCount: 1200,
  recordsCount: null,
  consequences: 'Unbefugte könnten Anfragen lesen.',
  measures: 'Das Gerät wurde aus der Ferne gelöscht.',
  recipientId: null,
};
const record = (given: Partial<BreachInput> = {}) => recordBreach(tenant.as.dpo, { ...facts, ...given });
const high = async (given: Partial<BreachInput> = {}) => {
  const { id } = await record(given);
  await assessBreach(tenant.as.dpo, { id, risk: 'high', reasons: 'Viele Anfragen mit Zugangsdaten.' });
  return id;
};

test('a breach without risk is documented, and nobody is notified', async () => {
  const { id, dueAt, authority, lacks } = await record();
  expect([dueAt, authority, lacks]).toEqual(['2028-03-06T09:00:00.000Z', 'open', ['assessment']]);
  await expect(closeBreach(tenant.as.dpo, { id })).rejects.toMatchObject({ fields: [{ problem: 'breachLacks' }] });
  const reasons = 'Die Platte war verschlüsselt.';
  expect(await assessBreach(tenant.as.dpo, { id, risk: 'none', reasons })).toMatchObject({ authority: 'notNeeded' });
  const notified = noteBreachNotification(tenant.as.dpo, { id, notifiedAt: facts.noticedAt, lateReasons: '' });
  await expect(notified).rejects.toMatchObject({ code: 'conflict', fields: [{ problem: 'notNotifiable' }] });
  const closed = await closeBreach(tenant.as.dpo, { id });
  expect(closed.closedAt).not.toBeNull();
  expect(closed.events.map(({ kind }) => kind).sort()).toEqual(['assessed', 'closed', 'recorded']);
  expect(closed.events.every(({ by }) => by !== null)).toBe(true);
});

test('what is closed stays as it is', async () => {
  const { id } = await record();
  await assessBreach(tenant.as.dpo, { id, risk: 'none', reasons: 'Verschlüsselt.' });
  await closeBreach(tenant.as.dpo, { id });
  const { dpo } = tenant.as;
  for (const change of [
    () => changeBreach(dpo, { id, ...facts }),
    () => assessBreach(dpo, { id, risk: 'high', reasons: 'Doch.' }),
    () => writeBreachLetter(dpo, { id, language: 'de', text: 'Brief' }),
    () => noteBreachNotification(dpo, { id, notifiedAt: facts.noticedAt, lateReasons: '' }),
    () => decideOnPeople(dpo, { id, decision: 'tell', reasons: '' }),
    () => addBreachMeasure(dpo, { id, text: 'Noch etwas', dueOn: null }),
    () => closeBreach(dpo, { id }),
  ])
    await expect(change()).rejects.toMatchObject({ code: 'conflict', fields: [{ problem: 'breachClosed' }] });
});

test('who reads registers sees breaches, and only data protection officers write', async () => {
  const { id } = await record();
  expect(await getBreach(tenant.as.admin, { id })).toMatchObject({ title: facts.title });
  await expect(assessBreach(tenant.as.admin, { id, risk: 'none', reasons: 'X' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(listBreaches(tenant.as.agent, { limit: 10 })).rejects.toMatchObject({ code: 'forbidden' });
  const other = await mintTenant(open.ports);
  await expect(getBreach(other.as.dpo, { id })).rejects.toMatchObject({ code: 'notFound' });
});

describe('the notification', () => {
  test('in the last second is in time, a second later it needs reasons', async () => {
    at('2028-03-10T10:00:00Z');
    const id = await high();
    const note = (notifiedAt: string, lateReasons = '') =>
      noteBreachNotification(tenant.as.dpo, { id, notifiedAt, lateReasons });
    expect(await note('2028-03-06T09:00:00.000Z')).toMatchObject({ authority: 'notified' });
    await expect(note('2028-03-06T09:00:01.000Z')).rejects.toMatchObject({
      fields: [{ field: 'lateReasons', problem: 'lateReasonsMissing' }],
    });
    expect(await note('2028-03-06T09:00:01.000Z', 'Der Umfang war unklar.')).toMatchObject({
      authority: 'notifiedLate',
      lateReasons: 'Der Umfang war unklar.',
    });
  });

  test.each([
    ['before it was noticed', '2028-03-03T08:59:59.000Z', 'beforeNoticed'],
    ['not yet', '2028-03-03T10:00:01.000Z', 'inTheFuture'],
  ])('%s is refused', async (_, notifiedAt, problem) => {
    const id = await high();
    const noted = noteBreachNotification(tenant.as.dpo, { id, notifiedAt, lateReasons: '' });
    await expect(noted).rejects.toMatchObject({ fields: [{ field: 'notifiedAt', problem }] });
  });

  test('is proposed in both languages with what is known, to the office of the seat', async () => {
    const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };
    await setController(tenant.as.dpo, {
      name: 'Möwe IT GmbH',
      legalForm: 'GmbH',
      address,
      email: 'info@moewe.example',
      phone: '',
    });
    const id = await high();
    const { proposedLetters, office, letter } = await getBreach(tenant.as.dpo, { id });
    expect([letter, office?.address.city]).toEqual([null, 'Kiel']);
    for (const part of ['3. März 2028 um 10:00 Uhr', 'ungefähr 1.200', 'wir reichen es nach'])
      expect(proposedLetters.de).toContain(part);
    expect(proposedLetters.en).toContain('about 1,200');
    expect(proposedLetters.de).not.toContain('72 Stunden:');
    await writeBreachLetter(tenant.as.dpo, { id, language: 'de', text: 'Unser Brief\n\nErster Absatz.' });
    const paper = await openBreachLetter(tenant.as.dpo, { id, language: 'de' });
    expect(paper).toMatchObject({ title: 'Unser Brief', author: 'Möwe IT GmbH' });
    expect(paper.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Erster Absatz.' });
    const english = await openBreachLetter(tenant.as.dpo, { id, language: 'en' });
    expect(english.title).toContain('GDPR Art. 33');
  });
});

describe('at high risk', () => {
  test('the people concerned are told by a draft that can be changed before it is sent', async () => {
    const id = await high();
    const { dpo } = tenant.as;
    await noteBreachNotification(dpo, { id, notifiedAt: facts.noticedAt, lateReasons: '' });
    await expect(closeBreach(dpo, { id })).rejects.toMatchObject({ fields: [{ value: 'people' }] });
    await expect(draftBreachAnnouncement(dpo, { id })).rejects.toMatchObject({ code: 'conflict' });
    await decideOnPeople(dpo, { id, decision: 'tell', reasons: '' });
    const { people } = await draftBreachAnnouncement(dpo, { id });
    const draft = await getAnnouncement(dpo, { id: people.announcementId! });
    expect(draft).toMatchObject({ class: 'security', state: 'draft' });
    expect(draft.body.de).toContain(facts.what);
    expect(draft.body.en).toContain('What happened');
    await expect(draftBreachAnnouncement(dpo, { id })).rejects.toMatchObject({ fields: [{ problem: 'taken' }] });
  });

  test('or are not, with the exception and its reasons', async () => {
    const id = await high();
    const decided = await decideOnPeople(tenant.as.dpo, {
      id,
      decision: 'exempt',
      exception: 'a',
      reasons: 'Die Platte war verschlüsselt.',
    });
    expect(decided.people).toMatchObject({ decision: 'exempt', exception: 'a' });
    expect(decided.lacks).toEqual(['notification']);
  });
});

test('measures have to be done before it is closed', async () => {
  const { id } = await record();
  await assessBreach(tenant.as.dpo, { id, risk: 'none', reasons: 'Verschlüsselt.' });
  const { followUp, lacks } = await addBreachMeasure(tenant.as.dpo, { id, text: 'Geräte verschlüsseln', dueOn: null });
  expect(lacks).toEqual(['measures']);
  const measure = { id: followUp[0]!.id };
  await completeBreachMeasure(tenant.as.dpo, measure);
  const again = await completeBreachMeasure(tenant.as.dpo, measure);
  expect(again.events.filter(({ kind }) => kind === 'measureDone')).toHaveLength(1);
  expect((await closeBreach(tenant.as.dpo, { id })).closedAt).not.toBeNull();
});

describe('the clock', () => {
  const told = () =>
    withTenant(open.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('notifications').select('kind').where('kind', 'like', 'breach-%').orderBy('kind').execute(),
    ).then((rows) => rows.map(({ kind }) => kind));
  const watchAt = async (moment: string) => {
    at(moment);
    await watchDueBreaches(open.ports);
    return told();
  };

  test('tells once that a day is left and once that it is over', async () => {
    await record();
    expect(await watchAt('2028-03-05T08:59:59Z')).toEqual([]);
    // An administrator and a data protection officer each.
    const short = ['breach-short', 'breach-short'];
    expect(await watchAt('2028-03-05T09:00:00Z')).toEqual(short);
    expect(await watchAt('2028-03-06T08:59:59Z')).toEqual(short);
    const over = ['breach-over', 'breach-over', ...short];
    expect(await watchAt('2028-03-06T09:00:00Z')).toEqual(over);
    expect(await watchAt('2028-03-09T09:00:00Z')).toEqual(over);
  });

  test('is silent once the authority knows, or where there is no risk', async () => {
    const id = await high();
    await noteBreachNotification(tenant.as.dpo, { id, notifiedAt: facts.noticedAt, lateReasons: '' });
    const { id: harmless } = await record();
    await assessBreach(tenant.as.dpo, { id: harmless, risk: 'none', reasons: 'Verschlüsselt.' });
    expect(await watchAt('2028-03-07T09:00:00Z')).toEqual([]);
  });

  test('begins anew where it was noticed at another time', async () => {
    const { id } = await record();
    await watchAt('2028-03-05T10:00:00Z');
    await changeBreach(tenant.as.dpo, { id, ...facts, noticedAt: '2028-03-05T09:30:00.000Z' });
    expect(await watchAt('2028-03-05T10:05:00Z')).toHaveLength(2);
    expect(await watchAt('2028-03-07T09:30:00Z')).toHaveLength(4);
  });
});

test('a breach cannot be noticed in the future, nor happen at an unknown recipient', async () => {
  await expect(record({ noticedAt: '2028-03-03T10:00:01.000Z' })).rejects.toMatchObject({
    fields: [{ field: 'noticedAt', problem: 'inTheFuture' }],
  });
  await expect(record({ recipientId: '11111111-1111-4111-8111-111111111111' })).rejects.toMatchObject({
    fields: [{ field: 'recipientId', problem: 'unknown' }],
  });
});

test('the register is listed page by page, the newest first', async () => {
  for (let day = 1; day <= 5; day += 1)
    await record({ title: `Nr. ${day}`, noticedAt: `2028-02-0${day}T09:00:00.000Z` });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listBreaches(tenant.as.admin, { limit: 2, cursor });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(['Nr. 5', 'Nr. 4', 'Nr. 3', 'Nr. 2', 'Nr. 1']);
});
