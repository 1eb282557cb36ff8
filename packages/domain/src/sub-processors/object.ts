import { randomUUID } from 'node:crypto';
import type { NoteObjection, Objection } from '@redlich/contract';
import { command, DomainError, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { notifyHolders } from '../notifications/index.ts';
import { readChange } from './change-rows.ts';
import { findAddressee } from './find-addressee.ts';
import { readObjection } from './objection-rows.ts';

interface Given {
  changeId: string;
  customerId: string;
  text: string;
  source: Objection['source'];
}

async function keep(scope: CommandScope, { changeId, customerId, text, source }: Given): Promise<Objection> {
  const change = await readChange(scope, changeId);
  if (change.state !== 'announced') throw fieldError('text', 'objectionOver');
  const objectionId = randomUUID();
  const inserted = scope.tx.insertInto('subProcessorObjections').values({
    tenantId: scope.tenantId,
    objectionId,
    changeId,
    customerId,
    body: text,
    source,
    receivedAt: scope.now,
    notedBy: source === 'noted' ? scope.actor.id : null,
  });
  try {
    await inserted.execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('text', 'objectedAlready');
    throw error;
  }
  scope.audit({ objectKind: 'subProcessorObjection', objectId: objectionId, fields: ['changeId'] });
  // Whoever noted it knows of it.
  if (source === 'portal')
    await notifyHolders(scope, { kind: 'sub-processor-objection', objectId: objectionId, roles: ['dpo'] });
  return readObjection(scope, objectionId);
}

/** Somebody with an account objects. @throws DomainError notFound; conflict on `text`: once, and before the day */
export const objectToSubProcessor = command(
  'sub-processor.object',
  (scope, { id, text }: { id: string; text: string }): Promise<Objection> =>
    keep(scope, { changeId: id, customerId: scope.actor.id!, text, source: 'portal' }),
);

/** What a customer objected by mail or on the phone. @throws DomainError notFound; invalid on `email`; conflict on `text` */
export const noteObjection = command(
  'sub-processor.note-objection',
  async (scope, { id, email, text }: NoteObjection & { id: string }): Promise<Objection> => {
    return keep(scope, { changeId: id, customerId: await findAddressee(scope, email), text, source: 'noted' });
  },
);

/** @throws DomainError notFound; conflict where it was answered */
export const answerObjection = command(
  'sub-processor.answer-objection',
  async (scope, { id, answer }: { id: string; answer: string }): Promise<Objection> => {
    const { tx, tenantId, now, actor } = scope;
    const { answer: given } = await readObjection(scope, id);
    if (given !== null) throw new DomainError('conflict', { detail: 'answered already' });
    await tx
      .updateTable('subProcessorObjections')
      .set({ answer, answeredAt: now, answeredBy: actor.kind === 'agent' ? actor.id : null })
      .where('tenantId', '=', tenantId)
      .where('objectionId', '=', id)
      .execute();
    scope.audit({ objectKind: 'subProcessorObjection', objectId: id, fields: ['answer'] });
    return readObjection(scope, id);
  },
);
