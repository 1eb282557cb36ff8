import type { CommandScope } from '../kernel/index.ts';

/** Ends every link of an agent that still works. */
export async function endTokensOfAgent({ tx, tenantId, now }: CommandScope, agentId: string): Promise<void> {
  await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .where('usedAt', 'is', null)
    .execute();
}
