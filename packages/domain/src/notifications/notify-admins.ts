import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import type { NotificationKind } from './kinds/index.ts';
import { notify } from './notify.ts';

/** The same mail to every active administrator of the tenant, each in their own language. */
export async function notifyAdmins(
  scope: CommandScope,
  { kind, objectId }: { kind: NotificationKind; objectId?: string },
): Promise<void> {
  const { tx, tenantId } = scope;
  const admins = await tx
    .selectFrom('agents as a')
    .innerJoin('agentRoles as h', (join) =>
      join.onRef('h.tenantId', '=', 'a.tenantId').onRef('h.agentId', '=', 'a.agentId'),
    )
    .innerJoin('roles as r', (join) => join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.roleId', '=', 'h.roleId'))
    .leftJoin('logins as l', (join) => join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'))
    .select(['a.agentId', 'l.language'])
    .where('a.tenantId', '=', tenantId)
    .where('r.builtIn', '=', 'admin')
    .where('a.active', '=', true)
    .execute();
  for (const { agentId, language } of admins) {
    await notify(scope, {
      kind,
      person: { agentId },
      language: (language as Language | null) ?? 'de',
      ...(objectId && { objectId }),
    });
  }
}
