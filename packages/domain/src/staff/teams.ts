import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QueueRights, Team, TeamInput } from '@redlich/contract';
import {
  command,
  fieldError,
  isForeignKeyViolation,
  isUniqueViolation,
  notFound,
  query,
  type CommandScope,
  type QueryScope,
} from '../kernel/index.ts';
import { endSessionsOfAgents } from '../sessions/index.ts';
import { holdsAll } from './grant.ts';
import { replaceQueueRights, tidyRights } from './queue-rights.ts';

const fields = ['name', 'members', 'queues'];

const teams = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('teams as t')
    .select(['t.teamId as id', 't.name'])
    .select([
      sql<
        Team['members'] | null
      >`(select json_agg(json_build_object('id', a.agent_id, 'name', a.name) order by lower(a.name))
        from team_members m join agents a on a.tenant_id = m.tenant_id and a.agent_id = m.agent_id
        where m.tenant_id = t.tenant_id and m.team_id = t.team_id)`.as('members'),
      sql<QueueRights[] | null>`(select json_agg(json_build_object('queueId', q.queue_id, 'rights', q.rights))
        from team_queue_rights q where q.tenant_id = t.tenant_id and q.team_id = t.team_id)`.as('queues'),
    ])
    .where('t.tenantId', '=', tenantId)
    .orderBy('t.nameKey');

/** By name. */
export const listTeams = query('team.list', async (scope, _: void): Promise<{ items: Team[] }> => {
  const rows = await teams(scope).execute();
  return { items: rows.map((row) => ({ ...row, members: row.members ?? [], queues: row.queues ?? [] })) };
});

async function readTeam(scope: QueryScope, id: string): Promise<Team> {
  const row = await teams(scope).where('t.teamId', '=', id).executeTakeFirst();
  if (!row) throw notFound('team');
  return { ...row, members: row.members ?? [], queues: row.queues ?? [] };
}

function refused(error: unknown): never {
  if (isUniqueViolation(error)) throw fieldError('name', 'taken');
  throw isForeignKeyViolation(error) ? fieldError('memberIds', 'unknown') : error;
}

/**
 * A team, whose rights in queues come on top of its members' roles.
 * @throws DomainError conflict on `name`; invalid on unknown `memberIds` or `queues`; forbidden on `queues` for rights
 *   that the actor does not hold
 */
export const createTeam = command('team.create', async (scope, input: TeamInput): Promise<Team> => {
  const teamId = randomUUID();
  await scope.tx
    .insertInto('teams')
    .values({ tenantId: scope.tenantId, teamId, name: input.name, createdAt: scope.now })
    .execute()
    .catch(refused);
  await fillTeam(scope, teamId, input, []);
  return readTeam(scope, teamId);
});

/** Changes a team; who leaves it and whose rights change is logged out. @throws as `createTeam`, and notFound */
export const updateTeam = command(
  'team.update',
  async (scope, { id, ...input }: TeamInput & { id: string }): Promise<Team> => {
    const before = await readTeam(scope, id);
    await scope.tx
      .updateTable('teams')
      .set({ name: input.name })
      .where('tenantId', '=', scope.tenantId)
      .where('teamId', '=', id)
      .execute()
      .catch(refused);
    await fillTeam(scope, id, input, before.queues);
    const left = before.members.filter((member) => !input.memberIds.includes(member.id)).map((member) => member.id);
    const sameRights = JSON.stringify(before.queues) === JSON.stringify(tidyRights(input.queues ?? []));
    await endSessionsOfAgents(scope, sameRights ? left : before.members.map((member) => member.id));
    return readTeam(scope, id);
  },
);

/** Deletes a team; its members lose its rights and are logged out. @throws DomainError notFound */
export const deleteTeam = command('team.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const { members } = await readTeam(scope, id);
  await scope.tx.deleteFrom('teams').where('tenantId', '=', scope.tenantId).where('teamId', '=', id).execute();
  await endSessionsOfAgents(
    scope,
    members.map((member) => member.id),
  );
  scope.audit({ objectKind: 'team', objectId: id });
});

async function fillTeam(scope: CommandScope, teamId: string, input: TeamInput, before: readonly QueueRights[]) {
  const { tx, tenantId, actor } = scope;
  const queues = tidyRights(input.queues ?? []);
  const added = queues.map(({ queueId, rights }) => ({
    queueId,
    rights: rights.filter((right) => !before.find((old) => old.queueId === queueId)?.rights.includes(right)),
  }));
  if (!holdsAll(actor, { builtIn: null, privileges: [], everyQueue: [], queues: added }))
    throw fieldError('queues', 'notAllowed');
  await replaceQueueRights(scope, { teamId }, queues);
  await tx.deleteFrom('teamMembers').where('tenantId', '=', tenantId).where('teamId', '=', teamId).execute();
  const rows = [...new Set(input.memberIds)].map((agentId) => ({ tenantId, teamId, agentId }));
  if (rows.length > 0) await tx.insertInto('teamMembers').values(rows).execute().catch(refused);
  scope.audit({ objectKind: 'team', objectId: teamId, fields });
}
