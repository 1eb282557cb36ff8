import type { OwnCorrection, OwnDataRequestItem } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../../kernel/index.ts';
import { writeReceipt } from '../letters/receipt.ts';
import { insertOwnRequest, ownItem } from '../own-requests.ts';
import { heldOf } from './correctable.ts';

/** Fields that an empty value can be right for. */
const mayBeEmpty: ReadonlySet<OwnCorrection['datum']> = new Set(['firstName', 'lastName', 'organisation']);
const nameMax = 100;

async function check(scope: CommandScope, { datum, ticketId, held, proposed }: OwnCorrection): Promise<void> {
  const isField = mayBeEmpty.has(datum);
  if (proposed === '' && !isField) throw fieldError('proposed', 'required');
  if (!isField && held === '') throw fieldError('held', 'required');
  if (isField && (proposed.includes('\n') || proposed.length > nameMax)) throw fieldError('proposed', 'notOneLine');
  if (datum !== 'request') {
    if (ticketId !== null) throw fieldError('ticketId', 'notAccepted');
    return;
  }
  if (ticketId === null) throw fieldError('ticketId', 'required');
  const { tx, tenantId, actor } = scope;
  const ticket = await tx
    .selectFrom('tickets')
    .select('ticketId')
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .where('customerId', '=', actor.id)
    .executeTakeFirst();
  if (!ticket) throw fieldError('ticketId', 'unknown');
}

/**
 * Takes in what somebody logged in says is wrong: which datum, what stands there, what is right and why. What stands in a
 * field is looked up, not believed.
 * @throws DomainError invalid on `ticketId`, `held`, `proposed` (also when it is what stands there already)
 */
export const askForCorrection = command(
  'data-request.correct-own',
  async (scope, correction: OwnCorrection): Promise<OwnDataRequestItem> => {
    await check(scope, correction);
    const { datum, ticketId, proposed, reason } = correction;
    const held = (await heldOf(scope, { customerId: scope.actor.id!, datum })) ?? correction.held;
    if (held === proposed) throw fieldError('proposed', 'sameAsHeld');
    const id = await insertOwnRequest(scope, { right: 'rectification', text: reason });
    const { tx, tenantId } = scope;
    await tx
      .insertInto('dataRequestCorrections')
      .values({ tenantId, dataRequestId: id, datum, ticketId, held: held.slice(0, 2_000), proposed, reason })
      .execute();
    await writeReceipt(scope, id);
    return ownItem(scope, id);
  },
);
