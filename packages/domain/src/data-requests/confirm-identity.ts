import { command } from '../kernel/index.ts';
import { redeemToken } from '../tokens/index.ts';
import { takeProof } from './identity.ts';

/**
 * The link from the mail to the known address was used: every open request of the person that waits for it goes on.
 * @throws DomainError invalid on `token`
 */
export const confirmRequestIdentity = command(
  'data-request.confirm-identity',
  async (scope, { token }: { token: string }): Promise<{ confirmedAt: string }> => {
    const { tx, tenantId, now } = scope;
    const { customerId } = await redeemToken(scope, { token, purpose: 'data-request-identity' });
    const waiting = await tx
      .selectFrom('dataRequests')
      .select('dataRequestId')
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', customerId)
      .where('state', '=', 'identity')
      .where('identityAsked', '=', 'knownAddress')
      .orderBy('dataRequestId')
      .forUpdate()
      .execute();
    for (const { dataRequestId } of waiting) await takeProof(scope, dataRequestId, { rung: 'knownAddress' });
    return { confirmedAt: now.toISOString() };
  },
);
