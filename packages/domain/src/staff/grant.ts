import { sql } from 'kysely';
import type { BuiltInRole, Privilege, QueueRight, QueueRights } from '@redlich/contract';
import {
  DomainError,
  fieldError,
  may,
  mayInQueue,
  permissionsOfPrivilege,
  privilegesOfRole,
  type Actor,
  type CommandScope,
} from '../kernel/index.ts';

interface Grant {
  builtIn: BuiltInRole | null;
  privileges: readonly Privilege[];
  everyQueue: readonly QueueRight[];
  queues: readonly QueueRights[];
}

/** Whether the actor holds everything that a role or team would hand on. */
export function holdsAll(actor: Actor, { builtIn, privileges, everyQueue, queues }: Grant): boolean {
  // The controller designates the officer (GDPR Art. 37): an administration may appoint without holding the office.
  if (builtIn === 'dpo' && may(actor, 'dpo.appoint')) return true;
  const handedOn = [...(builtIn ? privilegesOfRole(builtIn) : []), ...privileges];
  return (
    handedOn.every((privilege) => permissionsOfPrivilege(privilege).every((permission) => may(actor, permission))) &&
    everyQueue.every((right) => actor.queues.everywhere.has('full') || actor.queues.everywhere.has(right)) &&
    queues.every(({ queueId, rights }) => rights.every((right) => mayInQueue(actor.queues, queueId, right)))
  );
}

/**
 * The roles of these ids, none unknown and none beyond what the actor holds; those in `held` were there before.
 * @throws DomainError invalid on `roleIds` for an unknown one, forbidden for one that hands on too much
 */
export async function requireGrantable(
  scope: CommandScope,
  roleIds: readonly string[],
  held: readonly string[] = [],
): Promise<void> {
  const wanted = [...new Set(roleIds)];
  const roles = await rolesOf(scope, [...new Set([...wanted, ...held])]);
  if (wanted.some((id) => !roles.has(id))) throw fieldError('roleIds', 'unknown');
  const changed = [...roles.keys()].filter((id) => wanted.includes(id) !== held.includes(id));
  if (changed.some((id) => !holdsAll(scope.actor, roles.get(id)!))) throw fieldError('roleIds', 'notAllowed');
}

/** Sees to it that the actor holds all that an administration may. @throws DomainError forbidden */
export function requireAdministration({ actor }: CommandScope): void {
  const whole = { builtIn: 'admin', privileges: [], everyQueue: ['full'], queues: [] } as const;
  if (!holdsAll(actor, whole)) throw new DomainError('forbidden', { detail: 'administration' });
}

/**
 * A team that exists and hands on no more than the actor holds.
 * @throws DomainError invalid on `teamId` for an unknown one, forbidden for one that hands on too much
 */
export async function requireTeam({ tx, tenantId, actor }: CommandScope, teamId: string): Promise<void> {
  const team = await tx
    .selectFrom('teams as t')
    .select(
      sql<QueueRights[] | null>`(select json_agg(json_build_object('queueId', q.queue_id, 'rights', q.rights))
        from team_queue_rights q where q.tenant_id = t.tenant_id and q.team_id = t.team_id)`.as('queues'),
    )
    .where('t.tenantId', '=', tenantId)
    .where('t.teamId', '=', teamId)
    .executeTakeFirst();
  if (!team) throw fieldError('teamId', 'unknown');
  if (!holdsAll(actor, { builtIn: null, privileges: [], everyQueue: [], queues: team.queues ?? [] }))
    throw fieldError('teamId', 'notAllowed');
}

async function rolesOf({ tx, tenantId }: CommandScope, ids: readonly string[]): Promise<Map<string, Grant>> {
  const rows = await tx
    .selectFrom('roles as r')
    .select(['r.roleId', 'r.builtIn', 'r.privileges', 'r.everyQueue'])
    .select(
      sql<QueueRights[] | null>`(select json_agg(json_build_object('queueId', q.queue_id, 'rights', q.rights))
        from role_queue_rights q where q.tenant_id = r.tenant_id and q.role_id = r.role_id)`.as('queues'),
    )
    .where('r.tenantId', '=', tenantId)
    .where(sql<boolean>`r.role_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.roleId,
      {
        builtIn: row.builtIn as BuiltInRole | null,
        privileges: row.privileges as Privilege[],
        everyQueue: row.everyQueue as QueueRight[],
        queues: row.queues ?? [],
      },
    ]),
  );
}
