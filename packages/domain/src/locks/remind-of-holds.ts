import { calendarDay, command } from '../kernel/index.ts';
import { notify, notifyHolders } from '../notifications/index.ts';

/** Reminds owners of holds whose review is due, by one mail each; without an owner the data protection officers. */
export const remindOfHolds = command('hold.remind', async (scope, _: void): Promise<void> => {
  const { tx, tenantId, now } = scope;
  const due = await tx
    .updateTable('legalHolds')
    .set({ remindedAt: now })
    .where('tenantId', '=', tenantId)
    .where('releasedAt', 'is', null)
    .where('reviewOn', '<=', calendarDay(now))
    .where('remindedAt', 'is', null)
    .returning(['holdId', 'ownerId'])
    .execute();
  for (const { holdId, ownerId } of due) {
    const mail = { kind: 'hold-review', objectId: holdId } as const;
    const owner = ownerId === null ? undefined : await activeAgent(ownerId);
    if (owner) await notify(scope, { ...mail, person: { agentId: owner.agentId }, language: owner.language });
    else await notifyHolders(scope, { ...mail, roles: ['dpo'] });
  }
  scope.audit({ objectKind: 'hold', objectId: null, fields: ['remindedAt'] });

  async function activeAgent(agentId: string) {
    const row = await tx
      .selectFrom('agents as a')
      .leftJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
      )
      .select(['a.agentId', 'l.language'])
      .where('a.tenantId', '=', tenantId)
      .where('a.agentId', '=', agentId)
      .where('a.active', '=', true)
      .executeTakeFirst();
    return row && { agentId: row.agentId, language: row.language === 'en' ? ('en' as const) : ('de' as const) };
  }
});
