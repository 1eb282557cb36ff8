import type { ExceptNotice, RecipientNotice } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { forgotten, lockNotice, readNotice } from './notice-rows.ts';

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}@.+_-]+/u);

/** Whether a text calls somebody by a name of at least three letters or by the address. */
export function namesPerson(text: string, person: string): boolean {
  const said = new Set(wordsOf(text).map((word) => word.replace(/[.]+$/, '')));
  return wordsOf(person).some((word) => word.length >= 3 && said.has(word));
}

/**
 * Records why a recipient is not told: that it is impossible, or out of proportion (GDPR Art. 19, first sentence). The
 * reason stays when the person is gone, and therefore does not name the person.
 * @throws DomainError notFound; conflict on `state` once settled; invalid on `reason` that names the person
 */
export const exceptNotice = command(
  'recipient-notice.except',
  async (scope, { id, exception, reason }: ExceptNotice & { id: string }): Promise<RecipientNotice> => {
    const { tx, tenantId, now, actor } = scope;
    const notice = await lockNotice(scope, id);
    if (notice.state !== 'open') throw fieldError('state', 'settledAlready');
    if (notice.mail === 'queued') throw fieldError('state', 'letterUnderWay');
    const { customer } = notice;
    if (namesPerson(reason, customer ? `${customer.name} ${customer.email}` : notice.about))
      throw fieldError('reason', 'namesPerson');
    await tx
      .updateTable('recipientNotices')
      .set({
        ...forgotten,
        state: 'excepted',
        exception,
        reason,
        settledAt: now,
        settledBy: actor.kind === 'agent' ? actor.id : null,
      })
      .where('tenantId', '=', tenantId)
      .where('recipientNoticeId', '=', id)
      .execute();
    scope.audit({ objectKind: 'recipientNotice', objectId: id, fields: ['state', 'exception', 'reason'] });
    return readNotice(scope, id);
  },
);
