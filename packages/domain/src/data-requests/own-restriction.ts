import type { OwnRestrict, OwnRestriction } from '@redlich/contract';
import { command, fieldError, type CommandScope, type Scope } from '../kernel/index.ts';
import { endRestrictionOf, findRestrictionOf, getOwnRestriction, placeRestriction } from '../locks/index.ts';
import { throttle } from '../throttle/index.ts';
import { recordEvent } from './events.ts';
import { writeReceipt } from './letters/receipt.ts';
import { insertOwnRequest } from './own-requests.ts';
import { changeRequest } from './request-rows.ts';

const place = command('restriction.place-own', async (scope, { ground, text }: OwnRestrict): Promise<void> => {
  const customerId = scope.actor.id!;
  const lasting = await findRestrictionOf(scope, customerId);
  if (lasting && lasting.liftedAt === null) throw fieldError('ground', 'restrictedAlready');
  if ((await placeRestriction(scope, { customerId, ground })) === undefined)
    throw fieldError('ground', 'restrictedAlready');
  const id = await insertOwnRequest(scope, { right: 'restriction', text });
  await changeRequest(scope, id, { state: 'inProgress' });
  await recordEvent(scope, id, { kind: 'carriedOut', detail: `restriction.${ground}` });
  await writeReceipt(scope, id);
});

/**
 * Restricts the own data at once (GDPR Art. 18(1)), and makes a request of it, for whoever protects data to look at and to
 * answer. Five a day: each makes a request.
 * @throws DomainError invalid on `confirmed`, on `ground` while they are restricted; tooMany
 */
export async function restrictOwn(scope: Scope, input: OwnRestrict): Promise<OwnRestriction> {
  if (!input.confirmed) throw fieldError('confirmed', 'required');
  const { ports, tenantId, actor } = scope;
  const limits = [{ max: 5, seconds: 86_400 }];
  await throttle(ports, { tenantId, kind: 'own-restriction', key: actor.id ?? '', limits });
  await place(scope, input);
  return getOwnRestriction(scope, undefined);
}

const end = command('restriction.end-own', async (scope, _: void): Promise<void> => {
  const customerId = scope.actor.id!;
  if (!(await endRestrictionOf(scope, customerId))) throw fieldError('restriction', 'notRestricted');
  await noteEnd(scope, customerId);
});

/** The end stands in the requests that asked for the restriction and are not closed. */
async function noteEnd(scope: CommandScope, customerId: string): Promise<void> {
  const rows = await scope.tx
    .selectFrom('dataRequests')
    .select('dataRequestId')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .where('subjectRight', '=', 'restriction')
    .where('state', '<>', 'closed')
    .execute();
  for (const { dataRequestId } of rows)
    await recordEvent(scope, dataRequestId, { kind: 'carriedOut', detail: 'restrictionEnded' });
}

/** Ends the restriction of the own data; nothing is waited for. @throws DomainError conflict on `restriction` when there is none */
export async function endOwnRestriction(scope: Scope, _: void): Promise<OwnRestriction> {
  await end(scope, undefined);
  return getOwnRestriction(scope, undefined);
}
