import { alertKindSchema, type AlertChoice } from '@redlich/contract';
import { command, query, type QueryScope } from '../kernel/index.ts';

async function readChoices({ tx, tenantId, actor }: QueryScope): Promise<{ items: AlertChoice[] }> {
  const rows = await tx
    .selectFrom('alertChoices')
    .select(['kind', 'shown', 'byMail'])
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', actor.id ?? null)
    .execute();
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return {
    items: alertKindSchema.options.map((kind) => ({
      kind,
      shown: chosen.get(kind)?.shown ?? true,
      byMail: chosen.get(kind)?.byMail ?? false,
    })),
  };
}

/** What one hears of: every kind, as chosen or as usual. */
export const getAlertChoices = query('alert.list', (scope, _: void) => readChoices(scope));

/** Chooses what one wants to hear of; kinds that are not named stay. Without being shown there is no mail. */
export const setAlertChoices = command('alert.set-choices', async (scope, { items }: { items: AlertChoice[] }) => {
  const { tx, tenantId, actor } = scope;
  const rows = items.map(({ kind, shown, byMail }) => ({
    tenantId,
    agentId: actor.id!,
    kind,
    shown,
    byMail: shown && byMail,
  }));
  if (rows.length > 0)
    await tx
      .insertInto('alertChoices')
      .values([...new Map(rows.map((row) => [row.kind, row])).values()])
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'agentId', 'kind']).doUpdateSet((eb) => ({
          shown: eb.ref('excluded.shown'),
          byMail: eb.ref('excluded.byMail'),
        })),
      )
      .execute();
  scope.audit({ objectKind: 'agent', objectId: actor.id, fields: ['alertChoices'] });
  return readChoices(scope);
});
