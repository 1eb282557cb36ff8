import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  mintTenant,
  openTestPorts,
  stateRegisters,
  testPassword,
  type TestPorts,
  type TestTenant,
} from '../testing/index.ts';
import {
  applyCorrection,
  askForCorrection,
  createOwnDataRequest,
  endOwnRestriction,
  getCorrectable,
  getDataRequest,
  listOwnDataRequests,
  noteDataRequest,
  proposeRequestLetter,
  restrictOwn,
} from './data-requests/index.ts';
import { beginErasure, listErasures, previewOwnErasure, resumeErasures, runErasure } from './erasure/index.ts';
import { addKeepingDuty, applyLocks, getOwnRestriction, placeHold } from './locks/index.ts';
import { createOrganisation, getCustomer } from './people/index.ts';
import { createArticle, createTicket, getTicket, listTickets, updateTicket } from './tickets/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
const begin = new Date('2026-03-10T09:00:00Z');
const at = (moment: Date) => testPorts.ports.clock.advance(moment.getTime() - testPorts.ports.clock.now().getTime());
beforeAll(async () => {
  testPorts = await openTestPorts({ now: begin });
});
beforeEach(async () => {
  at(begin);
  tenant = await mintTenant(testPorts.ports);
  await stateRegisters(tenant);
});
afterAll(() => testPorts.close());

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(testPorts.ports.db, tenant.tenantId, work);
const me = () => tenant.as.customer.actor.id!;
const refused = (field: string, problem: string) => ({ fields: [{ field, problem }] });
const seen = async (who: 'agent' | 'customer') =>
  (await listTickets(tenant.as[who], { limit: 50 })).items.map(({ subject }) => subject).toSorted();
const write = (subject: string) => createTicket(tenant.as.customer, { subject, body: `Text von ${subject}` });
const wrong = (more: object) =>
  askForCorrection(tenant.as.customer, {
    datum: 'lastName',
    ticketId: null,
    held: '',
    proposed: 'Kern-Abel',
    reason: 'Heirat',
    ...more,
  });

describe('correction', () => {
  test('a field is named with what stands there, set by one step, and the letter says both', async () => {
    const { lastName } = await getCorrectable(tenant.as.customer, undefined);
    const asked = await wrong({ held: 'Erfunden' });
    expect(asked).toMatchObject({ right: 'rectification', state: 'received' });
    // What stands there is looked up, not believed.
    expect((await getDataRequest(tenant.as.dpo, { id: asked.id })).correction).toMatchObject({
      held: lastName,
      proposed: 'Kern-Abel',
      doneAt: null,
    });
    const done = await applyCorrection(tenant.as.dpo, { id: asked.id, as: 'field' });
    expect(done).toMatchObject({ state: 'inProgress', correction: { doneAs: 'field' } });
    expect(done.events.at(-1)).toMatchObject({ kind: 'carriedOut', detail: 'correction.field' });
    expect((await getCustomer(tenant.as.admin, { id: me() })).lastName).toBe('Kern-Abel');
    const { body } = await proposeRequestLetter(tenant.as.dpo, { id: asked.id, kind: 'fulfilled' });
    expect(body).toContain(`„Kern-Abel“ statt „${lastName}“`);
    expect(body).not.toContain('‹');
    await expect(applyCorrection(tenant.as.dpo, { id: asked.id, as: 'field' })).rejects.toMatchObject(
      refused('correction', 'correctedAlready'),
    );
  });

  test('an organisation is set where there is one of that name, and refused where there is none', async () => {
    const asked = await wrong({ datum: 'organisation', proposed: 'Werft Nord' });
    await expect(applyCorrection(tenant.as.dpo, { id: asked.id, as: 'field' })).rejects.toMatchObject({
      fields: [{ field: 'proposed', problem: 'organisationUnknown', value: 'Werft Nord' }],
    });
    await createOrganisation(tenant.as.admin, { name: 'Werft Nord', domains: [], note: '' });
    await applyCorrection(tenant.as.dpo, { id: asked.id, as: 'field' });
    expect((await getCustomer(tenant.as.admin, { id: me() })).organisation?.name).toBe('Werft Nord');
  });

  test('what is said about a request stands beside it as a note; a locked request takes none', async () => {
    const ticket = await write('Lieferung');
    const asked = await wrong({ datum: 'request', ticketId: ticket.id, held: 'kam am 3.', proposed: 'kam am 30.' });
    await expect(applyCorrection(tenant.as.dpo, { id: asked.id, as: 'field' })).rejects.toMatchObject(
      refused('as', 'noSuchField'),
    );
    await applyCorrection(tenant.as.dpo, { id: asked.id, as: 'statement' });
    const { articles } = await getTicket(tenant.as.agent, { id: ticket.id });
    const note = articles.find(({ kind }) => kind === 'note');
    expect(note).toMatchObject({ visibility: 'internal' });
    expect(note!.bodyText).toMatch(/kam am 3\.[^]*kam am 30\.[^]*Heirat/);
    expect((await getTicket(tenant.as.customer, { id: ticket.id })).articles).toHaveLength(1);

    const second = await wrong({ datum: 'request', ticketId: ticket.id, held: 'a', proposed: 'b' });
    await placeHold(tenant.as.dpo, { kind: 'ticket', reference: ticket.id, reason: 'Klage', reviewOn: '2026-06-01' });
    await updateTicket(tenant.as.agent, { id: ticket.id, state: 'closed' });
    await applyLocks(tenant.system);
    await expect(applyCorrection(tenant.as.dpo, { id: second.id, as: 'statement' })).rejects.toMatchObject(
      refused('as', 'ticketNotOpen'),
    );
    expect(await applyCorrection(tenant.as.dpo, { id: second.id, as: 'byHand' })).toMatchObject({
      correction: { doneAs: 'byHand' },
    });
  });

  test.each([
    [{ datum: 'request', ticketId: null, held: 'a', proposed: 'b' }, 'ticketId', 'required'],
    [{ datum: 'request', ticketId: '00000000-0000-4000-8000-000000000000', held: 'a' }, 'ticketId', 'unknown'],
    [{ datum: 'other', held: '' }, 'held', 'required'],
    [{ datum: 'other', held: 'a', proposed: '' }, 'proposed', 'required'],
    [{ datum: 'lastName', proposed: 'Zwei\nZeilen' }, 'proposed', 'notOneLine'],
  ])('%o is refused on %s', async (more, field, problem) => {
    await expect(wrong(more)).rejects.toMatchObject(refused(field, problem));
  });

  test('what stands there already, and another person’s request, is refused', async () => {
    const { lastName } = await getCorrectable(tenant.as.customer, undefined);
    await expect(wrong({ proposed: lastName })).rejects.toMatchObject(refused('proposed', 'sameAsHeld'));
    expect((await listOwnDataRequests(tenant.as.customer, undefined)).items).toEqual([]);
    await expect(wrong({ datum: 'request', ticketId: (await foreignTicket()).id, held: 'a' })).rejects.toMatchObject(
      refused('ticketId', 'unknown'),
    );
  });

  test('of a person whose identity nobody looked at, and of a request without a correction, nothing is set', async () => {
    const noted = await noteDataRequest(tenant.as.dpo, {
      right: 'rectification',
      source: 'letter',
      receivedOn: '2026-03-09',
      name: 'Ina Fremd',
      email: tenant.email.customer,
      address: '',
      language: 'de',
      text: 'Mein Name ist falsch.',
    });
    await expect(applyCorrection(tenant.as.dpo, { id: noted.id, as: 'byHand' })).rejects.toMatchObject(
      refused('state', 'identityMissing'),
    );
    const { id } = await createOwnDataRequest(tenant.as.customer, { right: 'rectification', text: 'Name' });
    await expect(applyCorrection(tenant.as.dpo, { id, as: 'byHand' })).rejects.toMatchObject(
      refused('correction', 'nothingToCorrect'),
    );
    await expect(applyCorrection(tenant.as.agent, { id, as: 'byHand' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

async function foreignTicket() {
  const other = await mintTenant(testPorts.ports);
  return createTicket(other.as.customer, { subject: 'Fremd', body: 'Text' });
}

describe('restriction', () => {
  const restrict = (more: object = {}) =>
    restrictOwn(tenant.as.customer, { ground: 'accuracy', text: 'Die Nummer stimmt nicht.', confirmed: true, ...more });

  test('takes effect at once, makes a request that says so, and what is written after it is answered as usual', async () => {
    await write('Vorher');
    await expect(restrict({ confirmed: false })).rejects.toMatchObject(refused('confirmed', 'required'));
    expect(await restrict()).toMatchObject({ since: begin.toISOString(), ground: 'accuracy' });
    await expect(restrict({ ground: 'claims' })).rejects.toMatchObject(refused('ground', 'restrictedAlready'));
    await applyLocks(tenant.system);
    expect([await seen('agent'), await seen('customer')]).toEqual([[], []]);
    expect(await getOwnRestriction(tenant.as.customer, undefined)).toMatchObject({ hidden: 1 });

    const [item] = (await listOwnDataRequests(tenant.as.customer, undefined)).items;
    const request = await getDataRequest(tenant.as.dpo, { id: item!.id });
    expect(request).toMatchObject({
      right: 'restriction',
      source: 'portal',
      state: 'inProgress',
      text: 'Die Nummer stimmt nicht.',
      identity: { proof: 'loggedIn' },
      restriction: { ground: 'accuracy', bySelf: true, liftedAt: null },
    });
    expect(request.events.map(({ kind }) => kind)).toContain('carriedOut');
    expect(request.letters.map(({ kind }) => kind)).toEqual(['receipt']);
    const { body } = await proposeRequestLetter(tenant.as.dpo, { id: item!.id, kind: 'fulfilled' });
    expect(body).not.toContain('‹');

    at(new Date('2026-03-11T09:00:00Z'));
    await write('Nachher');
    await applyLocks(tenant.system);
    expect([await seen('agent'), await seen('customer')]).toEqual([['Nachher'], ['Nachher']]);
  });

  test('ends at the person’s own wish without waiting, and the person is told by mail all the same', async () => {
    await write('Vorher');
    await expect(endOwnRestriction(tenant.as.customer, undefined)).rejects.toMatchObject(
      refused('restriction', 'notRestricted'),
    );
    await restrict();
    await applyLocks(tenant.system);
    expect(await endOwnRestriction(tenant.as.customer, undefined)).toMatchObject({ since: null, hidden: 0 });
    await applyLocks(tenant.system);
    expect(await seen('agent')).toEqual(['Vorher']);
    const mails = await inTenant((tx) => tx.selectFrom('notifications').select(['kind', 'customerId']).execute());
    expect(mails).toContainEqual({ kind: 'restriction-ending', customerId: me() });
    const [item] = (await listOwnDataRequests(tenant.as.customer, undefined)).items;
    const request = await getDataRequest(tenant.as.dpo, { id: item!.id });
    expect(request.restriction?.liftedAt).not.toBeNull();
    expect(request.events.at(-1)).toMatchObject({ kind: 'carriedOut', detail: 'restrictionEnded' });
    // It can be had again.
    expect(await restrict()).toMatchObject({ ground: 'accuracy' });
  });
});

describe('erasure in two steps', () => {
  const erase = async (reach: 'requests' | 'all') => {
    await beginErasure(tenant.as.customer, { reach, password: testPassword, confirmed: true });
    const { items } = await listErasures(tenant.as.dpo, undefined);
    const begun = items.find((one) => one.reach === reach && one.finishedAt === null)!;
    await runErasure(tenant.system, begun.id);
    return (await listErasures(tenant.as.dpo, undefined)).items.find(({ id }) => id === begun.id)!;
  };

  test('first the requests with messages and notes, and the account stays; then the account and the person', async () => {
    const { id } = await write('Alt');
    await createArticle(tenant.as.agent, { id, visibility: 'internal', body: 'Notiz' });
    expect(await erase('requests')).toMatchObject({ keptTickets: 0, finishedAt: begin.toISOString() });
    expect(await seen('customer')).toEqual([]);
    expect(await inTenant((tx) => tx.selectFrom('articles').select('articleId').execute())).toEqual([]);
    const logins = () =>
      inTenant((tx) => tx.selectFrom('logins').select('loginId').where('customerId', '=', me()).execute());
    expect(await logins()).toHaveLength(1);

    const later = await write('Neu');
    const steps = await erase('all');
    expect(steps.steps.map(({ step }) => step)).toEqual(['requests', 'account', 'person']);
    expect(await logins()).toEqual([]);
    await expect(getTicket(tenant.as.agent, { id: later.id })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('what is written after the asking is not deleted by it, even while something else is kept', async () => {
    const { id } = await write('Streit');
    await updateTicket(tenant.as.agent, { id, state: 'closed' });
    const about = { kind: 'ticket', reference: id, reason: 'Klage', reviewOn: '2026-06-01' } as const;
    await placeHold(tenant.as.dpo, about);
    expect(await erase('requests')).toMatchObject({ finishedAt: null, keptTickets: 1 });
    await expect(
      beginErasure(tenant.as.customer, { reach: 'requests', password: testPassword, confirmed: true }),
    ).rejects.toMatchObject(refused('reach', 'erasedAlready'));
    at(new Date('2026-03-11T09:00:00Z'));
    await write('Neu');
    await resumeErasures(tenant.system);
    expect(await seen('customer')).toEqual(['Neu']);
  });

  test('the preview tells what goes and what stays, until when and under which statute, and nothing is done', async () => {
    const letter = await write('Rechnung');
    await updateTicket(tenant.as.agent, { id: letter.id, state: 'closed', tags: ['rechnung'] });
    await addKeepingDuty(tenant.as.dpo, { kind: 'voucher', tag: 'rechnung' });
    await write('Alltag');
    const preview = await previewOwnErasure(tenant.as.customer, undefined);
    expect(preview).toMatchObject({ goes: 1, shared: 0, personKept: null, onHold: 0, waiting: null });
    expect(preview.statutes).toEqual([{ statute: expect.stringMatching(/§/), until: '2034-12-31', count: 1 }]);
    expect(preview.periods.auditLog).not.toBeNull();
    expect(await seen('customer')).toEqual(['Alltag', 'Rechnung']);

    await restrictOwn(tenant.as.customer, { ground: 'claims', text: '', confirmed: true });
    await applyLocks(tenant.system);
    expect(await previewOwnErasure(tenant.as.customer, undefined)).toMatchObject({ goes: 0, personKept: 'restricted' });
  });

  test('the preview says until when a listed backup can be opened', async () => {
    expect((await previewOwnErasure(tenant.as.customer, undefined)).backupsUntil).toBeNull();
  });
});
