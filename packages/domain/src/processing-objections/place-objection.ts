import { randomUUID } from 'node:crypto';
import type { Language, RecordObjection, Stoppable } from '@redlich/contract';
import { findLoginOfCustomer } from '../identity/index.ts';
import type { CommandScope } from '../kernel/index.ts';
import { restrictPerson } from '../locks/index.ts';
import { notify } from '../notifications/index.ts';
import { lockCustomer } from '../people/index.ts';
import { readObjectedPurpose } from './choices.ts';

interface Placed {
  customerId: string;
  objection: RecordObjection;
  source: 'portal' | 'staff';
  /** The request that it is answered by; made here where it comes from the portal. */
  requestOf?: () => Promise<string>;
}

const marketing = { purposeDe: '', purposeEn: '', stops: ['marketing'] as Stoppable[], restricts: false };

/**
 * Writes an objection down, and from this commit on nothing that it stops happens for the person. Who objected already has
 * said nothing new.
 * @returns the id of the objection in force
 * @throws DomainError invalid on `activityId`
 */
export async function placeObjection(scope: CommandScope, placed: Placed): Promise<string> {
  const { tx, tenantId, now, actor } = scope;
  const { customerId, objection, source } = placed;
  // One after the other: of two at once the second one finds the first.
  await lockCustomer(scope, customerId);
  const activityId = objection.kind === 'purpose' ? objection.activityId : null;
  const known = await findInForce(scope, customerId, activityId);
  if (known !== undefined) {
    scope.audit({ objectKind: 'processingObjection', objectId: known, fields: [] });
    return known;
  }
  const effect = activityId === null ? marketing : await readObjectedPurpose(scope, activityId);
  const restrictionId = effect.restricts ? await restrictPerson(scope, { customerId, ground: 'objection' }) : null;
  const id = randomUUID();
  await tx
    .insertInto('processingObjections')
    .values({
      tenantId,
      processingObjectionId: id,
      customerId,
      kind: objection.kind,
      activityId,
      ...effect,
      restrictionId,
      reasons: objection.kind === 'purpose' ? objection.reasons : '',
      source,
      dataRequestId: (await placed.requestOf?.()) ?? null,
      objectedAt: now,
      recordedBy: actor.kind === 'agent' ? actor.id : null,
    })
    .execute();
  scope.audit({ objectKind: 'processingObjection', objectId: id, fields: ['kind', 'activityId', 'stops'] });
  if (activityId === null) await confirm(scope, customerId);
  return id;
}

/** Marketing needs no decision: a mail says that it has stopped. */
async function confirm(scope: CommandScope, customerId: string): Promise<void> {
  const language = ((await findLoginOfCustomer(scope, customerId))?.language ?? 'de') as Language;
  await notify(scope, { kind: 'marketing-stopped', person: { customerId }, language });
}

async function findInForce({ tx, tenantId }: CommandScope, customerId: string, activityId: string | null) {
  const row = await tx
    .selectFrom('processingObjections')
    .select('processingObjectionId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('kind', '=', activityId === null ? 'marketing' : 'purpose')
    .where('activityId', activityId === null ? 'is' : '=', activityId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row?.processingObjectionId;
}
