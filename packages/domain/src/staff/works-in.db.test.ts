import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { agentActor, sumOfRights, type Scope } from '../kernel/index.ts';
import { createRole, importAgent, updateAgent } from './index.ts';
import { createQueue } from '../tickets/index.ts';
import { listAgents } from '../people/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
let staff: string;
let wanda: string;
beforeAll(async () => {
  testPorts = await openTestPorts();
  tenant = await mintTenant(testPorts.ports);
  staff = (await createQueue(tenant.system, { name: 'Personal' })).id;
  const queues = [tenant.queueId, staff].map((queueId) => ({ queueId, rights: ['full' as const] }));
  const role = await createRole(tenant.as.admin, { name: 'Beide', privileges: ['tickets.work'], queues });
  const made = {
    name: 'Wanda Anders',
    email: 'wanda@firma.example',
    roles: ['agent' as const],
    password: testPassword,
  };
  wanda = (await importAgent(tenant.system, made)).id;
  await updateAgent(tenant.as.admin, { id: wanda, roleIds: [role.id] });
});
afterAll(() => testPorts.close());

const placesTold = async (reader: Scope) =>
  (await listAgents(reader, {})).items.find(({ id }) => id === wanda)!.works.queueIds.toSorted();

test('where a colleague works is told as far as one knows the queues oneself', async () => {
  const { id, loginId } = tenant.as.agent.actor;
  const queues = sumOfRights([], [{ queueId: tenant.queueId, rights: ['overview'] }]);
  const reader = { ...tenant.as.agent, actor: agentActor({ id: id!, loginId, roles: ['agent'], queues }) };
  expect(await placesTold(reader)).toEqual([tenant.queueId]);
  const nowhere = { ...reader, actor: agentActor({ id: id!, loginId, roles: ['agent'], queues: sumOfRights([], []) }) };
  expect(await placesTold(nowhere)).toEqual([]);
});

test('who makes queues hears of all of them', async () => {
  const { id, loginId } = tenant.as.admin.actor;
  const reader = {
    ...tenant.as.admin,
    actor: agentActor({ id: id!, loginId, roles: ['admin'], queues: sumOfRights([], []) }),
  };
  expect(await placesTold(reader)).toEqual([tenant.queueId, staff].toSorted());
});
