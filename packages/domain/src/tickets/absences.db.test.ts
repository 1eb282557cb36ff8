import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { deleteOldAbsences, endAbsence, getOwnAbsence, remindReturned, setAbsence } from '../absences/index.ts';
import { noQueue, type QueueAccess } from '../kernel/index.ts';
import { listAgents } from '../people/index.ts';
import { createTicket, getTicket, updateTicket } from './index.ts';

const hourMs = 3_600_000;
let test1: TestPorts;
let tenant: TestTenant;
let ticketId: string;
let [agent, admin, dpo]: string[] = [];
beforeAll(async () => {
  // 10:00 in Berlin, the day before the clocks go forward.
  test1 = await openTestPorts({ now: new Date('2026-03-28T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
  [agent, admin, dpo] = [tenant.as.agent.actor.id!, tenant.as.admin.actor.id!, tenant.as.dpo.actor.id!];
  ticketId = (await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'druckt nicht' })).id;
});
afterAll(() => test1.close());

const away = (replacementId: string | null) => ({ from: '2026-03-28', until: '2026-03-29', replacementId });
const give = (ownerId: string) => updateTicket(tenant.as.admin, { id: ticketId, ownerId });
const at = async (hours: number, work: () => Promise<void>) => {
  test1.ports.clock.advance(hours * hourMs);
  await work().finally(() => test1.ports.clock.advance(-hours * hourMs));
};
const mails = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').selectAll().where('kind', '=', 'absence-over').execute(),
  );

describe('out of office', () => {
  test('what is given to somebody absent goes to the replacement, and the ticket says for whom it was', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(admin!) });
    const [item] = (await listAgents(tenant.as.dpo, { text: 'agent' })).items;
    expect(item!.absence).toMatchObject({ until: '2026-03-29', replacement: { id: admin }, isNow: true });
    // Somebody else gives it: who takes a ticket for oneself keeps it.
    expect((await updateTicket(tenant.system, { id: ticketId, ownerId: agent! })).owner).toMatchObject({ id: admin });
    expect((await getTicket(tenant.as.admin, { id: ticketId })).handover).toMatchObject({
      meantFor: { id: agent },
      reason: 'handedOver',
    });
    expect((await getTicket(tenant.as.customer, { id: ticketId })).handover).toBeUndefined();
    await updateTicket(tenant.as.agent, { id: ticketId, ownerId: agent! });
    const mine = await getTicket(tenant.as.agent, { id: ticketId });
    expect([mine.owner?.id, mine.handover]).toEqual([agent, null]);
  });

  test('what was handed over is listed as far as it may still be read', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(admin!) });
    await updateTicket(tenant.system, { id: ticketId, ownerId: agent! });
    const withQueues = (queues: QueueAccess) => ({
      ...tenant.as.agent,
      actor: { ...tenant.as.agent.actor, queues },
    });
    const handedTo = async (queues: QueueAccess) =>
      (await getOwnAbsence(withQueues(queues), undefined)).handed.map(({ ticket }) => ticket.id);
    const reads = (queueId: string) => ({
      everywhere: new Set([]),
      byQueue: new Map([[queueId, new Set(['read'] as const)]]),
    });
    expect(await handedTo(reads(tenant.queueId))).toEqual([ticketId]);
    expect(await handedTo(reads(tenant.channelId))).toEqual([]);
    expect(await handedTo(noQueue)).toEqual([]);
  });

  test('a replacement who may not answer in the queue does not get it: it stays there, unassigned, and says why', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(dpo!) });
    expect((await give(agent!)).owner).toBeNull();
    expect((await getTicket(tenant.as.admin, { id: ticketId })).handover).toMatchObject({ reason: 'noRight' });
    const made = await createTicket(tenant.as.admin, {
      subject: 'Anruf',
      body: 'wegen des Druckers',
      customer: { id: tenant.as.customer.actor.id! },
      ownerId: agent!,
    });
    expect([made.owner, made.handover?.reason]).toEqual([null, 'noRight']);
  });

  test('it lasts to the end of the last day in Berlin, across the change of the clocks', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(null) });
    // 29 March, 23:30 in summer time; then 30 March, 00:30.
    await at(36.5, async () => void expect((await give(agent!)).owner).toBeNull());
    await at(37.5, async () => void expect((await give(agent!)).owner).toMatchObject({ id: agent }));
  });

  test('one act ends it early, and it may be set anew', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(admin!) });
    await updateTicket(tenant.system, { id: ticketId, ownerId: agent! });
    await endAbsence(tenant.as.agent, { id: agent! });
    await endAbsence(tenant.as.agent, { id: agent! });
    expect((await give(agent!)).owner).toMatchObject({ id: agent });
    const own = await getOwnAbsence(tenant.as.agent, undefined);
    expect(own).toMatchObject({ absence: null, handed: [{ ticket: { id: ticketId } }] });
    await setAbsence(tenant.as.agent, { id: agent!, ...away(null) });
    expect((await getOwnAbsence(tenant.as.agent, undefined)).absence).toMatchObject({ isNow: true });
  });

  test('whoever is back is told once what went to others, in a run that may be repeated; thirty days later it is gone', async () => {
    await setAbsence(tenant.as.agent, { id: agent!, ...away(admin!) });
    await setAbsence(tenant.as.dpo, { id: dpo!, ...away(null) });
    await updateTicket(tenant.system, { id: ticketId, ownerId: agent! });
    await remindReturned(tenant.system, undefined);
    expect(await mails()).toHaveLength(0);
    await at(48, async () => {
      await Promise.all([remindReturned(tenant.system, undefined), remindReturned(tenant.system, undefined)]);
      await remindReturned(tenant.system, undefined);
      await deleteOldAbsences(tenant.system);
    });
    expect((await mails()).map(({ agentId }) => agentId)).toEqual([agent]);
    expect((await getOwnAbsence(tenant.as.agent, undefined)).handed).toHaveLength(1);
    await at(40 * 24, () => deleteOldAbsences(tenant.system));
    expect((await getOwnAbsence(tenant.as.agent, undefined)).handed).toHaveLength(0);
  });

  test('an agent sets the own one, an administrator anybody’s; nonsense is refused by field', async () => {
    await expect(setAbsence(tenant.as.agent, { id: admin!, ...away(null) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(endAbsence(tenant.as.agent, { id: admin! })).rejects.toMatchObject({ code: 'forbidden' });
    await setAbsence(tenant.as.admin, { id: agent!, ...away(null) });
    const refused = async (change: object, field: string, problem: string) =>
      expect(setAbsence(tenant.as.agent, { id: agent!, ...away(null), ...change })).rejects.toMatchObject({
        fields: [{ field, problem }],
      });
    await refused({ until: '2026-03-27' }, 'until', 'endBeforeStart');
    await refused({ from: '2026-03-01', until: '2026-03-27' }, 'until', 'inThePast');
    await refused({ replacementId: agent }, 'replacementId', 'unknown');
    await refused({ replacementId: tenant.queueId }, 'replacementId', 'unknown');
  });
});
