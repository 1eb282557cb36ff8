import { sql } from 'kysely';
import type { BuiltInRole, Privilege, QueueRight, QueueRights, StaffRole } from '@redlich/contract';
import { privilegesOfRole, query, type QueryScope } from '../kernel/index.ts';

const select = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('roles as r')
    .select(['r.roleId', 'r.builtIn', 'r.name', 'r.privileges', 'r.everyQueue'])
    .select([
      sql<QueueRights[] | null>`(select json_agg(json_build_object('queueId', q.queue_id, 'rights', q.rights))
        from role_queue_rights q where q.tenant_id = r.tenant_id and q.role_id = r.role_id)`.as('queues'),
      sql<number>`(select count(*) from agent_roles ar
        where ar.tenant_id = r.tenant_id and ar.role_id = r.role_id)`.as('agentCount'),
    ])
    .where('r.tenantId', '=', tenantId);

/** The built-in roles first, then the tenant's own by name. */
export const listRoles = query('role.list', async (scope, _: void): Promise<{ items: StaffRole[] }> => {
  const rows = await select(scope)
    .orderBy(sql`array_position(array['admin', 'agent', 'dpo'], r.built_in)`)
    .orderBy('r.nameKey')
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.roleId,
      builtIn: row.builtIn as BuiltInRole | null,
      name: row.name,
      privileges: row.builtIn ? [...privilegesOfRole(row.builtIn as BuiltInRole)] : (row.privileges as Privilege[]),
      everyQueue: row.everyQueue as QueueRight[],
      queues: row.queues ?? [],
      agentCount: row.agentCount,
    })),
  };
});
