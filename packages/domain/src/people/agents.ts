import { sql } from 'kysely';
import type {
  Absence,
  Agent,
  AgentFilter,
  AgentState,
  BuiltInRole,
  Privilege,
  QueueRight,
  QueueRights,
} from '@redlich/contract';
import { readAbsences } from '../absences/index.ts';
import {
  agentActor,
  may,
  mayInQueue,
  notFound,
  query,
  queuesWith,
  sumOfRights,
  type Actor,
  type QueryScope,
} from '../kernel/index.ts';

interface HeldRole {
  id: string;
  builtIn: BuiltInRole | null;
  name: string;
  privileges: Privilege[];
  everyQueue: QueueRight[];
}

const agents = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('agents as a')
    .leftJoin('logins as l', (join) => join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'))
    .select(['a.agentId', 'a.name', 'a.email', 'a.active', 'l.loginId'])
    .select([
      sql<HeldRole[] | null>`(select json_agg(json_build_object('id', r.role_id, 'builtIn', r.built_in, 'name', r.name,
          'privileges', r.privileges, 'everyQueue', r.every_queue) order by r.name_key)
        from agent_roles ar join roles r on r.tenant_id = ar.tenant_id and r.role_id = ar.role_id
        where ar.tenant_id = a.tenant_id and ar.agent_id = a.agent_id)`.as('roles'),
      sql<
        Agent['teams'] | null
      >`(select json_agg(json_build_object('id', t.team_id, 'name', t.name) order by t.name_key)
        from team_members tm join teams t on t.tenant_id = tm.tenant_id and t.team_id = tm.team_id
        where tm.tenant_id = a.tenant_id and tm.agent_id = a.agent_id)`.as('teams'),
      sql<QueueRights[] | null>`(select json_agg(json_build_object('queueId', q.queue_id, 'rights', q.rights)) from (
          select rq.queue_id, rq.rights from agent_roles ar
          join role_queue_rights rq on rq.tenant_id = ar.tenant_id and rq.role_id = ar.role_id
          where ar.tenant_id = a.tenant_id and ar.agent_id = a.agent_id
          union all
          select tq.queue_id, tq.rights from team_members tm
          join team_queue_rights tq on tq.tenant_id = tm.tenant_id and tq.team_id = tm.team_id
          where tm.tenant_id = a.tenant_id and tm.agent_id = a.agent_id) q)`.as('queueRights'),
    ])
    .where('a.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof agents>['executeTakeFirstOrThrow']>>;

/** An agent's rights as they are now, the agent being logged in or not. */
function actorOf(row: Row): Actor {
  const roles = row.roles ?? [];
  return agentActor({
    id: row.agentId,
    loginId: row.loginId,
    roles: roles.flatMap((role) => role.builtIn ?? []),
    granted: roles.flatMap((role) => role.privileges),
    queues: sumOfRights(
      roles.flatMap((role) => role.everyQueue),
      row.queueRights ?? [],
    ),
  });
}

const stateOf = (row: Row): AgentState => (!row.active ? 'deactivated' : row.loginId ? 'active' : 'invited');

function shown(row: Row, reader: Actor, absences: ReadonlyMap<string, Absence>): Agent {
  const actor = actorOf(row);
  const works = stateOf(row) === 'active' && may(actor, 'ticket.update') ? queuesWith(actor.queues, 'change') : [];
  return {
    id: row.agentId,
    name: row.name,
    email: row.email,
    state: stateOf(row),
    absence: absences.get(row.agentId) ?? null,
    roles: (row.roles ?? []).map(({ id, builtIn, name }) => ({ id, builtIn, name })),
    teams: row.teams ?? [],
    works: {
      everywhere: works === 'all',
      // Which queues there are is told to those only who have to do with them.
      queueIds:
        works === 'all'
          ? []
          : works.filter((id) => may(reader, 'queue.update') || mayInQueue(reader.queues, id, 'overview')),
    },
  };
}

/** By name; `text` finds parts of name and address. */
export const listAgents = query('agent.list', async (scope, filter: AgentFilter): Promise<{ items: Agent[] }> => {
  let rows = agents(scope)
    .orderBy(sql`lower(a.name)`)
    .orderBy('a.agentId');
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    rows = rows.where(sql<boolean>`(lower(a.name) like ${pattern} or a.email_key like ${pattern})`);
  }
  if (filter.state) rows = rows.where('a.active', '=', filter.state !== 'deactivated');
  if (filter.state === 'invited') rows = rows.where('l.loginId', 'is', null);
  if (filter.state === 'active') rows = rows.where('l.loginId', 'is not', null);
  if (filter.roleId) {
    rows = rows.where(
      sql<boolean>`exists (select from agent_roles ar where ar.tenant_id = a.tenant_id and ar.agent_id = a.agent_id
        and ar.role_id = ${filter.roleId})`,
    );
  }
  const [found, absences] = await Promise.all([rows.execute(), readAbsences(scope)]);
  return { items: found.map((row) => shown(row, scope.actor, absences)) };
});

/** @throws DomainError notFound */
export const getAgent = query('agent.list', async (scope, { id }: { id: string }): Promise<Agent> => {
  const row = await agents(scope).where('a.agentId', '=', id).executeTakeFirst();
  if (!row) throw notFound('agent');
  return shown(row, scope.actor, await readAbsences(scope));
});

/** An agent with the rights of this moment, for whoever decides what is given to whom; undefined when unknown. */
export async function findAgent(scope: Pick<QueryScope, 'tx' | 'tenantId'>, agentId: string) {
  const row = await agents(scope).where('a.agentId', '=', agentId).executeTakeFirst();
  return (
    row && {
      id: row.agentId,
      name: row.name,
      email: row.email,
      state: stateOf(row),
      actor: actorOf(row),
      roles: row.roles ?? [],
    }
  );
}
