import { randomUUID } from 'node:crypto';
import { command, fieldError } from '../kernel/index.ts';
import { closeLoginOfCustomer } from '../identity/index.ts';
import { findCustomerByEmail } from '../people/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import { endTokens } from '../tokens/index.ts';

/**
 * Begins the deletion of a person who asked for it by mail, on the phone or by letter, and was who they said (GDPR Art.
 * 17). Ways in end at once; the rest is the job `erasure.run`.
 * @throws DomainError invalid on `email` (nobody has it, or it is being erased) or `confirmed`
 */
export const eraseOnRequest = command(
  'erasure.begin-for',
  async (scope, { email, confirmed }: { email: string; confirmed: boolean }): Promise<void> => {
    const { tx, tenantId, now } = scope;
    if (!confirmed) throw fieldError('confirmed', 'required');
    const customerId = await findCustomerByEmail(scope, email);
    if (customerId === undefined) throw fieldError('email', 'unknown');
    const erasureId = randomUUID();
    const begun = await tx
      .insertInto('erasures')
      .values({ tenantId, erasureId, customerId, requestedAt: now })
      .onConflict((conflict) => conflict.columns(['tenantId', 'customerId']).doNothing())
      .returning('erasureId')
      .executeTakeFirst();
    if (!begun) throw fieldError('email', 'erasedAlready');
    await endTokens(scope, { customerId });
    await closeLoginOfCustomer(scope, customerId);
    await deletePackagesOf(scope, customerId);
    scope.audit({ objectKind: 'erasure', objectId: erasureId });
    scope.enqueue({ name: 'erasure.run', data: { tenantId, erasureId } });
  },
);
