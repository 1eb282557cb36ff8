import type { ObjectionEnd, ProcessingObjection } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../kernel/index.ts';
import { endObjectionRestriction } from '../locks/index.ts';
import { readObjection } from './objection-rows.ts';

/** Locked until the end of the command. @throws DomainError notFound; conflict on `state` when it is over */
export async function lockInForce(scope: CommandScope, id: string): Promise<ProcessingObjection> {
  const { tx, tenantId } = scope;
  await tx
    .selectFrom('processingObjections')
    .select('processingObjectionId')
    .where('tenantId', '=', tenantId)
    .where('processingObjectionId', '=', id)
    .forUpdate()
    .execute();
  const objection = await readObjection(scope, id);
  if (objection.endedAt !== null) throw fieldError('state', 'objectionEnded');
  return objection;
}

interface Ending {
  objection: ProcessingObjection;
  as: ObjectionEnd;
  /** Of a refusal. */
  values?: { decision: 'refused'; decidedAt: Date; decidedBy: string | null; grounds: string };
  /** Whoever ends the own objection knows before that the restriction ends with it. */
  knows: boolean;
}

/**
 * Ends an objection: what it stopped is done again from now on. Of the restriction that stood in for it the person is told;
 * it is lifted at once only where the person knew before (GDPR Art. 18(3)), and stays while another objection needs it.
 */
export async function end(scope: CommandScope, { objection, as, values, knows }: Ending): Promise<void> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('processingObjections')
    .set({ ...values, endedAt: now, endedAs: as })
    .where('tenantId', '=', tenantId)
    .where('processingObjectionId', '=', objection.id)
    .execute();
  scope.audit({ objectKind: 'processingObjection', objectId: objection.id, fields: ['endedAt', 'endedAs'] });
  const { restrictionId } = objection;
  if (restrictionId !== null && !(await isNeeded(scope, restrictionId)))
    await endObjectionRestriction(scope, { restrictionId, lifts: knows });
}

async function isNeeded({ tx, tenantId }: CommandScope, restrictionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('processingObjections')
    .select('processingObjectionId')
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', restrictionId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The person took it back by mail or on the phone. @throws DomainError notFound; conflict on `state` when it is over */
export const endObjection = command(
  'processing-objection.end',
  async (scope, { id }: { id: string }): Promise<ProcessingObjection> => {
    await end(scope, { objection: await lockInForce(scope, id), as: 'takenBack', knows: false });
    return readObjection(scope, id);
  },
);
