import type { QueryScope } from '../kernel/index.ts';
import { keyedHash } from './fresh.ts';

/**
 * Ends every session of a login but the one kept, and every login that stands before its second step: after a change of
 * password, factor or role nobody who came in before it stays.
 */
export async function endSessionsOfLogin(
  { tx, tenantId, ports }: Pick<QueryScope, 'tx' | 'tenantId' | 'ports'>,
  loginId: string,
  keptToken?: string,
): Promise<void> {
  const kept = keptToken === undefined ? '' : keyedHash(ports.secret, keptToken);
  await tx
    .deleteFrom('sessions')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where('sessionHash', '<>', kept)
    .execute();
  await tx.deleteFrom('loginSteps').where('tenantId', '=', tenantId).where('loginId', '=', loginId).execute();
}
