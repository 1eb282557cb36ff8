import { randomUUID } from 'node:crypto';
import type { PlatformObjection, TenantSubProcessors } from '@redlich/contract';
import {
  command,
  DomainError,
  fieldError,
  isUniqueViolation,
  notFound,
  query,
  type QueryScope,
} from '../kernel/index.ts';
import { findSubProcessor, readPlatformSubProcessors, toPlatformObjection } from './read.ts';

const columns = ['objectionId', 'subProcessorId', 'body', 'receivedAt', 'answer', 'answeredAt'] as const;

const ownObjections = ({ tx, tenantId }: QueryScope) =>
  tx.selectFrom('platformObjections').select(columns).where('tenantId', '=', tenantId);

/** Who processes data for the platform or is going to, and what the tenant objected. */
export const getTenantSubProcessors = query(
  'processing-contract.get',
  async (scope, _: void): Promise<TenantSubProcessors> => {
    const [items, objections] = await Promise.all([
      readPlatformSubProcessors(scope.tx, scope.now),
      ownObjections(scope).orderBy('receivedAt', 'desc').limit(200).execute(),
    ]);
    return { items, objections: objections.map(toPlatformObjection) };
  },
);

/** @throws DomainError notFound; conflict on `text`: once, and before the first day */
export const objectToPlatformSubProcessor = command(
  'platform-sub-processor.object',
  async (scope, { id, text }: { id: string; text: string }): Promise<PlatformObjection> => {
    const { tx, tenantId, now, actor } = scope;
    const { state } = await findSubProcessor(tx, now, id);
    if (state !== 'announced') throw fieldError('text', 'objectionOver');
    const row = {
      tenantId,
      objectionId: randomUUID(),
      subProcessorId: id,
      agentId: actor.kind === 'agent' ? actor.id : null,
      body: text,
      receivedAt: now,
    };
    try {
      await tx.insertInto('platformObjections').values(row).execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('text', 'objectedAlready');
      throw error;
    }
    scope.audit({ objectKind: 'platformObjection', objectId: row.objectionId, fields: ['subProcessorId'] });
    return toPlatformObjection({ ...row, answer: null, answeredAt: null });
  },
);

/** Part of the operator's answer. @throws DomainError notFound; conflict where it was answered */
export const answerWithin = command(
  'platform-sub-processor.answer',
  async (scope, { id, answer }: { id: string; answer: string }): Promise<PlatformObjection> => {
    const { tx, tenantId, now } = scope;
    const row = await tx
      .updateTable('platformObjections')
      .set({ answer, answeredAt: now })
      .where('tenantId', '=', tenantId)
      .where('objectionId', '=', id)
      .where('answer', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    scope.audit({ objectKind: 'platformObjection', objectId: id, fields: ['answer'] });
    if (row) return toPlatformObjection(row);
    throw (await ownObjections(scope).where('objectionId', '=', id).executeTakeFirst())
      ? new DomainError('conflict', { detail: 'answered already' })
      : notFound('objection');
  },
);
