import type { NoticeVersion } from '@redlich/contract';
import { command, fieldError, notFound } from '../../kernel/index.ts';
import { lockNotice } from './publish-draft.ts';
import { findVersion } from './read-versions.ts';

/**
 * Takes a published version back before its day: it never is in force, and its number is not given again.
 * @throws DomainError notFound; conflict when it is in force
 */
export const withdrawNoticeVersion = command(
  'notice.withdraw-version',
  async (scope, { version }: { version: number }): Promise<NoticeVersion> => {
    const { tx, tenantId, now, actor } = scope;
    await lockNotice(scope);
    const found = await findVersion(scope, { version }, 'de');
    if (!found) throw notFound('notice version');
    if (new Date(found.facts.validFrom) <= now) throw fieldError('version', 'noticeInForce');
    const withdrawnBy = actor.kind === 'agent' ? actor.id : null;
    await tx.insertInto('noticeWithdrawals').values({ tenantId, version, withdrawnAt: now, withdrawnBy }).execute();
    scope.audit({ objectKind: 'noticeVersion', objectId: null, fields: ['withdrawn'] });
    return found.facts;
  },
);
