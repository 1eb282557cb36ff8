import type { BuiltInRole, Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import type { NotificationKind } from './kinds/index.ts';
import { notify } from './notify.ts';

interface Mail {
  kind: NotificationKind;
  objectId?: string;
}

/** The same mail to every active administrator of the tenant, each in their own language. */
export const notifyAdmins = async (scope: CommandScope, mail: Mail): Promise<void> =>
  void (await notifyHolders(scope, { ...mail, roles: ['admin'] }));

/** The same to everybody active who has one of the built-in roles, once each. @returns how many they are */
export async function notifyHolders(
  scope: CommandScope,
  { kind, objectId, roles }: Mail & { roles: readonly BuiltInRole[] },
): Promise<number> {
  const { tx, tenantId } = scope;
  const holders = await tx
    .selectFrom('agents as a')
    .innerJoin('agentRoles as h', (join) =>
      join.onRef('h.tenantId', '=', 'a.tenantId').onRef('h.agentId', '=', 'a.agentId'),
    )
    .innerJoin('roles as r', (join) => join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.roleId', '=', 'h.roleId'))
    .leftJoin('logins as l', (join) => join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'))
    .select(['a.agentId', 'l.language'])
    .distinct()
    .where('a.tenantId', '=', tenantId)
    .where('r.builtIn', 'in', [...roles])
    .where('a.active', '=', true)
    .execute();
  for (const { agentId, language } of holders) {
    await notify(scope, {
      kind,
      person: { agentId },
      language: (language as Language | null) ?? 'de',
      ...(objectId && { objectId }),
    });
  }
  return holders.length;
}
