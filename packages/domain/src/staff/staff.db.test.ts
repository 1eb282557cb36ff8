import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BuiltInRole, Privilege } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { agentActor, type Scope } from '../kernel/index.ts';
import { logIn } from '../identity/index.ts';
import { listAgents } from '../people/index.ts';
import { createTicket, getTicket, updateTicket } from '../tickets/index.ts';
import { tokenOf } from '../tokens/index.ts';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../../testing/index.ts';
import {
  acceptInvitation,
  createRole,
  createTeam,
  deactivateAgent,
  deleteRole,
  getInvitation,
  importAgent,
  inviteAgent,
  listRoles,
  resendInvitation,
  updateAgent,
  updateRole,
  updateTeam,
  withdrawInvitation,
} from './index.ts';

const party = { host: 'desk.example', origin: 'https://desk.example' };
let testPorts: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  testPorts = await openTestPorts({ now: new Date() });
});
beforeEach(async () => {
  tenant = await mintTenant(testPorts.ports);
});
afterAll(() => testPorts.close());

const idOf = (who: BuiltInRole) => tenant.as[who].actor.id!;
const builtIn = async (key: BuiltInRole) =>
  (await listRoles(tenant.system, undefined)).items.find((role) => role.builtIn === key)!.id;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: { code?: string; fields?: { field: string; problem: string }[] }) =>
      error.fields?.[0] ? `${error.fields[0].field} ${error.fields[0].problem}` : error.code,
  );
const sessionsOf = (agentId: string) =>
  withTenant(testPorts.ports.db, tenant.tenantId, async (tx) => {
    const rows = await tx
      .selectFrom('sessions as s')
      .innerJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 's.tenantId').onRef('l.loginId', '=', 's.loginId'),
      )
      .select('s.sessionHash')
      .where('s.tenantId', '=', tenant.tenantId)
      .where('l.agentId', '=', agentId)
      .execute();
    return rows.length;
  });
const open = (who: BuiltInRole) =>
  logIn(
    { ...tenant.system, actor: tenant.system.actor },
    { email: tenant.email[who], password: testPassword, address: '127.0.0.1', device: '' },
  );
const privileged = (privileges: Privilege[]): Scope => {
  const { id, loginId } = tenant.as.agent.actor;
  return { ...tenant.as.agent, actor: agentActor({ id: id!, loginId, roles: ['agent'], granted: privileges }) };
};
const newestToken = async (agentId: string) => {
  const row = await withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('oneTimeTokens')
      .select('oneTimeTokenId')
      .where('tenantId', '=', tenant.tenantId)
      .where('agentId', '=', agentId)
      .where('usedAt', 'is', null)
      .executeTakeFirst(),
  );
  return row ? tokenOf(testPorts.ports.secret, row.oneTimeTokenId) : '';
};

describe('nobody grants what they do not hold', () => {
  test('neither in a role, nor by giving a role, nor by a team', async () => {
    const scope = privileged(['roles.manage', 'agents.manage']);
    expect(await refusal(createRole(scope, { name: 'Mehr', privileges: ['audit.read'] }))).toBe(
      'privileges notAllowed',
    );
    expect(await refusal(createRole(scope, { name: 'Gleich', privileges: ['tickets.work'] }))).toBe('allowed');
    const roleIds = [await builtIn('admin')];
    const person = { name: 'Neu', email: 'neu@firma.example' };
    expect(await refusal(inviteAgent(scope, { ...person, roleIds }))).toBe('roleIds notAllowed');
    const blind = { ...scope, actor: { ...scope.actor, queues: { everywhere: new Set<never>(), byQueue: new Map() } } };
    const queues = [{ queueId: tenant.queueId, rights: ['read' as const] }];
    expect(await refusal(createTeam(blind, { name: 'Team', memberIds: [], queues }))).toBe('queues notAllowed');
  });

  test('an administration appoints the data protection officer all the same, and never herself', async () => {
    const dpo = await builtIn('dpo');
    const roleIds = [await builtIn('agent'), dpo];
    expect(await refusal(updateAgent(tenant.as.admin, { id: idOf('agent'), roleIds }))).toBe('allowed');
    const own = { id: idOf('admin'), roleIds: [await builtIn('admin'), dpo] };
    expect(await refusal(updateAgent(tenant.as.admin, own))).toBe('roleIds notAllowed');
  });
});

test('the last administration is neither demoted nor deactivated; of two, one can be', async () => {
  const roleIds = [await builtIn('agent')];
  const second = await importAgent(tenant.system, {
    name: 'Zweite',
    email: 'zweite@firma.example',
    roles: ['admin'],
    password: testPassword,
  });
  expect(await refusal(updateAgent(tenant.as.admin, { id: second.id, roleIds }))).toBe('allowed');
  expect(await refusal(updateAgent(tenant.system, { id: idOf('admin'), roleIds }))).toBe('roleIds lastAdmin');
  expect(await refusal(deactivateAgent(tenant.system, { id: idOf('admin') }))).toBe('id lastAdmin');
});

describe('osTicket CVE-2026-9507, Chatwoot CVE-2021-3740: sessions end on role change', () => {
  test('a role that shrinks ends the sessions of those who have it, one that grows does not', async () => {
    const role = await createRole(tenant.as.admin, { name: 'Zweitlinie', privileges: ['tickets.work'], queues: [] });
    await updateAgent(tenant.as.admin, { id: idOf('agent'), roleIds: [role.id] });
    await open('agent');
    const grown = { id: role.id, name: 'Zweitlinie', privileges: ['tickets.work', 'customers.write'] as Privilege[] };
    await updateRole(tenant.as.admin, grown);
    expect(await sessionsOf(idOf('agent'))).toBe(1);
    await updateRole(tenant.as.admin, { ...grown, privileges: ['customers.write'] });
    expect(await sessionsOf(idOf('agent'))).toBe(0);
  });

  test('other roles, leaving a team and deactivation end them', async () => {
    const team = await createTeam(tenant.as.admin, { name: 'Nacht', memberIds: [idOf('agent')] });
    await open('agent');
    await updateTeam(tenant.as.admin, { id: team.id, name: 'Nacht', memberIds: [] });
    expect(await sessionsOf(idOf('agent'))).toBe(0);
    await open('agent');
    await deactivateAgent(tenant.as.admin, { id: idOf('agent') });
    expect(await sessionsOf(idOf('agent'))).toBe(0);
    expect(await refusal(open('agent'))).toBe('password wrongPassword');
  });
});

test('a role that somebody has goes only when another one takes its place', async () => {
  const role = await createRole(tenant.as.admin, { name: 'Alt', privileges: ['tickets.work'] });
  await updateAgent(tenant.as.admin, { id: idOf('agent'), roleIds: [role.id] });
  expect(await refusal(deleteRole(tenant.as.admin, { id: role.id }))).toBe('replacementId roleInUse');
  const replacementId = await builtIn('agent');
  expect(await refusal(deleteRole(tenant.as.admin, { id: role.id, replacementId }))).toBe('allowed');
  const { items } = await listAgents(tenant.as.admin, { roleId: replacementId });
  expect(items.map(({ id }) => id)).toEqual([idOf('agent')]);
  expect(await refusal(deleteRole(tenant.as.admin, { id: replacementId }))).toBe('name notAllowed');
});

describe('FreeScout CVE-2026-53595, osTicket CVE-2026-18363, GLPI CVE-2019-13240: an invitation', () => {
  const invite = async () =>
    inviteAgent(tenant.as.admin, {
      name: 'Ole Petersen',
      email: 'ole@firma.example',
      roleIds: [await builtIn('agent')],
    });

  test('lets somebody in once, with the password of their choice', async () => {
    const made = await invite();
    expect(made.state).toBe('invited');
    const token = await newestToken(made.id);
    expect(await getInvitation(tenant.system, { token })).toEqual({ name: 'Ole Petersen', email: 'ole@firma.example' });
    await acceptInvitation(tenant.system, { token, password: testPassword, language: 'de', party });
    const outcome = await logIn(tenant.system, {
      email: 'ole@firma.example',
      password: testPassword,
      address: '127.0.0.1',
      device: '',
    });
    if (outcome.kind !== 'open') throw new Error('a second step is due');
    const { session } = outcome.session;
    expect(session.person.roles.map((role) => role.builtIn)).toEqual(['agent']);
    const again = acceptInvitation(tenant.system, { token, password: testPassword, language: 'de', party });
    expect(await refusal(again)).toBe('token linkUsedUp');
  });

  test('is refused alike when empty, replaced, withdrawn, or its agent is deactivated', async () => {
    const made = await invite();
    const first = await newestToken(made.id);
    await resendInvitation(tenant.as.admin, { id: made.id });
    const second = await newestToken(made.id);
    const accept = (token: string) =>
      refusal(acceptInvitation(tenant.system, { token, password: testPassword, language: 'de', party }));
    expect([await accept(''), await accept(first)]).toEqual(['token linkUsedUp', 'token linkUsedUp']);
    await deactivateAgent(tenant.as.admin, { id: made.id });
    expect(await accept(second)).toBe('token linkUsedUp');
    const other = await inviteAgent(tenant.as.admin, {
      name: 'Ute',
      email: 'ute@firma.example',
      roleIds: [await builtIn('agent')],
    });
    const token = await newestToken(other.id);
    await withdrawInvitation(tenant.as.admin, { id: other.id });
    expect(await accept(token)).toBe('token linkUsedUp');
    expect(await refusal(withdrawInvitation(tenant.as.admin, { id: idOf('agent') }))).toBe('id notInvited');
  });
});

test('deactivation hands the open tickets over in the same step', async () => {
  const customer = { email: 'lotte@firma.example' };
  const { id } = await createTicket(tenant.as.admin, { subject: 'Offen', body: 'Text', customer });
  await updateTicket(tenant.as.admin, { id, ownerId: idOf('agent') });
  const toDpo = deactivateAgent(tenant.as.admin, { id: idOf('agent'), handOverTo: idOf('dpo') });
  expect(await refusal(toDpo)).toBe('handOverTo unknown');
  await deactivateAgent(tenant.as.admin, { id: idOf('agent'), handOverTo: idOf('admin') });
  expect((await getTicket(tenant.as.admin, { id })).owner?.id).toBe(idOf('admin'));
});
