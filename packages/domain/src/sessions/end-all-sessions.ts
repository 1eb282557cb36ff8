import type { CommandScope } from '../kernel/index.ts';

/** Ends every session of the tenant, everybody's, with the command it belongs to. */
export async function endAllSessions({ tx, tenantId }: CommandScope): Promise<void> {
  await tx.deleteFrom('sessions').where('tenantId', '=', tenantId).execute();
  await tx.deleteFrom('loginSteps').where('tenantId', '=', tenantId).execute();
}
