import { randomUUID } from 'node:crypto';
import { command, fieldError } from '../kernel/index.ts';
import { findCustomerByEmail } from '../people/index.ts';
import { openErasure } from './open-erasure.ts';

/**
 * Begins the deletion of a person who asked for it by mail, on the phone or by letter, and was who they said (GDPR Art.
 * 17). Ways in end at once; the rest is the job `erasure.run`.
 * @throws DomainError invalid on `email` (nobody has it, or it is being erased) or `confirmed`
 */
export const eraseOnRequest = command(
  'erasure.begin-for',
  async (scope, { email, confirmed }: { email: string; confirmed: boolean }): Promise<void> => {
    if (!confirmed) throw fieldError('confirmed', 'required');
    const customerId = await findCustomerByEmail(scope, email);
    if (customerId === undefined) throw fieldError('email', 'unknown');
    const erasureId = randomUUID();
    if (!(await openErasure(scope, { erasureId, customerId, reach: 'all' })))
      throw fieldError('email', 'erasedAlready');
    scope.audit({ objectKind: 'erasure', objectId: erasureId });
    scope.enqueue({ name: 'erasure.run', data: { tenantId: scope.tenantId, erasureId } });
  },
);
