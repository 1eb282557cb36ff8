import { randomUUID } from 'node:crypto';
import type { NoticeShown } from '@redlich/contract';
import { fieldError, type CommandScope } from '../kernel/index.ts';
import { everInForce } from './notice-in-force.ts';

type Occasion = { customerId: string } & ({ occasion: 'request'; ticketId: string } | { occasion: 'account' });

/**
 * Records what the form showed that somebody has sent; nothing where it showed none.
 * @throws DomainError invalid on `notice` for a version that never was in force
 */
export async function recordShownNotice(
  scope: CommandScope,
  { customerId, ...occasion }: Occasion,
  notice: NoticeShown | undefined,
): Promise<void> {
  if (notice === undefined) return;
  const { tx, tenantId, now } = scope;
  const known = await everInForce(scope).select('v.version').where('v.version', '=', notice.version).executeTakeFirst();
  if (!known) throw fieldError('notice', 'unknown');
  await tx
    .insertInto('shownNotices')
    .values({ tenantId, shownNoticeId: randomUUID(), customerId, ...occasion, ...notice, shownAt: now })
    .execute();
}
