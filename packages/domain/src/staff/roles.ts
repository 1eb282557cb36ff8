import { randomUUID } from 'node:crypto';
import type { RoleInput, StaffRole } from '@redlich/contract';
import {
  command,
  fieldError,
  isForeignKeyViolation,
  isUniqueViolation,
  notFound,
  type CommandScope,
} from '../kernel/index.ts';
import { endSessionsOfAgents } from '../sessions/index.ts';
import { holdsAll, requireGrantable } from './grant.ts';
import { listRoles } from './list-roles.ts';
import { requireAnAdmin } from './membership.ts';
import { replaceQueueRights, tidyRights } from './queue-rights.ts';

const fields = ['name', 'privileges', 'everyQueue', 'queues'];

const tidy = (input: RoleInput) => ({
  name: input.name,
  privileges: [...new Set(input.privileges)],
  everyQueue: input.everyQueue?.includes('full') ? (['full'] as const) : [...new Set(input.everyQueue ?? [])],
  queues: tidyRights(input.queues ?? []),
});

async function readRole(scope: CommandScope, id: string): Promise<StaffRole> {
  const role = (await listRoles(scope, undefined)).items.find((one) => one.id === id);
  if (!role) throw notFound('role');
  return role;
}

function nameTaken(error: unknown): never {
  throw isUniqueViolation(error) ? fieldError('name', 'taken') : error;
}

/**
 * A role of the tenant's own.
 * @throws DomainError conflict on `name`, invalid on an unknown queue, forbidden on `privileges` beyond what the actor holds
 */
export const createRole = command('role.create', async (scope, input: RoleInput): Promise<StaffRole> => {
  const { queues, everyQueue, ...role } = tidy(input);
  if (!holdsAll(scope.actor, { builtIn: null, ...role, everyQueue, queues }))
    throw fieldError('privileges', 'notAllowed');
  const roleId = randomUUID();
  await scope.tx
    .insertInto('roles')
    .values({ tenantId: scope.tenantId, roleId, ...role, everyQueue: [...everyQueue], createdAt: scope.now })
    .execute()
    .catch(nameTaken);
  await replaceQueueRights(scope, { roleId }, queues);
  scope.audit({ objectKind: 'role', objectId: roleId, fields });
  return readRole(scope, roleId);
});

/**
 * Changes a role of the tenant's own; it counts from the next request on, and where something was taken away the sessions
 * of those who have the role end.
 * @throws DomainError notFound; forbidden on `name` for a built-in role and on `privileges` beyond what the actor holds;
 *   conflict on `name`
 */
export const updateRole = command(
  'role.update',
  async (scope, { id, ...input }: RoleInput & { id: string }): Promise<StaffRole> => {
    const before = await readRole(scope, id);
    if (before.builtIn) throw fieldError('name', 'notAllowed');
    const next = tidy(input);
    const added = {
      builtIn: null,
      privileges: next.privileges.filter((one) => !before.privileges.includes(one)),
      everyQueue: next.everyQueue.filter((one) => !before.everyQueue.includes(one)),
      queues: next.queues.map(({ queueId, rights }) => ({
        queueId,
        rights: rights.filter((one) => !before.queues.find((old) => old.queueId === queueId)?.rights.includes(one)),
      })),
    };
    if (!holdsAll(scope.actor, added)) throw fieldError('privileges', 'notAllowed');
    await scope.tx
      .updateTable('roles')
      .set({ name: next.name, privileges: next.privileges, everyQueue: [...next.everyQueue] })
      .where('tenantId', '=', scope.tenantId)
      .where('roleId', '=', id)
      .execute()
      .catch(nameTaken);
    await replaceQueueRights(scope, { roleId: id }, next.queues);
    if (shrinks(before, next)) await endSessionsOfAgents(scope, await holdersOf(scope, id));
    scope.audit({ objectKind: 'role', objectId: id, fields });
    return readRole(scope, id);
  },
);

/** Whether something that was allowed no longer is; a step from one right to `full` takes nothing away. */
function shrinks(before: StaffRole, next: ReturnType<typeof tidy>): boolean {
  const lost = (old: readonly string[], now: readonly string[]) =>
    !now.includes('full') && old.some((one) => !now.includes(one));
  const everywhere: readonly string[] = next.everyQueue;
  return (
    lost(before.privileges, next.privileges) ||
    lost(before.everyQueue, everywhere) ||
    before.queues.some(({ queueId, rights }) =>
      lost(rights, [...everywhere, ...(next.queues.find((now) => now.queueId === queueId)?.rights ?? [])]),
    )
  );
}

async function holdersOf({ tx, tenantId }: CommandScope, roleId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agentRoles')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .where('roleId', '=', roleId)
    .execute();
  return rows.map(({ agentId }) => agentId);
}

/**
 * Deletes a role of the tenant's own; whoever has it gets the replacement and is logged out.
 * @throws DomainError notFound; forbidden on `name` for a built-in role; conflict on `replacementId` when somebody has the
 *   role and none is named; invalid or forbidden on `roleIds` for a replacement that is unknown or hands on too much
 */
export const deleteRole = command(
  'role.delete',
  async (scope, { id, replacementId }: { id: string; replacementId?: string | undefined }): Promise<void> => {
    const role = await readRole(scope, id);
    if (role.builtIn) throw fieldError('name', 'notAllowed');
    const { tx, tenantId } = scope;
    const holders = await holdersOf(scope, id);
    if (holders.length > 0) {
      if (!replacementId || replacementId === id) throw fieldError('replacementId', 'roleInUse');
      await requireGrantable(scope, [replacementId]);
      await tx
        .insertInto('agentRoles')
        .values(holders.map((agentId) => ({ tenantId, agentId, roleId: replacementId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx.deleteFrom('agentRoles').where('tenantId', '=', tenantId).where('roleId', '=', id).execute();
      await endSessionsOfAgents(scope, holders);
    }
    try {
      await tx.deleteFrom('roles').where('tenantId', '=', tenantId).where('roleId', '=', id).execute();
    } catch (error) {
      throw isForeignKeyViolation(error) ? fieldError('replacementId', 'roleInUse') : error;
    }
    await requireAnAdmin(scope, 'replacementId');
    scope.audit({ objectKind: 'role', objectId: id });
  },
);
