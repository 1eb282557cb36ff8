import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Ends every session of these agents, the actor's own excepted: what shrank counts there from the next request on. */
export async function endSessionsOfAgents(scope: CommandScope, agentIds: readonly string[]): Promise<void> {
  const { tx, tenantId, actor } = scope;
  const others = agentIds.filter((agentId) => agentId !== actor.id);
  if (others.length === 0) return;
  await tx
    .deleteFrom('sessions')
    .where('tenantId', '=', tenantId)
    .where('loginId', 'in', (logins) =>
      logins
        .selectFrom('logins')
        .select('loginId')
        .where('tenantId', '=', tenantId)
        .where(sql<boolean>`agent_id = any(${others}::uuid[])`),
    )
    .execute();
}
