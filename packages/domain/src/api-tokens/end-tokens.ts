import type { Language } from '@redlich/contract';
import { command, query, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';

const dayMs = 86_400_000;
const reminderDays = 14;
const keptDays = 30;

/** Part of the nightly run: owners hear two weeks before a token ends; a month after its end its row is gone too. */
export async function endApiTokens(scope: Scope): Promise<void> {
  const due = await findDue(scope, undefined);
  if (due.gone.length + due.ending.length > 0) await endTokens(scope, due);
}

interface Due {
  gone: string[];
  ending: { apiTokenId: string; createdBy: string }[];
}

const findDue = query('api-token.end', async ({ tx, tenantId, now }: QueryScope, _: void): Promise<Due> => {
  const before = new Date(now.getTime() - keptDays * dayMs);
  const soon = new Date(now.getTime() + reminderDays * dayMs);
  const tokens = await tx
    .selectFrom('apiTokens')
    .select(['apiTokenId', 'createdBy', 'expiresAt', 'revokedAt', 'remindedAt'])
    .where('tenantId', '=', tenantId)
    .where((eb) => eb.or([eb('expiresAt', '<', soon), eb('revokedAt', '<', before)]))
    .execute();
  return {
    gone: tokens
      .filter(({ expiresAt, revokedAt }) => expiresAt < before || (revokedAt !== null && revokedAt < before))
      .map((token) => token.apiTokenId),
    ending: tokens.filter((token) => token.expiresAt > now && !token.revokedAt && !token.remindedAt),
  };
});

const endTokens = command('api-token.end', async (scope: CommandScope, { gone, ending }: Due): Promise<void> => {
  const { tx, tenantId, now } = scope;
  if (gone.length > 0)
    await tx.deleteFrom('apiTokens').where('tenantId', '=', tenantId).where('apiTokenId', 'in', gone).execute();
  const reminded = ending.map((token) => token.apiTokenId);
  if (reminded.length > 0)
    await tx
      .updateTable('apiTokens')
      .set({ remindedAt: now })
      .where('tenantId', '=', tenantId)
      .where('apiTokenId', 'in', reminded)
      .execute();
  for (const agentId of new Set(ending.map((token) => token.createdBy))) await remind(scope, agentId);
  for (const objectId of reminded) scope.audit({ objectKind: 'apiToken', objectId, fields: ['remindedAt'] });
  for (const objectId of gone) scope.audit({ objectKind: 'apiToken', objectId });
});

async function remind(scope: CommandScope, agentId: string): Promise<void> {
  const owner = await scope.tx
    .selectFrom('logins as l')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'),
    )
    .select('l.language')
    .where('l.tenantId', '=', scope.tenantId)
    .where('l.agentId', '=', agentId)
    .where('a.active', '=', true)
    .executeTakeFirst();
  if (!owner) return;
  await notify(scope, { kind: 'api-token-expiring', person: { agentId }, language: owner.language as Language });
}
