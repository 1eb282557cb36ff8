import { sql } from 'kysely';
import { fieldError, isForeignKeyViolation, type CommandScope } from '../kernel/index.ts';

/** Writes which roles an agent has, whatever they were before. */
export async function replaceRoles({ tx, tenantId }: CommandScope, agentId: string, roleIds: readonly string[]) {
  await tx.deleteFrom('agentRoles').where('tenantId', '=', tenantId).where('agentId', '=', agentId).execute();
  const rows = [...new Set(roleIds)].map((roleId) => ({ tenantId, agentId, roleId }));
  await tx.insertInto('agentRoles').values(rows).execute();
}

/** Writes which teams an agent is in. @throws DomainError invalid on `teamIds` */
export async function replaceTeams({ tx, tenantId }: CommandScope, agentId: string, teamIds: readonly string[]) {
  await tx.deleteFrom('teamMembers').where('tenantId', '=', tenantId).where('agentId', '=', agentId).execute();
  const rows = [...new Set(teamIds)].map((teamId) => ({ tenantId, agentId, teamId }));
  if (rows.length === 0) return;
  try {
    await tx.insertInto('teamMembers').values(rows).execute();
  } catch (error) {
    throw isForeignKeyViolation(error) ? fieldError('teamIds', 'unknown') : error;
  }
}

export async function rolesHeldBy({ tx, tenantId }: CommandScope, agentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agentRoles')
    .select('roleId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .execute();
  return rows.map((row) => row.roleId);
}

export async function teamsOf({ tx, tenantId }: CommandScope, agentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('teamMembers')
    .select('teamId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .execute();
  return rows.map((row) => row.teamId);
}

/**
 * Sees to it that somebody can still administer the tenant: called after a change, it undoes the change by throwing.
 * Locks the role, so that two admins cannot demote each other at the same moment.
 * @throws DomainError conflict on `field`
 */
export async function requireAnAdmin({ tx, tenantId }: CommandScope, field: string): Promise<void> {
  const role = await tx
    .selectFrom('roles')
    .select('roleId')
    .where('tenantId', '=', tenantId)
    .where('builtIn', '=', 'admin')
    .forUpdate()
    .executeTakeFirstOrThrow();
  const left = await tx
    .selectFrom('agentRoles as r')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.agentId'),
    )
    .innerJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
    )
    .select(sql`1`.as('one'))
    .where('r.tenantId', '=', tenantId)
    .where('r.roleId', '=', role.roleId)
    .where('a.active', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (!left) throw fieldError(field, 'lastAdmin');
}
