import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { setAbsence } from '../absences/index.ts';
import { deleteOldAlerts, getUnreadAlerts, listAlerts, readAlerts, setAlertChoices } from '../alerts/index.ts';
import type { Scope } from '../kernel/index.ts';
import { createTeam, deactivateAgent, importAgent } from './index.ts';
import { createArticle, createTicket, getTicket, updateTicket } from '../tickets/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let ticketId: string;
let [agent, admin]: string[] = [];
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
  [agent, admin] = [tenant.as.agent.actor.id!, tenant.as.admin.actor.id!];
  ticketId = await newTicket();
});
afterAll(() => test1.close());

const newTicket = async () => (await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'druckt nicht' })).id;
const answer = (as: Scope, more: object = {}) =>
  createArticle(as, { id: ticketId, body: 'noch etwas', visibility: 'public', ...more });
/** By kind: the clock of these tests stands still. */
const bell = async (as: Scope) =>
  (await listAlerts(as, { limit: 50 })).items.sort((a, b) => a.kind.localeCompare(b.kind));
const kinds = async (as: Scope) => (await bell(as)).map(({ kind }) => kind);
const mails = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').select(['kind', 'agentId', 'objectId']).where('kind', 'like', 'alert-%').execute(),
  );
const awayUntilFriday = (replacementId: string | null) => ({ from: '2026-03-10', until: '2026-03-13', replacementId });

describe('the bell', () => {
  test('tells of a ticket given to one, of answers and notes in it, and not of one’s own acts', async () => {
    await updateTicket(tenant.as.admin, { id: ticketId, ownerId: agent! });
    await answer(tenant.as.customer);
    await answer(tenant.as.customer);
    await answer(tenant.as.admin, { kind: 'note', visibility: 'internal' });
    await answer(tenant.as.agent);
    const [answered, assigned, noted] = await bell(tenant.as.agent);
    expect(noted).toMatchObject({ kind: 'noted', by: { id: admin }, times: 1, ticket: { id: ticketId } });
    expect(answered).toMatchObject({ kind: 'answered', by: null, times: 2, read: false });
    expect(assigned).toMatchObject({ kind: 'assigned', by: { id: admin }, meantFor: null });
    expect(await kinds(tenant.as.admin)).toEqual([]);
    await updateTicket(tenant.as.admin, { id: ticketId, ownerId: admin! });
    expect(await kinds(tenant.as.admin)).toEqual([]);
  });

  test('counts what is unread with its tickets, and forgets it when it is read, but only one’s own', async () => {
    await updateTicket(tenant.as.admin, { id: ticketId, ownerId: agent! });
    expect(await getUnreadAlerts(tenant.as.agent, undefined)).toEqual({ count: 1, ticketIds: [ticketId] });
    await readAlerts(tenant.as.admin, { ticketId });
    expect((await getUnreadAlerts(tenant.as.agent, undefined)).count).toBe(1);
    await readAlerts(tenant.as.agent, { ticketId });
    await readAlerts(tenant.as.agent, { ticketId });
    expect((await getUnreadAlerts(tenant.as.agent, undefined)).count).toBe(0);
    expect(await bell(tenant.as.agent)).toMatchObject([{ read: true }]);
    await answer(tenant.as.customer);
    await readAlerts(tenant.as.agent, { until: test1.ports.clock.now().toISOString() });
    expect((await listAlerts(tenant.as.agent, { limit: 50, unread: 'true' })).items).toEqual([]);
  });

  test('a new ticket is news for the teams of its queue until somebody has it', async () => {
    const queues = [{ queueId: tenant.queueId, rights: ['full' as const] }];
    await createTeam(tenant.as.admin, { name: 'Service', memberIds: [agent!, admin!], queues });
    ticketId = await newTicket();
    expect([await kinds(tenant.as.agent), await kinds(tenant.as.admin)]).toEqual([['teamTicket'], ['teamTicket']]);
    await updateTicket(tenant.as.admin, { id: ticketId, ownerId: admin! });
    expect([await kinds(tenant.as.agent), await kinds(tenant.as.admin)]).toEqual([[], []]);
    await setAbsence(tenant.as.agent, { id: agent!, ...awayUntilFriday(null) });
    await newTicket();
    expect([await kinds(tenant.as.agent), await kinds(tenant.as.admin)]).toEqual([[], ['teamTicket']]);
  });

  test('while somebody is out of office the replacement hears of it, and for whom', async () => {
    await updateTicket(tenant.system, { id: ticketId, ownerId: agent! });
    await readAlerts(tenant.as.agent, { ticketId });
    await setAbsence(tenant.as.agent, { id: agent!, ...awayUntilFriday(admin!) });
    await answer(tenant.as.customer);
    const other = await newTicket();
    await updateTicket(tenant.system, { id: other, ownerId: agent! });
    expect(await bell(tenant.as.admin)).toMatchObject([
      { kind: 'answered', meantFor: { id: agent }, ticket: { id: ticketId } },
      { kind: 'handedOver', meantFor: { id: agent }, ticket: { id: other } },
    ]);
    expect((await getUnreadAlerts(tenant.as.agent, undefined)).count).toBe(0);
  });

  test('what one does not want to hear of is not kept; a mail comes with the first only, and names no more than the ticket', async () => {
    await setAlertChoices(tenant.as.agent, {
      items: [
        { kind: 'assigned', shown: false, byMail: true },
        { kind: 'answered', shown: true, byMail: true },
      ],
    });
    await updateTicket(tenant.as.admin, { id: ticketId, ownerId: agent! });
    await answer(tenant.as.customer);
    await answer(tenant.as.customer);
    expect(await kinds(tenant.as.agent)).toEqual(['answered']);
    expect(await mails()).toEqual([{ kind: 'alert-answered', agentId: agent, objectId: ticketId }]);
  });
});

describe('an agent who leaves', () => {
  const colleague = async (name: string) => {
    const email = `${name.toLowerCase()}@team.example`;
    return (await importAgent(tenant.system, { name, email, roles: ['agent'], password: testPassword })).id;
  };

  test('hands over at once, told in one line however many tickets they are', async () => {
    const leaver = await colleague('Lena');
    for (const id of [ticketId, await newTicket()]) await updateTicket(tenant.system, { id, ownerId: leaver });
    await deactivateAgent(tenant.as.admin, { id: leaver, handOverTo: agent! });
    expect(await bell(tenant.as.agent)).toMatchObject([
      { kind: 'handedOver', times: 2, ticket: null, meantFor: { id: leaver }, by: { id: admin } },
    ]);
  });

  test('hands over to whoever stands in for the successor, and the successor stands in from now on', async () => {
    const [leaver, successor] = [await colleague('Lena'), await colleague('Sven')];
    await updateTicket(tenant.system, { id: ticketId, ownerId: leaver });
    await setAbsence(tenant.as.dpo, { id: tenant.as.dpo.actor.id!, ...awayUntilFriday(leaver) });
    await setAbsence(tenant.as.admin, { id: successor, ...awayUntilFriday(agent!) });
    await deactivateAgent(tenant.as.admin, { id: leaver, handOverTo: successor });
    const ticket = await getTicket(tenant.as.agent, { id: ticketId });
    expect(ticket.owner).toMatchObject({ id: agent });
    expect(ticket.handover).toMatchObject({ meantFor: { id: successor }, reason: 'handedOver' });
    expect(await kinds(tenant.as.agent)).toEqual(['handedOver']);
    const standIns = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('absences').select('replacementId').where('agentId', '=', tenant.as.dpo.actor.id!).execute(),
    );
    expect(standIns).toEqual([{ replacementId: successor }]);
  });
});

test('what was read goes after thirty days, everything after ninety', async () => {
  await updateTicket(tenant.as.admin, { id: ticketId, ownerId: agent! });
  await readAlerts(tenant.as.agent, { ticketId });
  await answer(tenant.as.customer);
  const after = async (days: number) => {
    test1.ports.clock.advance(days * 86_400_000);
    await deleteOldAlerts(tenant.system);
    test1.ports.clock.advance(-days * 86_400_000);
    return kinds(tenant.as.agent);
  };
  expect(await after(29)).toEqual(['answered', 'assigned']);
  expect(await after(31)).toEqual(['answered']);
  expect(await after(91)).toEqual([]);
});
